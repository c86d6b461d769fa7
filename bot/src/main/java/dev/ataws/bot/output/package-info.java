/** Prints JSON the way the AWS CLI does. */
@NullMarked
package dev.ataws.bot.output;

import org.jspecify.annotations.NullMarked;
