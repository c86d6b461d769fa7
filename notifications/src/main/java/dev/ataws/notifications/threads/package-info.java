/** Makes threads that do not hold a process up. */
@NullMarked
package dev.ataws.notifications.threads;

import org.jspecify.annotations.NullMarked;
