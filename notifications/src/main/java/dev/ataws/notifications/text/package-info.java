/** Renders cards as plain text. */
@NullMarked
package dev.ataws.notifications.text;

import org.jspecify.annotations.NullMarked;
