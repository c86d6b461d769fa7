/** Turns what AWS publishes to SNS into cards in chat. */
@NullMarked
package dev.ataws.notifications;

import org.jspecify.annotations.NullMarked;
