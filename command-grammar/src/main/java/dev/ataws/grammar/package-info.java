/** Reads AWS CLI text as the AWS CLI does. */
@NullMarked
package dev.ataws.grammar;

import org.jspecify.annotations.NullMarked;
