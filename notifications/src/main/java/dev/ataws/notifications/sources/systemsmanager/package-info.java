/** Reads the events of AWS Systems Manager. */
@NullMarked
package dev.ataws.notifications.sources.systemsmanager;

import org.jspecify.annotations.NullMarked;
