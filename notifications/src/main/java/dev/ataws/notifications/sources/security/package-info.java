/** Reads findings about security. */
@NullMarked
package dev.ataws.notifications.sources.security;

import org.jspecify.annotations.NullMarked;
