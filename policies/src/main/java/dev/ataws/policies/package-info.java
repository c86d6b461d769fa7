/** Decides what may be done. Pure: values in, values out, no clock, no I/O. */
@NullMarked
package dev.ataws.policies;

import org.jspecify.annotations.NullMarked;
