package dev.ataws.bot.aws;

import dev.ataws.policies.Policies;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What people are told when a call gave no output, save when AWS did not allow it. */
final class FailureTexts {
  private static final int MOST_REGIONS = 6;
  private static final int LONGEST_MESSAGE = 1_000;
  private static final Pattern EXPECTED_REGION = Pattern.compile("expecting '([a-z0-9-]{1,30})'");
  private static final String SENTENCE_END = ".!?…";
  private static final String LOOK_FIRST = "Look how things stand before you run it again.";

  private FailureTexts() {}

  static String name(AwsCall call) {
    return "`" + call.operation() + "`";
  }

  static String what(ErrorKind kind, String code, AwsCall call) {
    return switch (kind) {
      case DENIED -> "AWS did not allow " + name(call) + ".";
      case DRY_RUN -> "AWS would do " + name(call) + ": nothing was done, for this was a dry run.";
      default -> "AWS answered " + name(call) + " with `" + code + "`.";
    };
  }

  static String why(ErrorKind kind, String message, AwsCall call) {
    String said = said(message);
    return switch (kind) {
      case DRY_RUN -> "";
      case UNKNOWN_CREDENTIALS ->
        EndpointRegions.isOptIn(call.region())
            ? call.region() + " is a region that an account has to switch on, and the account "
                + call.channel().account() + " seems not to have done so."
            : "AWS does not know the credentials of the role session in " + call.region() + ".";
      case CLOCK ->
        said + " The clock of the machine that at-aws runs on is most often the reason.";
      default -> said;
    };
  }

  private static String said(String message) {
    String line = message.replaceAll("\\s+", " ").strip();
    if (line.isEmpty()) {
      return "AWS gave no reason.";
    }
    String cut = line.length() > LONGEST_MESSAGE ? line.substring(0, LONGEST_MESSAGE) + "…" : line;
    return SENTENCE_END.indexOf(cut.charAt(cut.length() - 1)) >= 0 ? cut : cut + ".";
  }

  static String next(ErrorKind kind, AwsError error, AwsCall call) {
    return switch (kind) {
      case EXPIRED ->
        "The role session was renewed once already; check that the clock of the machine that at-aws runs on is right.";
      case DRY_RUN -> "Run it again without `--dry-run` to do it.";
      case CLOCK ->
        "Set that clock right, with NTP for example; if it is right, look for a proxy that changes requests.";
      case UNKNOWN_CREDENTIALS -> unknownCredentials(call);
      case NOT_SUBSCRIBED ->
        "The account " + call.channel().account()
            + " has to sign up for it first, or for a support plan that has it.";
      case THROTTLED ->
        "It was tried again already. AWS asks to go slower: wait a little, then ask again.";
      case QUOTA ->
        "Delete what is no longer needed, or ask AWS for more: `service-quotas list-service-quotas --service-code "
            + call.operation().service().signingName() + "` shows the limits.";
      case ELSEWHERE -> elsewhere(error);
      case NOT_OFFERED ->
        call.operation().service().title() + " may not offer this in " + call.region()
            + "; choose another region with `--region`.";
      case NOT_SET ->
        "What you named is there; it has no such setting, so there is nothing to show.";
      case NOT_FOUND -> notFound(error, call);
      case EXISTS -> "Choose another name, or look at the one that is there.";
      case IN_USE ->
        "It is still used, or not empty: find out what is in the way, and take that away first.";
      case BUSY ->
        "It is changing, or in a state that does not allow this: look how it stands, then run it again.";
      case AWS_FAULT -> awsFault(call);
      default -> correct(call);
    };
  }

  private static String unknownCredentials(AwsCall call) {
    return EndpointRegions.isOptIn(call.region())
        ? "The account's administrator can switch it on with `account enable-region --region-name "
            + call.region() + "`; or choose another with `--region`."
        : "Ask again in a minute; if it stays so, the role or its account may be gone.";
  }

  private static String elsewhere(AwsError error) {
    Matcher expected = EXPECTED_REGION.matcher(error.message());
    Optional<String> region = error
        .bucketRegion()
        .or(() -> expected.find() ? Optional.of(expected.group(1)) : Optional.empty());
    return region
        .map(known -> "It is in " + known + ": add `--region " + known + "`.")
        .orElseGet(() ->
            "It is in another region: `s3api get-bucket-location` tells in which, for `--region`.");
  }

