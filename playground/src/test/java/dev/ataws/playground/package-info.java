/** Tests of the playground. */
@NullMarked
package dev.ataws.playground;

import org.jspecify.annotations.NullMarked;
