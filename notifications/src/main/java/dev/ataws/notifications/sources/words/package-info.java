/** How what machines write is said to people: names, states, times, numbers. */
@NullMarked
package dev.ataws.notifications.sources.words;

import org.jspecify.annotations.NullMarked;
