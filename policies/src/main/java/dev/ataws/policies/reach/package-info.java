/** Tells what policies allow over the whole catalogue. */
@NullMarked
package dev.ataws.policies.reach;

import org.jspecify.annotations.NullMarked;
