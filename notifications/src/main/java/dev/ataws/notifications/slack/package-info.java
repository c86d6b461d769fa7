/** Renders cards as Slack messages. */
@NullMarked
package dev.ataws.notifications.slack;

import org.jspecify.annotations.NullMarked;
