package dev.ataws.playground.slack;

import java.util.List;

/** A user group of the workspace, with the user ids of its members. */
public record UserGroup(String id, String handle, List<String> members, boolean isEnabled) {
  /** Copies the members. */
  public UserGroup {
    members = List.copyOf(members);
  }
}
