/** An AWS account made of sample data. */
@NullMarked
package dev.ataws.playground.sandbox;

import org.jspecify.annotations.NullMarked;
