/** Draws the charts of alarms. */
@NullMarked
package dev.ataws.notifications.charts;

import org.jspecify.annotations.NullMarked;
