/** Keeps a line to Slack open over which it delivers events to Bolt. */
@NullMarked
package dev.ataws.bot.socketmode;

import org.jspecify.annotations.NullMarked;
