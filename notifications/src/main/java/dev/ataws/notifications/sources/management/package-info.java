/** Reads what happens to stacks, fleets, accounts. */
@NullMarked
package dev.ataws.notifications.sources.management;

import org.jspecify.annotations.NullMarked;
