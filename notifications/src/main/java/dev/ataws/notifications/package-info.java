/** Reads what AWS publishes to SNS. */
@NullMarked
package dev.ataws.notifications;

import org.jspecify.annotations.NullMarked;
