package dev.ataws.bot.aws;

import java.util.Optional;

/**
 * A place in a result at which a page of it begins.
 *
 * @param token what leads there, as the AWS CLI takes it for {@code --starting-token}; empty for where the command begins
 * @param before how many items came before, counted as {@code --max-items} counts them
 */
public record Place(Optional<String> token, int before) {
  /** Where the command begins. */
  public static final Place START = new Place(Optional.empty(), 0);

  /** Returns how many items came before, without the token. */
  @Override
  public String toString() {
    return "Place[after " + before + "]";
  }
}
