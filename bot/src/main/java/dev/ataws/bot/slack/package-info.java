/** Speaks with Slack. */
@NullMarked
package dev.ataws.bot.slack;

import org.jspecify.annotations.NullMarked;
