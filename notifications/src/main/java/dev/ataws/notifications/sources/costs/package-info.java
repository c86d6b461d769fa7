/** Reads what AWS says about costs. */
@NullMarked
package dev.ataws.notifications.sources.costs;

import org.jspecify.annotations.NullMarked;
