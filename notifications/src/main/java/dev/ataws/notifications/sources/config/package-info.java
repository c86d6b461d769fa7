/** Reads the notifications of AWS Config. */
@NullMarked
package dev.ataws.notifications.sources.config;

import org.jspecify.annotations.NullMarked;
