/** Plays conversations, written down as scripts, between people, the bot in a process of its own, and a moto server. */
@NullMarked
package dev.ataws.playground.conversations;

import org.jspecify.annotations.NullMarked;
