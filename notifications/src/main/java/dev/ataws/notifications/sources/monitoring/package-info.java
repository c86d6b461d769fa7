/** Reads what watches AWS's resources. */
@NullMarked
package dev.ataws.notifications.sources.monitoring;

import org.jspecify.annotations.NullMarked;
