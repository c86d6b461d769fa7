/** What a notification says, for no chat product in particular. */
@NullMarked
package dev.ataws.notifications.cards;

import org.jspecify.annotations.NullMarked;
