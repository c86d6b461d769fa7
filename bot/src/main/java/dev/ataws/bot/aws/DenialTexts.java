package dev.ataws.bot.aws;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.ataws.policies.SecretText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What people are told when AWS did not allow what they asked for. */
final class DenialTexts {
  private static final int LONGEST_SAYING = 300;

  private DenialTexts() {}

  /**
   * Explains a denial.
   *
   * @param message what AWS said, without secrets
   */
  static Explanation of(Denial denial, String message, AwsCall call) {
    return switch (denial.by()) {
      case SESSION -> session(denial, call);
      case IDENTITY -> identity(denial);
      case BOUNDARY -> boundary(denial);
      case SERVICE_CONTROL -> organization(denial, "service control policy");
      case RESOURCE_CONTROL -> organization(denial, "resource control policy");
      case RESOURCE -> resource(denial);
      case TRUST -> trust(denial);
      case ENDPOINT -> endpoint(denial);
      case LAKE_FORMATION ->
        Explanation.of(
            "Lake Formation guards the data, and has not granted it to " + role(denial) + ".",
            "An administrator of Lake Formation can grant the permissions; a policy of the role cannot.");
      case MODEL_ACCESS ->
        Explanation.of(
            "The account " + call.channel().account() + " has no access to that model in "
                + call.region() + ".",
            "The account's administrator can ask for it in the console of Amazon Bedrock, under *Model access*.");
      case BILLING ->
        Explanation.of(
            "The account " + call.channel().account() + " has not opened Cost Explorer to roles.",
            "The account's administrator can do that in the console of Billing and Cost Management.");
      case UNSAID -> unsaid(denial, message, call);
    };
  }

  private static Explanation session(Denial denial, AwsCall call) {
    String channel = "`" + call.channel().name() + "`";
    if (denial.isOfAnotherRole(call)) {
      return Explanation.of(
          "The policy of the session in which " + role(denial) + " acts "
              + verb(denial, "denies ", "does not allow ") + what(denial) + ".",
          "Whoever made that session can change it; it is none of at-aws.");
    }
    return Explanation.of(
        "The session policy of at-aws " + verb(denial, "denies ", "does not allow ")
            + what(denial) + ": the guardrails of " + channel
            + " bound what the role may do in chat.",
        "Who looks after the configuration " + channel
            + " can change its guardrails, unless at-aws never does this in chat.");
  }

  private static Explanation identity(Denial denial) {
    return denial.isExplicit()
        ? Explanation.of(
            "A policy of " + role(denial) + " denies " + what(denial) + ".",
            "The role's owner would have to take that denial out: allowing more does not help.")
        : new Explanation(
            "No policy of " + role(denial) + " allows " + what(denial) + ".",
            "The role's owner can add this statement to one of its policies:",
            Optional.of(statement(denial)));
  }

  private static Explanation boundary(Denial denial) {
    return denial.isExplicit()
        ? Explanation.of(
            "The permissions boundary of " + role(denial) + " denies " + what(denial) + ".",
            "The role's owner would have to take that denial out of the boundary.")
        : new Explanation(
            "The permissions boundary of " + role(denial) + " does not allow " + what(denial) + ".",
            "The boundary's owner can add this statement to it; a policy of the role has to allow it as well:",
            Optional.of(statement(denial)));
  }

  private static Explanation organization(Denial denial, String kind) {
    return Explanation.of(
        verb(
                denial,
                "A " + kind + " of the AWS organisation denies ",
                "No " + kind + " of the AWS organisation allows ")
            + what(denial) + " to " + role(denial) + ".",
        "Only the organisation's administrators can change that: no policy of the role helps.");
  }

  private static Explanation resource(Denial denial) {
    return Explanation.of(
        verb(
                denial,
                "The resource's own policy denies ",
                "The resource's own policy does not allow ")
            + what(denial) + " to " + role(denial) + ".",
        verb(
            denial,
            "The resource's owner would have to take that denial out.",
            "The resource's owner can allow it there; check too that the resource exists in this region."));
  }

  private static Explanation trust(Denial denial) {
    return Explanation.of(
        "The trust policy of "
            + denial.resource().map(arn -> "`" + arn + "`").orElse("the other role")
            + verb(denial, " denies it to ", " does not let in ") + role(denial) + ".",
        "The owner of the role to be assumed can change its trust policy.");
  }

  private static Explanation endpoint(Denial denial) {
    return Explanation.of(
        "The policy of the VPC endpoint through which at-aws reaches AWS "
            + verb(denial, "denies ", "does not allow ") + what(denial) + ".",
        "The owner of the network in which at-aws runs can change the endpoint's policy.");
  }

  private static Explanation unsaid(Denial denial, String message, AwsCall call) {
    String said = saying(message);
    String why = denial.actions().isEmpty()
        ? "AWS does not say what " + role(denial) + " lacks"
        : "It takes " + what(denial) + ", and AWS does not say which policy is in the way of "
            + role(denial);
    return new Explanation(
        said.isEmpty() ? why + "." : why + ", only “" + said + "”.",
        denial.actions().isEmpty()
            ? "Ask the role's owner, or the owner of what the command names."
            : "If the role lacks it, its owner can add this statement to one of its policies; else look at the guardrails of `"
                + call.channel().name()
                + "`, at the policy of the resource, and at those of the organisation:",
        denial.actions().isEmpty() ? Optional.empty() : Optional.of(statement(denial)));
  }

  /** What AWS said beyond that it does not allow it, in one line; EC2's encoded reason is for nobody to read. */
  private static String saying(String message) {
    String plain = message
        .replaceAll("(?s)\\s*Encoded authorization failure message:.*", "")
        .replaceAll("(?i)User: arn:\\S+ is not authorized to perform:? \\S+.*", "")
        .replaceAll("\\s+", " ")
        .strip()
        .replaceAll("\\.$", "");
    return plain.length() > LONGEST_SAYING ? plain.substring(0, LONGEST_SAYING) + "…" : plain;
  }

  private static String verb(Denial denial, String denies, String doesNotAllow) {
    return denial.isExplicit() ? denies : doesNotAllow;
  }

  private static String role(Denial denial) {
    return "the role `" + denial.role() + "`";
  }

  private static String what(Denial denial) {
    String actions = denial.actions().isEmpty()
        ? "the call"
        : denial.actions().stream()
            .map(action -> "`" + action + "`")
            .collect(Collectors.joining(" and "));
    return denial
        .resource()
        .filter(arn -> !arn.equals("*"))
        .map(arn -> actions + " on `" + arn + "`")
        .orElse(actions);
  }

  /** The statement that allows what is missing, as indented JSON; for all resources where the one is not known for certain. */
  private static String statement(Denial denial) {
    String resource =
        denial.resource().filter(arn -> !arn.contains(SecretText.REDACTED)).orElse("*");
    return """
        {
          "Effect": "Allow",
          "Action": %s,
          "Resource": %s
        }""".formatted(json(denial.actions()), TextNode.valueOf(resource));
  }

  private static String json(List<String> actions) {
    List<String> quoted =
        actions.stream().map(action -> TextNode.valueOf(action).toString()).toList();
    return quoted.size() == 1 ? quoted.get(0) : "[" + String.join(", ", quoted) + "]";
  }
}
