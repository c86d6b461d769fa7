/** Holds the pretend Slack against what is known of the real one. */
@NullMarked
package dev.ataws.playground.slack;

import org.jspecify.annotations.NullMarked;
