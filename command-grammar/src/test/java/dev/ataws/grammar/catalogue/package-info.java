/** Tests of what describes every operation of every AWS service. */
@NullMarked
package dev.ataws.grammar.catalogue;

import org.jspecify.annotations.NullMarked;
