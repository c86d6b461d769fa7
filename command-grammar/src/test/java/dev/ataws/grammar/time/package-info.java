/** Tests of what reads points in time. */
@NullMarked
package dev.ataws.grammar.time;

import org.jspecify.annotations.NullMarked;
