package dev.ataws.bot.aws;

import java.util.Optional;

/**
 * Why there is no output, and what to do about it.
 *
 * @param why a sentence; may be empty
 * @param next a sentence
 * @param paste what {@code next} speaks of, to be copied as it stands
 */
record Explanation(String why, String next, Optional<String> paste) {
  static Explanation of(String why, String next) {
    return new Explanation(why, next, Optional.empty());
  }
}
