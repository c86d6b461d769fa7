/** Tests of the pretend Chime. */
@NullMarked
package dev.ataws.playground.chime;

import org.jspecify.annotations.NullMarked;
