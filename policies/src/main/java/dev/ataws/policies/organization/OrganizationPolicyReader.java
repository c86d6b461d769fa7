package dev.ataws.policies.organization;

import dev.ataws.policies.iam.Faults;
import dev.ataws.policies.iam.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an organisation policy and notes everything that is wrong in it. */
final class OrganizationPolicyReader {
  private static final List<String> ALL_PLATFORMS =
      List.of(Words.SLACK, Words.TEAMS, Words.CHIME, Words.DEFAULT);
  private static final List<String> SLACK =
      List.of(Words.CLIENT, Words.WORKSPACES, Words.DEFAULT, Words.OVERRIDES);
  private static final List<String> TEAMS =
      List.of(Words.CLIENT, Words.TENANTS, Words.DEFAULT, Words.OVERRIDES);
  private static final List<String> CLIENT = List.of(Words.CLIENT);
  private static final List<String> CHANNELS = List.of(Words.CHANNEL_TYPES, Words.ROLE_SETTINGS);
  private static final List<String> ROLES = List.of(Words.ROLE_SETTINGS);

  private final String name;
  private final Faults faults = new Faults();

  OrganizationPolicyReader(String name) {
    this.name = name;
  }

  ReadOrganizationPolicy read(String json) {
    Optional<OrganizationPolicy> policy =
        Node.parse(json, Texts.NOTHING, faults).flatMap(this::chatbot).map(this::policy);
    return policy.isPresent() && faults.isEmpty()
        ? new ReadOrganizationPolicy.Valid(policy.get())
        : new ReadOrganizationPolicy.Faulty(faults.inOrder());
  }

  private Optional<Block> chatbot(Node root) {
    Optional<Block> policy = Block.of(root, "", List.of(Words.CHATBOT), faults);
    policy
        .filter(each -> each.place(Words.CHATBOT).isEmpty())
        .ifPresent(each -> faults.add(root.place(), Texts.NO_CHATBOT));
    return policy.flatMap(
        each -> each.block(Words.CHATBOT, List.of(Words.PLATFORMS, Words.DEFAULT)));
  }

  private OrganizationPolicy policy(Block chatbot) {
    Optional<Block> platforms = chatbot.block(Words.PLATFORMS, ALL_PLATFORMS);
    Optional<Rule> byDefault = byDefault(chatbot, platforms);
    platforms.flatMap(each -> each.block(Words.TEAMS, TEAMS)).ifPresent(this::teams);
    Optional<Rule> chime = platforms
        .flatMap(each -> each.block(Words.CHIME, CLIENT))
        .flatMap(each -> each.rule(Setting.CLIENT));
    SlackRules slack = platforms
        .flatMap(each -> each.block(Words.SLACK, SLACK))
        .map(this::slack)
        .orElse(SlackRules.NONE);
    return new OrganizationPolicy(name, slack.orClient(byDefault), chime.or(() -> byDefault));
  }

  /** The default stands beside the platforms; in an example of AWS's it stands among them. */
  private Optional<Rule> byDefault(Block chatbot, Optional<Block> platforms) {
    Optional<Node.Place> outer = chatbot.place(Words.DEFAULT);
    Optional<Node.Place> inner = platforms.flatMap(each -> each.place(Words.DEFAULT));
    outer.ifPresent(
        first -> inner.ifPresent(second -> faults.add(second, Texts.twoDefaults(first.line()))));
    Optional<Rule> beside = defaultClient(Optional.of(chatbot));
    Optional<Rule> among = defaultClient(platforms);
    return beside.or(() -> among);
  }

  private static Optional<Rule> defaultClient(Optional<Block> block) {
    return block
        .flatMap(each -> each.block(Words.DEFAULT, CLIENT))
        .flatMap(each -> each.rule(Setting.CLIENT));
  }

  private SlackRules slack(Block slack) {
    Map<String, ChannelRules> overrides = new HashMap<>();
    slack
        .blockOfIds(Words.OVERRIDES)
        .ifPresent(workspaces ->
            workspaces.names().forEach(id -> overrides.put(id, override(workspaces, id))));
    return new SlackRules(
        slack.rule(Setting.CLIENT),
        slack.rule(Setting.WORKSPACES),
        channels(slack.block(Words.DEFAULT, CHANNELS)),
        overrides);
  }

  private ChannelRules override(Block workspaces, String id) {
    if (id.equals(Words.ANY) || !Setting.WORKSPACES.takes(id)) {
      workspaces.place(id).ifPresent(place -> faults.add(place, Texts.overrideOf(id)));
    }
    return channels(workspaces.block(id, CHANNELS));
  }

  private static ChannelRules channels(Optional<Block> rules) {
    return new ChannelRules(
        rules.flatMap(each -> each.rule(Setting.CHANNEL_TYPES)),
        rules.flatMap(each -> each.rule(Setting.ROLE_SETTINGS)));
  }

  /** Microsoft Teams is no platform of at-aws, so its rules are read for their faults alone. */
  private void teams(Block teams) {
    teams.rule(Setting.CLIENT);
    teams.block(Words.DEFAULT, ROLES).ifPresent(each -> each.rule(Setting.ROLE_SETTINGS));
    teams
        .blockOfIds(Words.TENANTS)
        .ifPresent(tenants -> tenants.names().forEach(id -> tenants.rule(Setting.teams(id))));
    teams
        .blockOfIds(Words.OVERRIDES)
        .ifPresent(tenants -> tenants.names().forEach(id -> teamOverrides(tenants, id)));
  }

  private static void teamOverrides(Block tenants, String tenant) {
    tenants
        .blockOfIds(tenant)
        .ifPresent(teams -> teams
            .names()
            .forEach(team ->
                teams.block(team, ROLES).ifPresent(each -> each.rule(Setting.ROLE_SETTINGS))));
  }
}
