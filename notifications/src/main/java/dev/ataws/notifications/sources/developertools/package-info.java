/** Reads what the developer tools tell. */
@NullMarked
package dev.ataws.notifications.sources.developertools;

import org.jspecify.annotations.NullMarked;
