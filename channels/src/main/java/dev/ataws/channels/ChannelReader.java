package dev.ataws.channels;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
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
      "guardrails");
  private static final Pattern NUMBER = Pattern.compile("[+-]?(0[ox])?[\\d._]+(e[+-]?\\d+)?");

  private final EnvironmentReferences references;
  private final Collection<String> workspaceNames;
  private final List<Workspace> workspaces;
  private final Faults faults;
  private final FirstSeen names = new FirstSeen();
  private final FirstSeen slackChannels = new FirstSeen();

  /** Takes the names of all workspaces, and those of them that have no fault. */
  ChannelReader(
      EnvironmentReferences references,
      Collection<String> workspaceNames,
      List<Workspace> workspaces,
      Faults faults) {
    this.references = references;
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
    Optional<String> externalId = externalId(section);
    Optional<String> region = section.optional(Key.REGION);
    List<String> topics = topics(section);
    List<String> guardrails = guardrails(section);
    role.ifPresent(arn -> check(section, arn, account, region));
    name.ifPresent(each -> refuseDoubledName(section, each));
    workspace.ifPresent(in -> slackChannel.ifPresent(id -> refuseDoubledChannel(section, in, id)));
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
            guardrails))
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

  private Optional<String> externalId(Section section) {
    Optional<ScalarNode> text = section.optionalText(Key.EXTERNAL_ID);
    return text.flatMap(each -> externalId(section, each))
        .filter(value -> isExternalId(section, value));
  }

  private Optional<String> externalId(Section section, ScalarNode text) {
    Optional<String> variable = references.variable(text);
    return variable.isPresent()
        ? references.value(section, Key.EXTERNAL_ID, text, variable.get())
        : Optional.of(text.getValue());
  }

  private static boolean isExternalId(Section section, String value) {
    boolean isOne = Key.EXTERNAL_ID.takes(value);
    if (!isOne) {
      section.fault(Key.EXTERNAL_ID, ConfigurationTexts.noExternalId(section.label()));
    }
    return isOne;
  }

  private List<String> topics(Section section) {
    FirstSeen seen = new FirstSeen();
    List<ScalarNode> texts = section.texts(Key.TOPIC);
    for (ScalarNode text : texts) {
      section
          .shaped(Key.TOPIC, text)
          .flatMap(arn -> seen.earlier(arn, Faults.line(text)))
          .map(line -> ConfigurationTexts.doubledTopic(section.label(), text.getValue(), line))
          .ifPresent(words -> faults.add(text, words));
    }
    return texts.stream().map(ScalarNode::getValue).toList();
  }

  private List<String> guardrails(Section section) {
    List<ScalarNode> texts = section.texts(Key.GUARDRAIL);
    texts.stream()
        .filter(text -> !Key.GUARDRAIL.takes(text.getValue()))
        .forEach(text -> faults.add(
            text, ConfigurationTexts.unknownGuardrail(section.label(), text.getValue())));
    return texts.stream().map(ScalarNode::getValue).distinct().toList();
  }

  private static void check(
      Section section, String arn, Optional<String> account, Optional<String> region) {
    Matcher role = Key.ROLE.shape().matcher(arn);
    if (!role.matches()) {
      return;
    }
    if (role.group(3).startsWith("/aws-service-role/")) {
      section.fault(Key.ROLE, ConfigurationTexts.serviceRole(section.label()));
    }
    account
        .filter(each -> !each.equals(role.group(2)))
        .map(each -> ConfigurationTexts.roleOfOtherAccount(section.label(), role.group(2), each))
        .ifPresent(words -> section.fault(Key.ROLE, words));
    region
        .filter(each -> !AwsPartition.ofRegion(each).id().equals(role.group(1)))
        .map(
            each -> ConfigurationTexts.regionOfOtherPartition(section.label(), each, role.group(1)))
        .ifPresent(words -> section.fault(Key.REGION, words));
  }

  private void refuseDoubledName(Section section, String name) {
    names
        .earlier(name, section.line())
        .map(line -> ConfigurationTexts.doubledName("channel", name, line))
        .ifPresent(words -> section.fault(Key.CHANNEL_NAME, words));
  }

  private void refuseDoubledChannel(Section section, String workspace, String slackChannel) {
    slackChannels
        .earlier(workspace + " " + slackChannel, section.line())
        .map(line -> ConfigurationTexts.doubledChannel(section.label(), slackChannel, line))
        .ifPresent(words -> section.fault(Key.CHANNEL_ID, words));
  }
}
