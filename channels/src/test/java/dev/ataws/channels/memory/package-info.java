/** Tests of the memory. */
@NullMarked
package dev.ataws.channels.memory;

import org.jspecify.annotations.NullMarked;
