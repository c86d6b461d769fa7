/** Tests of what speaks with Slack. */
@NullMarked
package dev.ataws.bot.slack;

import org.jspecify.annotations.NullMarked;
