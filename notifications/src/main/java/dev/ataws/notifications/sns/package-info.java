/** Reads what Amazon SNS delivers. */
@NullMarked
package dev.ataws.notifications.sns;

import org.jspecify.annotations.NullMarked;
