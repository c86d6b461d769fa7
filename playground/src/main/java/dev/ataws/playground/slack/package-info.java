/** Pretends to be one Slack workspace on a local port. */
@NullMarked
package dev.ataws.playground.slack;

import org.jspecify.annotations.NullMarked;
