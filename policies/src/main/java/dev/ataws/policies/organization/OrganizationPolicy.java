package dev.ataws.policies.organization;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation allows of chat products in all its accounts, over the heads of channels and roles: AWS
 * Organizations' <a
 * href="https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_chatbot_syntax.html">chat
 * applications policy</a>. What it says nothing about is allowed.
 */
public final class OrganizationPolicy {
  private static final OrganizationPolicy NONE =
      new OrganizationPolicy("none", SlackRules.NONE, Optional.empty());

  private final String name;
  private final SlackRules slack;
  private final Optional<Rule> chimeClient;

  OrganizationPolicy(String name, SlackRules slack, Optional<Rule> chimeClient) {
    this.name = name;
    this.slack = slack;
    this.chimeClient = chimeClient;
  }

  /** Reads a policy's JSON; {@code name} is what a refusal will call it. */
  public static ReadOrganizationPolicy read(String name, String json) {
    return new OrganizationPolicyReader(name).read(json);
  }

  /** The policy of those who have none: it allows everything. */
  public static OrganizationPolicy none() {
    return NONE;
  }

  /** The name that the policy was read under. */
  public String name() {
    return name;
  }

  /**
   * Why commands may not run there, unless they may. Workspace, kind and role count for Slack alone. A kind that is not
   * known is refused only where the kind matters.
   *
   * @param workspaceId Slack's id of the workspace, {@code T0123ABCD}
   * @param hasUserRole whether the person has a role of their own there, not only that of the channel
   */
  public Optional<Refusal> refusal(
      Platform platform, String workspaceId, ChannelKind kind, boolean hasUserRole) {
    Texts texts = new Texts(name);
    if (platform == Platform.CHIME) {
      return chimeClient
          .filter(OrganizationPolicy::isOff)
          .map(rule -> texts.off("Amazon Chime", rule));
    }
    ChannelRules channels = slack.channels(workspaceId);
    return slack
        .client()
        .filter(OrganizationPolicy::isOff)
        .map(rule -> texts.off("Slack", rule))
        .or(() -> slack
            .workspaces()
            .filter(rule -> !rule.allows(Words.ANY) && !rule.allows(workspaceId))
            .map(rule -> texts.workspace(workspaceId, rule)))
        .or(() -> channels
            .channelTypes()
            .filter(rule -> !allows(rule, kind))
            .map(rule -> texts.channelKind(kind, rule)))
        .or(() -> channels
            .roleSettings()
            .filter(rule -> !rule.allows(hasUserRole ? Words.USER_ROLE : Words.CHANNEL_ROLE))
            .map(rule -> texts.role(hasUserRole, rule)));
  }

  /** Whether the answer for a workspace depends on the kind of the channel, so that the caller has to find it out. */
  public boolean asksForChannelKind(String workspaceId) {
    return slack
        .channels(workspaceId)
        .channelTypes()
        .filter(OrganizationPolicy::restricts)
        .isPresent();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OrganizationPolicy policy
        && name.equals(policy.name)
        && slack.equals(policy.slack)
        && chimeClient.equals(policy.chimeClient);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, slack, chimeClient);
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name;
  }

  private static boolean isOff(Rule client) {
    return !client.allows(Words.ENABLED);
  }

  private static boolean restricts(Rule channelTypes) {
    return !channelTypes.allows(Words.PUBLIC) || !channelTypes.allows(Words.PRIVATE);
  }

  private static boolean allows(Rule channelTypes, ChannelKind kind) {
    return switch (kind) {
      case PUBLIC -> channelTypes.allows(Words.PUBLIC);
      case PRIVATE -> channelTypes.allows(Words.PRIVATE);
      case UNKNOWN -> !restricts(channelTypes);
    };
  }
}
