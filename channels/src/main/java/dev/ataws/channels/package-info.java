/** Knows where a command runs, as whom. */
@NullMarked
package dev.ataws.channels;

import org.jspecify.annotations.NullMarked;
