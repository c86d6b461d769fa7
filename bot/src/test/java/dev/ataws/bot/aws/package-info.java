/** Tests of what calls AWS. */
@NullMarked
package dev.ataws.bot.aws;

import org.jspecify.annotations.NullMarked;
