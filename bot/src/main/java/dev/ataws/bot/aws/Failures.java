package dev.ataws.bot.aws;

import dev.ataws.channels.AssumedRole;
import dev.ataws.policies.SecretText;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Explains to people why a call gave no output. */
final class Failures {
  private Failures() {}

  static AwsAnswer.Failure ofRole(AssumedRole.Refused refused) {
    return new AwsAnswer.Failure(
        "AssumeRole", SecretText.redact(refused.what()), "", refused.next(), refused.paste(), "");
  }

  static boolean isExpired(String code) {
    return ErrorKind.of(code, "", 0) == ErrorKind.EXPIRED;
  }

  /** Who waited for the answer was interrupted. */
  static AwsAnswer.Failure cancelled(AwsCall call, boolean mayBeDone) {
    return ours(
        AwsAnswer.Failure.CANCELLED,
        FailureTexts.name(call) + " was cancelled.",
        FailureTexts.fate(call, mayBeDone),
        FailureTexts.afterCancel(call, mayBeDone));
  }

  /** The time limit was over before AWS answered. */
  static AwsAnswer.Failure tooSlow(AwsCall call, Duration timeLimit, boolean mayBeDone) {
    return ours(
        AwsAnswer.Failure.TIMEOUT,
        FailureTexts.name(call) + " took too long.",
        FailureTexts.tooSlow(call, timeLimit, mayBeDone),
        FailureTexts.askForLess(call));
  }

  /** AWS answered with an error. */
  static AwsAnswer.Failure ofAws(AwsServiceException e, AwsCall call) {
    AwsError error = AwsError.of(e, call);
    ErrorKind kind = e.isThrottlingException()
        ? ErrorKind.THROTTLED
        : ErrorKind.of(error.code(), error.message(), e.statusCode());
    Explanation explanation = kind == ErrorKind.DENIED
        ? DenialTexts.of(Denial.of(error.message(), call), error.message(), call)
        : Explanation.of(
            FailureTexts.why(kind, error.message(), call), FailureTexts.next(kind, error, call));
    return new AwsAnswer.Failure(
        error.code(),
        FailureTexts.what(kind, error.code(), call),
        explanation.why(),
        explanation.next(),
        explanation.paste(),
        Optional.ofNullable(e.requestId()).orElse(""),
        e.statusCode());
  }

  /** AWS was not reached, or its answer did not arrive. */
  static AwsAnswer.Failure ofNetwork(SdkException e, AwsCall call) {
    NetworkFault fault = NetworkFault.of(e);
    return ours(
        fault.code(),
        fault == NetworkFault.BROKEN_OFF
            ? FailureTexts.name(call) + " got no answer."
            : FailureTexts.name(call) + " did not reach AWS.",
        FailureTexts.why(fault, Redaction.ofMessage(NetworkFault.message(e), call), call),
        FailureTexts.next(fault, call));
  }

  /** A service that leads back to where it was asked from. */
  static AwsAnswer.Failure ofCircle(AwsCall call, String requestId) {
    return new AwsAnswer.Failure(
        "SameToken",
        "The pages of " + FailureTexts.name(call) + " lead in a circle.",
        "AWS gave the same token for the next page twice.",
        "Ask for less at once, with a filter.",
        Optional.empty(),
        requestId);
  }

  private static AwsAnswer.Failure ours(String code, String what, String why, String next) {
    return new AwsAnswer.Failure(code, what, why, next, Optional.empty(), "");
  }
}
