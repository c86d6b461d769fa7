/** Compiles the catalogue of AWS services from the models of botocore and of the AWS CLI. */
@NullMarked
package dev.ataws.grammar.generator;

import org.jspecify.annotations.NullMarked;
