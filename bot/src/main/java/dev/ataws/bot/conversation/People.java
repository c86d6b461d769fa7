package dev.ataws.bot.conversation;

import java.util.Optional;
import java.util.Set;

/**
 * What Slack tells about the people of one workspace and the channels that they ask in. Answers within seconds, never with
 * an exception; empty means that nobody knows, which is no reason to allow anything.
 */
public interface People {

  /**
   * The ids ({@code S0123ABCD}) of all enabled user groups that a person is in: an empty set for somebody in none, empty
   * when Slack did not tell. Somebody who joins or leaves a group is seen there minutes later.
   */
  Optional<Set<String>> userGroups(String userId);

  /**
   * Whether a conversation is hidden from those who are not in it, as private channels are, and direct messages: empty when
   * Slack did not tell. A channel that is made private or public is seen so minutes later.
   */
  Optional<Boolean> isPrivate(String channelId);

  /** People and channels of whom everything is known: the same for each. */
  static People known(Set<String> groups, boolean isPrivate) {
    return new People() {
      @Override
      public Optional<Set<String>> userGroups(String userId) {
        return Optional.of(groups);
      }

      @Override
      public Optional<Boolean> isPrivate(String channelId) {
        return Optional.of(isPrivate);
      }
    };
  }
}
