/** Pretends to be the incoming webhooks of Amazon Chime on a local port. */
@NullMarked
package dev.ataws.playground.chime;

import org.jspecify.annotations.NullMarked;
