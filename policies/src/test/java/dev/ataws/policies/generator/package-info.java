/** Compiles the table of IAM actions from AWS's service authorization data and the catalogue. */
@NullMarked
package dev.ataws.policies.generator;

import org.jspecify.annotations.NullMarked;
