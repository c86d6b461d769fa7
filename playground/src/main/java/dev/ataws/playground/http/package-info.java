/** Serves pretend APIs to this machine alone, with what goes wrong on the way to the real ones. */
@NullMarked
package dev.ataws.playground.http;

import org.jspecify.annotations.NullMarked;
