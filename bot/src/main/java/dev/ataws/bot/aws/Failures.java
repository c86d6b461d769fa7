package dev.ataws.bot.aws;

import dev.ataws.channels.AssumedRole;
import dev.ataws.policies.SecretText;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/** Explains to people why a call gave no output. */
final class Failures {
  private static final Set<String> EXPIRED =
      Set.of("ExpiredToken", "ExpiredTokenException", "RequestExpired");
  private static final Set<String> DENIED = Set.of(
      "AccessDenied",
      "AccessDeniedException",
      "UnauthorizedOperation",
      "AuthorizationError",
      "AuthorizationErrorException");
  private static final Set<String> REGION_OFF =
      Set.of("InvalidClientTokenId", "UnrecognizedClientException", "AuthFailure", "OptInRequired");

  private Failures() {}

  static AwsAnswer.Failure ofRole(AssumedRole.Refused refused) {
    return new AwsAnswer.Failure(
        "AssumeRole", SecretText.redact(refused.what()), "", refused.next(), refused.paste(), "");
  }

  static boolean isExpired(AwsServiceException e) {
    return EXPIRED.contains(code(e));
  }

  static AwsAnswer.Failure ofAws(AwsServiceException e, AwsCall call) {
    String code = code(e);
    String why = Redaction.ofMessage(
        details(e).map(AwsErrorDetails::errorMessage).orElse("AWS gave no reason."), call);
    String requestId = Optional.ofNullable(e.requestId()).orElse("");
    return new AwsAnswer.Failure(
        code, what(code, call), why, next(code, e, call), Optional.empty(), requestId);
  }

  static AwsAnswer.Failure ofNetwork(SdkException e, AwsCall call) {
    if (e instanceof ApiCallTimeoutException || e instanceof ApiCallAttemptTimeoutException) {
      return new AwsAnswer.Failure(
          "Timeout",
          name(call) + " took too long.",
          "AWS did not answer within a minute.",
          "Ask for less at once, or try again.",
          Optional.empty(),
          "");
    }
    boolean isUnknownHost = causes(e, UnknownHostException.class);
    return new AwsAnswer.Failure(
        isUnknownHost ? "UnknownHost" : "Network",
        name(call) + " did not reach AWS.",
        isUnknownHost
            ? "There is no endpoint of " + call.operation().service().title() + " in "
                + call.region() + "."
            : Redaction.ofMessage(
                Optional.ofNullable(e.getMessage()).orElse("The connection failed."), call),
        isUnknownHost
            ? "Check the region, or choose another with `--region`."
            : "Try again; if it stays, the bot's network is at fault.",
        Optional.empty(),
        "");
  }

  private static String what(String code, AwsCall call) {
    return DENIED.contains(code)
        ? "AWS did not allow " + name(call) + "."
        : "AWS answered " + name(call) + " with `" + code + "`.";
  }

  private static String next(String code, AwsServiceException e, AwsCall call) {
    if (DENIED.contains(code)) {
      return "The owner of the role `" + call.channel().role() + "` can allow it.";
    }
    if (EXPIRED.contains(code)) {
      return "The role session had ended; a new one is made when you ask again.";
    }
    if (REGION_OFF.contains(code)) {
      return "The region " + call.region()
          + " may not be enabled in the account; choose another with `--region`.";
    }
    if (e.isThrottlingException()) {
      return "AWS asks to go slower: wait a little, then ask again.";
    }
    return e.statusCode() >= 500
        ? "The fault is on AWS's side: try again."
        : "Correct the command; `" + call.operation().service().name() + " "
            + call.operation().cliName() + " help` shows what it takes.";
  }

  private static String name(AwsCall call) {
    return "`" + call.operation().service().name() + " " + call.operation().cliName() + "`";
  }

  private static String code(AwsServiceException e) {
    return details(e).map(AwsErrorDetails::errorCode).orElse("HTTP " + e.statusCode());
  }

  private static Optional<AwsErrorDetails> details(AwsServiceException e) {
    return Optional.ofNullable(e.awsErrorDetails()).filter(details -> details.errorCode() != null);
  }

  private static boolean causes(Throwable e, Class<? extends Throwable> type) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}
