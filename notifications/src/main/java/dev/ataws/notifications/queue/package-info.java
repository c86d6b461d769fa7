/** Keeps messages until they are delivered. */
@NullMarked
package dev.ataws.notifications.queue;

import org.jspecify.annotations.NullMarked;
