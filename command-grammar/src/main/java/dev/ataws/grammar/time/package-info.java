/** Reads points in time as the AWS CLI does. */
@NullMarked
package dev.ataws.grammar.time;

import org.jspecify.annotations.NullMarked;
