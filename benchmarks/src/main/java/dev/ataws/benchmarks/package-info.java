/** Measures the speed of at-aws against rivals. */
@NullMarked
package dev.ataws.benchmarks;

import org.jspecify.annotations.NullMarked;
