/** Makes AWS's answers readable in Slack. */
@NullMarked
package dev.ataws.bot.rendering;

import org.jspecify.annotations.NullMarked;
