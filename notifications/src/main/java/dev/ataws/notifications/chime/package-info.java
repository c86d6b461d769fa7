/** Renders cards as messages of Amazon Chime. */
@NullMarked
package dev.ataws.notifications.chime;

import org.jspecify.annotations.NullMarked;
