package dev.ataws.bot.conversation;

import java.util.List;
import java.util.Map;

/**
 * A form that a person has filled in.
 *
 * @param questionId the question that it answers
 * @param origin who filled it in, where the question was asked
 * @param values what was filled in by option, {@code --function-name}; fields left empty are left out
 */
public record Submission(String questionId, Origin origin, Map<String, List<String>> values) {
  public Submission {
    values = Map.copyOf(values);
  }

  /** Returns which question it answers, without what was filled in. */
  @Override
  public String toString() {
    return "Submission[" + questionId + ", " + origin + "]";
  }
}
