/** Makes what the topics of AWS deliver to. */
@NullMarked
package dev.ataws.notifications.subscriptions;

import org.jspecify.annotations.NullMarked;
