/** Tells where the logs of an alarm are. */
@NullMarked
package dev.ataws.notifications.logs;

import org.jspecify.annotations.NullMarked;
