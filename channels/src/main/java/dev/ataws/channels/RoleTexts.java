package dev.ataws.channels;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people are told when a channel's role cannot be used. */
final class RoleTexts {
  private static final int LONGEST_REASON = 300;
  private static final Pattern CALLER = Pattern.compile("User: (arn:\\S+) is not authorized");
  private static final Pattern ROLE_SESSION =
      Pattern.compile("(arn:[a-z-]+):sts::(\\d{12}):assumed-role/([^/]+)/.*");
  private static final List<String> ALL =
      List.of(Carried.ASSUME_ROLE, Carried.TAG_SESSION, Carried.SET_SOURCE_IDENTITY);
  private static final String ADD_TO_OWN =
      "Add this statement to a policy of the role or user that at-aws runs as:";
  private static final String UNKNOWN_CALLER = "ARN of the role or user that at-aws runs as";

  private RoleTexts() {}

  static AssumedRole noCredentials(AssumableRole role) {
    return refused(
        role,
        "at-aws has no usable AWS credentials of its own, with which it could assume the role `"
            + role.arn() + "`.",
        "Run it with an instance profile or a task role, or set `AWS_PROFILE`, or `AWS_ACCESS_KEY_ID` and"
            + " `AWS_SECRET_ACCESS_KEY` before it starts.");
  }

  static AssumedRole ownCredentialsRefused(AssumableRole role, String code) {
    return refused(
        role,
        "AWS does not accept the credentials of at-aws itself (`" + code
            + "`), with which it would assume the role `" + role.arn() + "`.",
        "Renew them on the machine that at-aws runs on, and check that its clock is right.");
  }

  static AssumedRole regionDisabled(AssumableRole role, String region) {
    return refused(
        role,
        "AWS does not give out sessions in `" + region + "` for the role `" + role.arn()
            + "`: the account of at-aws has that region switched off.",
        "Switch it on in that account, or set another `region` for the channel `" + role.channel()
            + "` in at-aws.yml.");
  }

  static AssumedRole unreachable(AssumableRole role, String region) {
    return refused(
        role,
        "AWS STS in `" + region
            + "` gave no usable answer in time, so there is no session of the role `"
            + role.arn() + "`.",
        "Try again; if it stays so, check the network of the machine that at-aws runs on, the `region` of the channel `"
            + role.channel() + "` in at-aws.yml, and `AWS_ENDPOINT_URL` if that is set.");
  }

  static AssumedRole tryAgain(AssumableRole role, String code) {
    return refused(
        role,
        "AWS STS is too busy to give out a session of the role `" + role.arn() + "` (`" + code
            + "`).",
        "Try again in a minute.");
  }

  static AssumedRole otherwiseRefused(AssumableRole role, String code, String message) {
    return refused(
        role,
        "AWS refused a session of the role `" + role.arn() + "` (`" + code + "`): "
            + sentence(message),
        "Check `role`, `externalId` and `region` of the channel `" + role.channel()
            + "` in at-aws.yml.");
  }

  static AssumedRole policyTooLarge(AssumableRole role) {
    return refused(
        role,
        "AWS has no room for the session policy of the role `" + role.arn()
            + "` that the guardrails of `" + role.channel()
            + "` make: packed together with the tags of the session it is too large.",
        "Make the guardrails shorter, and look whether the session that at-aws itself runs as hands on tags, as EKS Pod Identity"
            + " does: they take up the same room.");
  }

  static AssumedRole policyRefused(AssumableRole role, String message) {
    return refused(
        role,
        "AWS does not take the session policy of the role `" + role.arn()
            + "` that the guardrails of `" + role.channel() + "` make: " + sentence(message),
        "Look in the guardrails of `" + role.channel()
            + "` for what AWS names, most often a condition or a resource.");
  }

  static AssumedRole accessDenied(AssumableRole role, String message) {
    return isOwnRight(message) ? ownRightMissing(role) : notTrusted(role, message);
  }

  /** What a role does not let its sessions carry, after AWS denied it with that message. */
  static Lack lack(AssumableRole role, Carried carried, String denial) {
    boolean isOwn = isOwnRight(denial);
    return new Lack(
        role.arn(),
        "Sessions of the role `" + role.arn() + "` carry no " + carried.missing()
            + " of the person who asks: AWS denies " + listed(carried.lacking()) + ".",
        isOwn ? ADD_TO_OWN : "Add this statement to the trust policy of the role:",
        oneLine(
            isOwn
                ? ownStatement(role, carried.lacking())
                : trustStatement(carried.lacking(), caller(denial), "")));
  }

  private static AssumedRole ownRightMissing(AssumableRole role) {
    return new AssumedRole.Refused(
        role.arn(),
        "at-aws has no right to assume the role `" + role.arn() + "`.",
        ADD_TO_OWN,
        Optional.of(ownStatement(role, ALL)));
  }

  private static AssumedRole notTrusted(AssumableRole role, String message) {
    return new AssumedRole.Refused(
        role.arn(),
        "AWS does not let at-aws assume the role `" + role.arn()
            + "`: most often its trust policy does not name"
            + " at-aws, or asks for another external id.",
        "Add this to the trust policy of the role, and see that at-aws has the right to "
            + listed(ALL) + " on it:",
        Optional.of(trust(role, caller(message))));
  }

  private static boolean isOwnRight(String message) {
    return message.contains("no identity-based policy allows");
  }

  /** An external id is asked for once; the other actions give nothing without the first. */
  private static String trust(AssumableRole role, String caller) {
    if (role.externalId().isEmpty()) {
      return trustStatement(ALL, caller, "");
    }
    String condition = """
        ,
          "Condition": {"StringEquals": {"sts:ExternalId": "externalId of the channel `%s` in at-aws.yml"}}""".formatted(role.channel());
    return trustStatement(List.of(Carried.ASSUME_ROLE), caller, condition)
        + ",\n"
        + trustStatement(Carried.NOTHING.lacking(), caller, "");
  }

  private static String trustStatement(List<String> actions, String caller, String condition) {
    return """
        {
          "Effect": "Allow",
          "Principal": {"AWS": "%s"},
          "Action": %s%s
        }""".formatted(caller, json(actions), condition);
  }

  private static String ownStatement(AssumableRole role, List<String> actions) {
    return """
        {
          "Effect": "Allow",
          "Action": %s,
          "Resource": "%s"
        }""".formatted(json(actions), role.arn());
  }

  private static String json(List<String> actions) {
    String list = String.join("\", \"", actions);
    return actions.size() == 1 ? "\"" + list + "\"" : "[\"" + list + "\"]";
  }

  private static String listed(List<String> actions) {
    return "`" + String.join("`, `", actions) + "`";
  }

  private static String oneLine(String json) {
    return json.replaceAll("\n *", " ");
  }

  /** AWS names a session of the caller's role, and a trust policy wants the role. */
  private static String caller(String message) {
    Matcher caller = CALLER.matcher(message);
    return caller.find()
        ? ROLE_SESSION.matcher(caller.group(1)).replaceFirst("$1:iam::$2:role/$3")
        : UNKNOWN_CALLER;
  }

  private static AssumedRole refused(AssumableRole role, String what, String next) {
    return new AssumedRole.Refused(role.arn(), what, next, Optional.empty());
  }

  private static String sentence(String message) {
    String line = message.replaceAll("\\s+", " ").strip();
    String cut = line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + "…" : line;
    return cut.endsWith(".") || cut.endsWith("…") ? cut : cut + ".";
  }
}
