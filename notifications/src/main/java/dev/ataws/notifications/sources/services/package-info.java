/** Reads the events of services whose members follow the habits of AWS. */
@NullMarked
package dev.ataws.notifications.sources.services;

import org.jspecify.annotations.NullMarked;
