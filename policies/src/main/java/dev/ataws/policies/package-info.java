/** Decides what may be done. */
@NullMarked
package dev.ataws.policies;

import org.jspecify.annotations.NullMarked;
