/** Results of thousands of records. */
@NullMarked
package dev.ataws.bot.large;

import org.jspecify.annotations.NullMarked;
