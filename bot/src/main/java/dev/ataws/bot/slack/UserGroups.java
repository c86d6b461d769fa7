package dev.ataws.bot.slack;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.slack.api.model.Usergroup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The enabled user groups of a workspace, by the people in them. */
record UserGroups(Map<String, Set<String>> byPerson) {
  UserGroups {
    byPerson = Map.copyOf(byPerson);
  }

  /**
   * Reads <a href="https://docs.slack.dev/reference/objects/usergroup-object">Slack's user groups</a>: none when one of them
   * has people, but Slack does not say whom.
   */
  static Optional<UserGroups> of(List<Usergroup> groups) {
    List<Usergroup> enabled = groups.stream().filter(UserGroups::isEnabled).toList();
    if (enabled.stream().anyMatch(UserGroups::isIncomplete)) {
      return Optional.empty();
    }
    return Optional.of(new UserGroups(enabled.stream()
        .filter(group -> group.getUsers() != null)
        .flatMap(group -> group.getUsers().stream().map(user -> Map.entry(user, group.getId())))
        .collect(
            groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toUnmodifiableSet())))));
  }

  private static boolean isEnabled(Usergroup group) {
    return group.getDateDelete() == null || group.getDateDelete() == 0;
  }

  private static boolean isIncomplete(Usergroup group) {
    return group.getUsers() == null && (group.getUserCount() == null || group.getUserCount() > 0);
  }

  /** The ids of the groups that a person is in. */
  Set<String> of(String userId) {
    return byPerson.getOrDefault(userId, Set.of());
  }
}
