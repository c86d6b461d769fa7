/** Holds the conversation in Slack. */
@NullMarked
package dev.ataws.bot;

import org.jspecify.annotations.NullMarked;
