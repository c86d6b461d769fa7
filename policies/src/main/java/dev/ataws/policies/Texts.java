package dev.ataws.policies;

import dev.ataws.policies.Decision.By;
import dev.ataws.policies.Decision.Subject;
import dev.ataws.policies.iam.Decider;
import dev.ataws.policies.iam.Evaluation.ExplicitlyDenied;
import java.util.List;
import java.util.Map;

/** Every sentence that this package says to a person. */
final class Texts {
  static final String READ_INSTEAD =
      "Ask for the same thing with a list, describe or get command, or run it where you are signed in yourself.";
  static final String USE_CONSOLE =
      "Nothing in the configuration lifts this. Use the AWS console or your own terminal, where you are signed in yourself.";

  static final String ASK_AGAIN =
      "Ask again in a moment; if it stays, the Slack app may lack the scope `usergroups:read`.";

  /** Why, by the Sid of the statement in the lists that are part of this library. */
  private static final Map<String, String> REASONS = Map.of(
      "Identities", "it governs identities or permissions",
      "Keys", "it governs or uses encryption keys",
      "Secrets", "it answers with secrets, keys or credentials, or opens a way in",
      "DecryptedParameters", "it answers with decrypted parameters",
      "ApiKeys", "it answers with API keys",
      "StoredData", "it answers with the stored data itself");

  private Texts() {}

  static String never(ExplicitlyDenied denied) {
    return "It takes `%s`, which never runs from chat: %s."
        .formatted(denied.action(), reason(denied.by()));
  }

  static String unlessNamed(ExplicitlyDenied denied) {
    return "It takes `%s`, which does not run from chat unless it is allowed by name: %s."
        .formatted(denied.action(), reason(denied.by()));
  }

  static String nameIt(String action, boolean isAboutAll) {
    return isAboutAll
        ? "A guardrail of the channel lifts this when it allows `%s` by this very name, without a wildcard."
            .formatted(action)
        : "A guardrail of the channel lifts this when it allows `%s` by this very name, without a wildcard, on a Resource that is not `*`."
            .formatted(action);
  }

  private static String reason(Decider by) {
    return by.sid().map(REASONS::get).orElseThrow();
  }

  static String readOnly(ChatConfiguration configuration, Subject subject) {
    return "`%s` is of the access level %s; the guardrail `%s` of `%s` allows only what lists, describes or gets."
        .formatted(
            subject.actions().get(0),
            subject.level().title(),
            Policies.READ_ONLY,
            configuration.name());
  }

  static String denied(ExplicitlyDenied denied) {
    String statement = statement(By.of(denied.by()));
    return denied.certain()
        ? "The guardrail %s denies `%s`.".formatted(statement, denied.action())
        : "The guardrail %s denies `%s` on some resources, and the command does not tell which it touches."
            .formatted(statement, denied.action());
  }

  static String notAllowed(
      String action, Subject subject, String guardrails, ChatConfiguration configuration) {
    return "No guardrail of `%s` (%s) allows `%s`%s."
        .formatted(configuration.name(), guardrails, action, on(subject.resources()));
  }

  private static String on(List<String> resources) {
    if (resources.isEmpty()) {
      return " on every resource, and the command does not tell which it touches";
    }
    return resources.equals(List.of("*")) ? "" : " on `" + String.join("`, `", resources) + "`";
  }

  static String askTheOwner(ChatConfiguration configuration) {
    return "Who looks after the configuration `%s` can change its guardrails."
        .formatted(configuration.name());
  }

  static String writes(Subject subject, ChatConfiguration configuration) {
    return "`%s` is of the access level %s: it can change something in the account %s."
        .formatted(subject.actions().get(0), subject.level().title(), configuration.account());
  }

  static String secondPerson(Subject subject, By by) {
    return "The guardrail %s allows `%s` only when a second person agrees."
        .formatted(statement(by), subject.actions().get(0));
  }

  static String unknownGroups(ChatConfiguration configuration) {
    return "What you may do in `%s` depends on your user groups, and Slack did not tell them."
        .formatted(configuration.name());
  }

  static String userRoleRequired(ChatConfiguration configuration) {
    return "`%s` takes commands only from people who have a role of their own, and you have none there."
        .formatted(configuration.name());
  }

  static String askForUserRole(ChatConfiguration configuration) {
    return "Who looks after the configuration `%s` can add you to its `userRoles`."
        .formatted(configuration.name());
  }

  private static String statement(By by) {
    return "`%s` (%s)".formatted(by.policy(), by.statement());
  }
}
