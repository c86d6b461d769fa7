/** Reads what becomes of databases, objects, backups, mail. */
@NullMarked
package dev.ataws.notifications.sources.data;

import org.jspecify.annotations.NullMarked;
