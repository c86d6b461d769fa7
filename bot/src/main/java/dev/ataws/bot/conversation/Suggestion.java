package dev.ataws.bot.conversation;

/**
 * Somebody looks for a value in a menu.
 *
 * @param questionId the question that the menu belongs to
 * @param field the option that it is for, {@code --function-name}
 * @param typed what was typed so far; may be empty
 * @param userId who looks
 */
public record Suggestion(String questionId, String field, String typed, String userId) {}
