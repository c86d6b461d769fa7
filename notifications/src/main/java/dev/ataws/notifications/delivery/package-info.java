/** Brings cards to where people read them, each once and in order. */
@NullMarked
package dev.ataws.notifications.delivery;

import org.jspecify.annotations.NullMarked;
