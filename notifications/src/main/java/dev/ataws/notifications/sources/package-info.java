/** What every source of notifications is read with. */
@NullMarked
package dev.ataws.notifications.sources;

import org.jspecify.annotations.NullMarked;
