package dev.ataws.channels;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the roles that some people have in a channel. */
final class UserRoleReader {
  static final String USER_ROLES = "userRoles";
  static final String EXAMPLE =
      "userRoles: [{users: [U0123ABCD], role: arn:aws:iam::123456789012:role/at-aws-admins}]";

  private static final List<String> KEYS = List.of("users", "groups", "role", "externalId");

  private final ExternalIds externalIds;
  private final Faults faults;

  UserRoleReader(ExternalIds externalIds, Faults faults) {
    this.externalIds = externalIds;
    this.faults = faults;
  }

  /** Returns the roles of a channel, which must be where the channel's own role is; those with faults may be missing. */
  List<UserRole> read(Section channel, Optional<String> account, Optional<RoleArn> channelRole) {
    List<UserRole> roles = new ArrayList<>();
    FirstSeen people = new FirstSeen();
    int ordinal = 0;
    for (Node item : channel.items(USER_ROLES, EXAMPLE)) {
      Optional<Section> section =
          Section.of(item, PolicyTexts.userRole(channel.label(), ++ordinal), KEYS, faults);
      Optional<UserRole> role = section.flatMap(each -> read(each, people));
      section.ifPresent(at -> role.flatMap(each -> RoleArn.of(each.role()))
          .ifPresent(arn -> check(at, arn, account, channelRole)));
      role.ifPresent(roles::add);
    }
    return roles;
  }

  private Optional<UserRole> read(Section section, FirstSeen people) {
    if (section.isEmpty(Key.USERS.name()) && section.isEmpty(Key.GROUPS.name())) {
      section.fault(Key.USERS, PolicyTexts.namesNobody(section.label()));
    }
    List<String> users = people(section, Key.USERS, people);
    List<String> groups = people(section, Key.GROUPS, people);
    Optional<String> externalId = externalIds.read(section);
    return section.required(Key.ROLE).map(role -> new UserRole(users, groups, role, externalId));
  }

  /** Whoever stands in two entries of a channel would have two roles there. */
  private List<String> people(Section section, Key key, FirstSeen people) {
    List<String> ids = new ArrayList<>();
    for (ScalarNode text : section.texts(key)) {
      Optional<String> id = section.shaped(key, text);
      id.flatMap(each -> people.earlier(each, Faults.line(text)))
          .map(line -> PolicyTexts.doubledUser(section.label(), text.getValue(), line))
          .ifPresent(words -> faults.add(text, words));
      id.ifPresent(ids::add);
    }
    return ids;
  }

  private static void check(
      Section section, RoleArn role, Optional<String> account, Optional<RoleArn> channelRole) {
    role.check(section, account);
    channelRole
        .map(RoleArn::partition)
        .filter(each -> !each.equals(role.partition()))
        .map(each -> PolicyTexts.roleOfOtherPartition(section.label(), role.partition(), each))
        .ifPresent(words -> section.fault(Key.ROLE, words));
  }
}
