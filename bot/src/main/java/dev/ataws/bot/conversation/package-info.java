/** Answers what people say to the bot. */
@NullMarked
package dev.ataws.bot.conversation;

import org.jspecify.annotations.NullMarked;
