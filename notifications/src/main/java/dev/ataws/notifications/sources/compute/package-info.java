/** Reads what becomes of instances, containers, jobs. */
@NullMarked
package dev.ataws.notifications.sources.compute;

import org.jspecify.annotations.NullMarked;
