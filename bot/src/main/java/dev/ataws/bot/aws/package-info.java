/** Calls any operation of any AWS service. */
@NullMarked
package dev.ataws.bot.aws;

import org.jspecify.annotations.NullMarked;
