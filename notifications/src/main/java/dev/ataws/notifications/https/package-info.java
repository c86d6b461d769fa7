/** Takes what Amazon SNS posts to an address of its own. */
@NullMarked
package dev.ataws.notifications.https;

import org.jspecify.annotations.NullMarked;