  private static String notFound(AwsError error, AwsCall call) {
    boolean isEverywhere =
        regionsOf(call).isEmpty() || call.operation().service().name().equals("s3api");
    String where = isEverywhere ? "" : " in " + call.region();
    return ListCommand.of(call, error)
        .map(list -> "`" + list + "` shows which there are" + where + ".")
        .orElseGet(() -> "Check the name: AWS looked for it in the account "
            + call.channel().account() + where.replace(" in ", ", region ") + ".");
  }

  private static String awsFault(AwsCall call) {
    return isReading(call)
        ? "The fault is on AWS's side: try again."
        : "The fault is on AWS's side. " + LOOK_FIRST;
  }

  private static String correct(AwsCall call) {
    return "Correct the command; `" + call.operation() + " help` shows what it takes.";
  }

  static String why(NetworkFault fault, String message, AwsCall call) {
    return switch (fault) {
      case UNKNOWN_HOST ->
        isOffered(call)
            ? "The name of AWS's endpoint in " + call.region() + " could not be looked up."
            : "There is no endpoint of " + call.operation().service().title() + " in "
                + call.region() + ".";
      case NO_CONNECTION ->
        "AWS's endpoint in " + call.region() + " did not take the connection: " + end(message);
      case NO_ROUTE ->
        "There is no way from at-aws to AWS's endpoint in " + call.region() + ": " + end(message);
      case TLS -> "What answered is not trusted to be AWS: " + end(message);
      case BROKEN_OFF ->
        "The connection to AWS ended before the answer: " + end(message) + " " + fate(call, true);
      case NOT_SENT -> end(message);
    };
  }

  private static String end(String message) {
    String line = message.replaceAll("\\s+", " ").strip();
    if (line.isEmpty()) {
      return "nobody says why.";
    }
    return line.endsWith(".") ? line : line + ".";
  }

  static String next(NetworkFault fault, AwsCall call) {
    return switch (fault) {
      case UNKNOWN_HOST -> regions(call);
      case TLS ->
        "Whoever runs at-aws can look for a proxy that opens TLS, whose certificate Java has to trust then, and see that the clock is right.";
      case BROKEN_OFF -> isReading(call) ? "Try again." : LOOK_FIRST;
      case NOT_SENT -> correct(call);
      default ->
        "Try again; if it stays so, whoever runs at-aws can look at its network: proxy, firewall, `AWS_ENDPOINT_URL`.";
    };
  }

  private static boolean isOffered(AwsCall call) {
    return regionsOf(call).contains(call.region());
  }

  private static String regions(AwsCall call) {
    if (isOffered(call)) {
      return "Try again; if it stays so, whoever runs at-aws can look at its network: DNS, `AWS_ENDPOINT_URL`.";
    }
    List<String> regions = regionsOf(call);
    if (regions.isEmpty()) {
      return "Check the region, or choose another with `--region`.";
    }
    return "Choose another with `--region`: "
        + regions.stream().limit(MOST_REGIONS).collect(Collectors.joining(", "))
        + (regions.size() > MOST_REGIONS
            ? " and others have it."
            : regions.size() == 1 ? " has it." : " have it.");
  }

  private static List<String> regionsOf(AwsCall call) {
    return EndpointRegions.of(
        call.operation().service(), call.channel().partition(), call.region());
  }

  static String tooSlow(AwsCall call, Duration timeLimit, boolean mayBeDone) {
    String slow = "AWS did not answer within " + timeLimit.toSeconds() + " s.";
    return isReading(call) ? slow : slow + " " + fate(call, mayBeDone);
  }

  /** Whether the call has changed something. */
  static String fate(AwsCall call, boolean mayBeDone) {
    if (isReading(call)) {
      return "It only reads, so nothing has changed.";
    }
    return mayBeDone
        ? "AWS may have done it already, or may still do it."
        : "AWS had not been asked yet, so nothing has changed.";
  }

  static String afterCancel(AwsCall call, boolean mayBeDone) {
    return mayBeDone && !isReading(call) ? LOOK_FIRST : "Run it again when you want it.";
  }

  /** What to do about a call that took too long. */
  static String askForLess(AwsCall call) {
    if (call.operation().toString().equals("lambda invoke")
        && !call.parameters().path("InvocationType").asText().equals("Event")) {
      return "Add `--invocation-type Event`: then AWS takes the event at once and runs the function by itself.";
    }
    if (!isReading(call)) {
      return LOOK_FIRST;
    }
    return call.operation().paginator().isPresent()
        ? "Ask for less at once: with a narrower filter, `--max-items` or `--page-size`."
        : "Ask for less at once, or try again.";
  }

  private static boolean isReading(AwsCall call) {
    return Policies.level(call.operation().service().name(), call.operation().name())
        .isReadOnly();
  }
}
