/** Tests of notifications against the pretend Slack and the pretend Chime. */
@NullMarked
package dev.ataws.playground.notifications;

import org.jspecify.annotations.NullMarked;
