/** Tells operators what becomes of notifications. */
@NullMarked
package dev.ataws.notifications.operations;

import org.jspecify.annotations.NullMarked;
