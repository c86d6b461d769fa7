package dev.ataws.channels;

import dev.ataws.policies.iam.PolicyDocument;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

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
      "topics",
      "guardrails",
      UserRoleReader.USER_ROLES,
      "userRolesRequired");
  private static final Pattern NUMBER = Pattern.compile("[+-]?(0[ox])?[\\d._]+(e[+-]?\\d+)?");

  private final ExternalIds externalIds;
  private final GuardrailReader guardrailReader;
  private final UserRoleReader userRoleReader;
  private final Collection<String> workspaceNames;
  private final List<Workspace> workspaces;
  private final Faults faults;
  private final FirstSeen names = new FirstSeen();
  private final FirstSeen accounts = new FirstSeen();
  private final FirstSeen topics = new FirstSeen();

  /** Takes the names of all workspaces, and those of them that have no fault. */
  ChannelReader(
      ExternalIds externalIds,
      GuardrailReader guardrailReader,
      Collection<String> workspaceNames,
      List<Workspace> workspaces,
      Faults faults) {
    this.externalIds = externalIds;
    this.guardrailReader = guardrailReader;
    this.userRoleReader = new UserRoleReader(externalIds, faults);
    this.workspaceNames = workspaceNames;
    this.workspaces = workspaces;
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
    Optional<String> account =
        section.requiredText(Key.ACCOUNT).flatMap(text -> account(section, text));
    Optional<String> role = section.required(Key.ROLE);
    Optional<RoleArn> arn = role.flatMap(RoleArn::of);
    Optional<String> externalId = externalIds.read(section);
    Optional<String> region = section.optional(Key.REGION);
    Optional<Place> place = workspace.flatMap(in -> slackChannel.map(id -> new Place(in, id)));
    List<String> topics = topics(section, place);
    List<PolicyDocument> guardrails = guardrailReader.read(section);
    List<UserRole> userRoles = userRoleReader.read(section, account, arn);
    boolean userRolesRequired = userRolesRequired(section);
    arn.ifPresent(each -> check(section, each, account, region));
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
            topics,
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

  private Optional<String> account(Section section, ScalarNode text) {
    String digits = text.getValue();
    boolean isBareNumber = text.isPlain() && NUMBER.matcher(digits).matches();
    if (isBareNumber && (digits.startsWith("0") || !Key.ACCOUNT.takes(digits))) {
      faults.add(text, ConfigurationTexts.bareAccount(section.label(), digits));
      return Optional.empty();
    }
    return section.shaped(Key.ACCOUNT, text);
  }

  /** A message comes to a Slack channel once, whichever of its configurations names the topic. */
  private List<String> topics(Section section, Optional<Place> place) {
    String in = place.map(Place::toString).orElse("line " + section.line());
    List<ScalarNode> texts = section.texts(Key.TOPIC);
    for (ScalarNode text : texts) {
      section
          .shaped(Key.TOPIC, text)
          .flatMap(arn -> topics.earlier(in + " " + arn, Faults.line(text)))
          .map(line -> ConfigurationTexts.doubledTopic(section.label(), text.getValue(), line))
          .ifPresent(words -> faults.add(text, words));
    }
    return texts.stream().map(ScalarNode::getValue).toList();
  }

  private static boolean userRolesRequired(Section section) {
    boolean isRequired =
        section.optional(Key.USER_ROLES_REQUIRED).filter("true"::equals).isPresent();
    if (isRequired && section.isEmpty(UserRoleReader.USER_ROLES)) {
      section.fault(Key.USER_ROLES_REQUIRED, PolicyTexts.requiredOfNobody(section.label()));
    }
    return isRequired;
  }

  private static void check(
      Section section, RoleArn role, Optional<String> account, Optional<String> region) {
    role.check(section, account);
    region
        .filter(each -> !AwsPartition.ofRegion(each).id().equals(role.partition()))
        .map(each ->
            ConfigurationTexts.regionOfOtherPartition(section.label(), each, role.partition()))
        .ifPresent(words -> section.fault(Key.REGION, words));
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
