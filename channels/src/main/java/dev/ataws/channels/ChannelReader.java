package dev.ataws.channels;

import dev.ataws.policies.iam.PolicyDocument;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the channels of the file. */
final class ChannelReader {
  private static final List<String> KEYS = List.of(
      "name",
      "workspace",
      "channel",
      "account",
      "role",
      "externalId",
      "region",
      Key.TOPIC.name(),
      Key.LOGGING.name(),
      Key.THROTTLE.name(),
      "guardrails",
      UserRoleReader.USER_ROLES,
      "userRolesRequired");

  private final ExternalIds externalIds;
  private final GuardrailReader guardrailReader;
  private final UserRoleReader userRoleReader;
  private final FeedReader feedReader;
  private final Collection<String> workspaceNames;
  private final List<Workspace> workspaces;
  private final Faults faults;
  private final FirstSeen names;
  private final FirstSeen accounts = new FirstSeen();

  /** Takes the names of all workspaces, and those of them that have no fault, then the names of channels, none yet. */
  ChannelReader(
      ExternalIds externalIds,
      GuardrailReader guardrailReader,
      Collection<String> workspaceNames,
      List<Workspace> workspaces,
      FirstSeen names,
      Faults faults) {
    this.externalIds = externalIds;
    this.guardrailReader = guardrailReader;
    this.userRoleReader = new UserRoleReader(externalIds, faults);
    this.feedReader = new FeedReader(faults);
    this.workspaceNames = workspaceNames;
    this.workspaces = workspaces;
    this.names = names;
    this.faults = faults;
  }

  /** Returns the channel at a node, if nothing is wrong with the file so far. */
  Optional<Channel> read(Node node, int ordinal) {
    return Section.of(node, ConfigurationTexts.channel(ordinal), KEYS, faults).flatMap(this::read);
  }

  private Optional<Channel> read(Section section) {
    Optional<String> name = section.required(Key.CHANNEL_NAME);
    Optional<String> workspace = workspace(section);
    Optional<String> slackChannel = section.required(Key.CHANNEL_ID);
    Optional<String> account = AccountIds.read(section);
    Optional<String> role = section.required(Key.ROLE);
    Optional<RoleArn> arn = role.flatMap(RoleArn::of);
    Optional<String> externalId = externalIds.read(section);
    Optional<String> region = section.optional(Key.REGION);
    Optional<Place> place = workspace.flatMap(in -> slackChannel.map(id -> new Place(in, id)));
    Feed feed =
        feedReader.read(section, place.map(Place::toString).orElse("line " + section.line()));
    List<PolicyDocument> guardrails = guardrailReader.read(section);
    List<UserRole> userRoles = userRoleReader.read(section, account, arn);
    boolean userRolesRequired = userRolesRequired(section);
    arn.ifPresent(each -> each.check(section, account));
    arn.ifPresent(each -> each.checkRegion(section, region));
    name.ifPresent(each -> refuseDoubledName(section, each));
    place.ifPresent(in -> refuseDoubledAccount(section, in, account));
    return faults.isEmpty()
        ? Optional.of(new Channel(
            name.orElseThrow(),
            named(workspace.orElseThrow()),
            slackChannel.orElseThrow(),
            account.orElseThrow(),
            role.orElseThrow(),
            externalId,
            region,
            feed,
            guardrails,
            userRoles,
            userRolesRequired))
        : Optional.empty();
  }

  private Optional<String> workspace(Section section) {
    Optional<String> name = section.required(Key.CHANNEL_WORKSPACE);
    name.filter(each -> !workspaceNames.isEmpty() && !workspaceNames.contains(each))
        .map(each -> ConfigurationTexts.unknownWorkspace(section.label(), each, workspaceNames))
        .ifPresent(words -> section.fault(Key.CHANNEL_WORKSPACE, words));
    return name;
  }

  private Workspace named(String workspace) {
    return workspaces.stream()
        .filter(each -> each.name().equals(workspace))
        .findFirst()
        .orElseThrow();
  }

  private static boolean userRolesRequired(Section section) {
    boolean isRequired =
        section.optional(Key.USER_ROLES_REQUIRED).filter("true"::equals).isPresent();
    if (isRequired && section.isEmpty(UserRoleReader.USER_ROLES)) {
      section.fault(Key.USER_ROLES_REQUIRED, PolicyTexts.requiredOfNobody(section.label()));
    }
    return isRequired;
  }

  private void refuseDoubledName(Section section, String name) {
    names
        .earlier(name, section.line())
        .map(line -> ConfigurationTexts.doubledName("channel", name, line))
        .ifPresent(words -> section.fault(Key.CHANNEL_NAME, words));
  }

  private void refuseDoubledAccount(Section section, Place place, Optional<String> account) {
    account.ifPresent(each -> accounts
        .earlier(place + " " + each, section.line())
        .map(line ->
            ConfigurationTexts.doubledAccount(section.label(), place.slackChannel(), each, line))
        .ifPresent(words -> section.fault(Key.ACCOUNT, words)));
  }

  /** A Slack channel, by the name of its workspace. */
  private record Place(String workspace, String slackChannel) {}
}
