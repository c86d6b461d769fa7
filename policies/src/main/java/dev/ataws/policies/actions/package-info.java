/** Tells for every operation of the catalogue what IAM calls it and which resource it touches. */
@NullMarked
package dev.ataws.policies.actions;

import org.jspecify.annotations.NullMarked;
