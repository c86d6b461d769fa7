/** Shows the bot at work without Slack, without AWS. */
@NullMarked
package dev.ataws.playground;

import org.jspecify.annotations.NullMarked;
