/** Remembers what must survive a restart, for all replicas. */
@NullMarked
package dev.ataws.channels.memory;

import org.jspecify.annotations.NullMarked;
