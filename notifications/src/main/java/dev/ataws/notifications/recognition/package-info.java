/** Finds out what a message is. */
@NullMarked
package dev.ataws.notifications.recognition;

import org.jspecify.annotations.NullMarked;
