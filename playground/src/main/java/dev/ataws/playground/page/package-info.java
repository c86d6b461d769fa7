/** Shows the pretend Slack workspace in a browser. */
@NullMarked
package dev.ataws.playground.page;

import org.jspecify.annotations.NullMarked;
