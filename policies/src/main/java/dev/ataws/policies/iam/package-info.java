/** Evaluates IAM policy documents as IAM evaluates those of an identity. */
@NullMarked
package dev.ataws.policies.iam;

import org.jspecify.annotations.NullMarked;
