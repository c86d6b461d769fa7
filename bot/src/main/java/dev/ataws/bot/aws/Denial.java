package dev.ataws.bot.aws;

import dev.ataws.policies.actions.Actions;
import dev.ataws.policies.actions.IamAction;
import dev.ataws.policies.actions.OperationActions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom AWS did not allow what, as far as its message tells, else as the service authorization reference has it (<a
 * href="https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html">the messages</a>).
 *
 * @param actions what is missing, {@code lambda:ListFunctions}; one when AWS says it
 * @param resource what it is missing for: an ARN, or {@code *}; empty when nobody says
 * @param role the ARN of the role that lacks it
 * @param by what kind of policy is at fault
 * @param isExplicit whether such a policy denies it, and not only none allows it
 */
record Denial(
    List<String> actions, Optional<String> resource, String role, By by, boolean isExplicit) {
  private static final Pattern ACTION = Pattern.compile(
      "not authorized to perform:? ([a-z0-9-]{1,60}:[a-z0-9*]{1,100})", Pattern.CASE_INSENSITIVE);
  private static final Pattern RESOURCE = Pattern.compile(
      "on (?:the )?resources?(?:\\(s\\))?: ?\"?(arn:[^\\s\"]{1,1000}|\\*)",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern ROLE =
      Pattern.compile("User: (arn:[a-z-]+):sts::(\\d{12}):assumed-role/([\\w+=,.@-]{1,64})/");
  private static final Pattern REASON = Pattern.compile(
      " because | with an explicit deny |insufficient lake formation permission|access to the model|not enabled for cost explorer",
      Pattern.CASE_INSENSITIVE);
  private static final int ACCOUNT = 4;

  /** The kinds of policies that AWS's messages name, each with the words by which they do. */
  enum By {
    SESSION("session policy"),
    SERVICE_CONTROL("service control policy"),
    RESOURCE_CONTROL("resource control policy"),
    BOUNDARY("permissions boundary"),
    ENDPOINT("vpc endpoint policy"),
    TRUST("trust policy"),
    RESOURCE("resource-based polic"),
    IDENTITY("identity-based policy"),
    LAKE_FORMATION("lake formation permission"),
    MODEL_ACCESS("access to the model"),
    BILLING("not enabled for cost explorer"),
    /** AWS names none. */
    UNSAID("\n");

    private final String words;

    By(String words) {
      this.words = words;
    }
  }

  Denial {
    actions = List.copyOf(actions);
  }

  /** Reads a message of AWS, from which secrets are taken out. */
  static Denial of(String message, AwsCall call) {
    Optional<String> action = first(ACTION, message).map(Denial::asIamSpellsIt);
    Optional<OperationActions> known =
        Actions.bundled().of(call.operation().service().name(), call.operation().name());
    String reason = reason(message);
    return new Denial(
        action
            .map(List::of)
            .or(() -> known.map(operation -> operation.actions(call.parameters())))
            .orElse(List.of()),
        resource(message, action, known, call),
        role(message, call),
        by(reason),
        reason.contains("explicit deny") || reason.contains("explicitly denied"));
  }

  /** Whether the role is another than the one that the call was made with, as a function's own. */
  boolean isOfAnotherRole(AwsCall call) {
    return !role.equals(call.role().arn());
  }

  /** What comes behind the resource, whose name says nothing about policies. */
  private static String reason(String message) {
    Matcher reason = REASON.matcher(message);
    return reason.find() ? message.substring(reason.start()).toLowerCase(Locale.ROOT) : "";
  }

  private static By by(String reason) {
    return Arrays.stream(By.values())
        .filter(by -> reason.contains(by.words))
        .findFirst()
        .orElse(By.UNSAID);
  }

  /** Some services write {@code SNS:Publish} and {@code sqs:sendmessage}, which IAM takes, but people do not know. */
  private static String asIamSpellsIt(String action) {
    String prefix = action.substring(0, action.indexOf(':'));
    return Actions.bundled().actionsOf(prefix).stream()
        .map(IamAction::name)
        .filter(action::equalsIgnoreCase)
        .findFirst()
        .orElse(action);
  }

  private static Optional<String> resource(
      String message, Optional<String> action, Optional<OperationActions> known, AwsCall call) {
    Optional<String> said = first(RESOURCE, message).map(Denial::withoutEnd);
    boolean isOwnAction = action.isEmpty()
        || known.stream()
            .flatMap(operation -> operation.actions(call.parameters()).stream())
            .anyMatch(action.get()::equals);
    return said.isPresent() || !isOwnAction
        ? said
        : known.flatMap(operation -> told(operation, call));
  }

  /** A sentence may end behind the ARN. */
  private static String withoutEnd(String arn) {
    return arn.endsWith(".") || arn.endsWith(",") ? arn.substring(0, arn.length() - 1) : arn;
  }

  private static Optional<String> told(OperationActions operation, AwsCall call) {
    return operation.resource(
        call.parameters(),
        call.channel().partition(),
        call.region(),
        call.channel().account());
  }

  private static String role(String message, AwsCall call) {
    String own = call.role().arn();
    Matcher role = ROLE.matcher(message);
    boolean isAnother = role.find()
        && !(role.group(3).equals(own.substring(own.lastIndexOf('/') + 1))
            && role.group(2).equals(own.split(":", -1)[ACCOUNT]));
    return isAnother
        ? "%s:iam::%s:role/%s".formatted(role.group(1), role.group(2), role.group(3))
        : own;
  }

  private static Optional<String> first(Pattern pattern, String message) {
    Matcher found = pattern.matcher(message);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }
}
