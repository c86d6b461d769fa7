package dev.ataws.policies.organization;

import dev.ataws.policies.iam.Node;
import dev.ataws.policies.iam.Quote;

/** Every sentence of this package: what is wrong in a policy, and what a policy refuses. */
final class Texts {
  static final String NOTHING =
      "There is nothing here to read, but a chat applications policy is one JSON object. Write `{\"chatbot\": {\"platforms\": {…}}}`.";
  static final String NO_CHATBOT =
      "The policy has no `chatbot`, in which a chat applications policy says everything. Write `{\"chatbot\": {\"platforms\": {…}}}`.";

  private static final String EFFECTIVE =
      "`aws organizations describe-effective-policy --policy-type CHATBOT_POLICY --query EffectivePolicy.PolicyContent --output text`";
  private static final String KEEPER = "whoever keeps that policy";

  private final String policy;

  /** Speaks of the policy of that name. */
  Texts(String policy) {
    this.policy = "The organisation policy " + Quote.of(policy);
  }

  static String owner(String path) {
    return path.isEmpty() ? "the policy" : Quote.of(path);
  }

  static String notAnObject(String path, String kind) {
    return path.isEmpty()
        ? "The policy is %s, but it must be an object. Begin with `{\"chatbot\": {\"platforms\": {`."
            .formatted(kind)
        : "%s is %s, but it must be an object. Write `{…}` behind it, with the fields that AWS's syntax has there."
            .formatted(owner(path), kind);
  }

  static String changesParent(String operator) {
    return "%s changes what a parent of the policy assigns, and at-aws sees no parent. Take the account's effective policy, in which everything is assigned: %s."
        .formatted(Quote.of(operator), EFFECTIVE);
  }

  static String assignsNothing(String key, Setting setting) {
    return "%s assigns nothing, so it says nothing. Write it as in `%s`, or take it out."
        .formatted(owner(key), setting.example());
  }

  static String wrongKind(String key, String kind, Setting setting) {
    return "%s assigns %s, but it must be %s. Write it as in `%s`."
        .formatted(
            owner(key), kind, setting.isList() ? "a list of texts" : "a text", setting.example());
  }

  static String emptyList(String key) {
    return "%s assigns an empty list, so it would allow nothing at all. Fill the list; to switch a chat product off, assign `disabled` to its `client`."
        .formatted(owner(key));
  }

  static String value(String key, Node item, Setting setting) {
    String value = item instanceof Node.Text text
        ? Quote.of(text.value())
        : item instanceof Node.Scalar scalar ? Quote.of(scalar.value()) : item.kind();
    return "%s assigns %s, which is not %s. Write it as in `%s`."
        .formatted(owner(key), value, setting.kind(), setting.example());
  }

  static String twoDefaults(int line) {
    return "`default` stands among the platforms and beside them (line %d), and only one can count. Keep the one beside `platforms`."
        .formatted(line);
  }

  static String overrideOf(String id) {
    return "%s is not the id of a Slack workspace, and `platforms.slack.overrides` is for single workspaces. Write it as in `T0123ABCD`; what holds for the others stands in `platforms.slack.default`."
        .formatted(Quote.of(id));
  }

  Refusal off(String platform, Rule rule) {
    String why = rule.key().endsWith(Words.DEFAULT + "." + Words.CLIENT)
        ? "%s switches off every chat product that it does not name (`%s`), %s among them."
        : "%s switches off (`%s`) the use of %s.";
    return refusal(
        rule,
        why.formatted(policy, rule.key(), platform),
        "Ask %s to switch %s on; until then, use the AWS console or your own terminal."
            .formatted(KEEPER, platform));
  }

  Refusal workspace(String id, Rule rule) {
    return refusal(
        rule,
        "%s allows only the Slack workspaces that it names (`%s`), and %s is none of them."
            .formatted(policy, rule.key(), Quote.of(id)),
        "Ask in a channel of a workspace that it names, or ask %s to add this one."
            .formatted(KEEPER));
  }

  Refusal channelKind(ChannelKind kind, Rule rule) {
    String allowed = rule.allows(Words.PUBLIC) ? Words.PUBLIC : Words.PRIVATE;
    return kind == ChannelKind.UNKNOWN
        ? refusal(
            rule,
            "%s allows only %s channels (`%s`), and Slack did not say whether this one is."
                .formatted(policy, allowed, rule.key()),
            "Try again; if it stays so, the Slack app may lack the scopes `channels:read` and `groups:read`.")
        : refusal(
            rule,
            "%s allows only %s channels (`%s`), and this one is not."
                .formatted(policy, allowed, rule.key()),
            "Ask in a %s channel, or ask %s to allow the others too.".formatted(allowed, KEEPER));
  }

  Refusal role(boolean hasUserRole, Rule rule) {
    return hasUserRole
        ? refusal(
            rule,
            "%s allows commands with the role of the channel only (`%s`), and you have one of your own here."
                .formatted(policy, rule.key()),
            "Ask whoever keeps at-aws.yml to take you out of the channel's `userRoles`.")
        : refusal(
            rule,
            "%s allows commands only to people with a role of their own (`%s`), and you have none here."
                .formatted(policy, rule.key()),
            "Ask whoever keeps at-aws.yml to add you to the channel's `userRoles`.");
  }

  private static Refusal refusal(Rule rule, String why, String next) {
    return new Refusal(rule.key(), why, next);
  }
}
