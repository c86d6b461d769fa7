package dev.ataws.bot.aws;

import dev.ataws.grammar.catalogue.Waiter;
import java.time.Duration;
import java.util.Optional;

/** What people are told when they waited in vain. */
final class WaitTexts {
  private WaitTexts() {}

  static AwsAnswer.Failure cancelled(Waiter waiter, AwsCall call) {
    return failure(
        AwsAnswer.Failure.CANCELLED,
        name(waiter, call) + " was cancelled.",
        "Waiting only reads, so nothing has changed.",
        "Run it again when you want it.");
  }

  static AwsAnswer.Failure failed(Waiter waiter, AwsCall call, String why) {
    return failure(
        "WaiterFailed", name(waiter, call) + " ended in vain.", why, look(call, " shows more."));
  }

  static AwsAnswer.Failure gaveUp(Waiter waiter, AwsCall call, String seen) {
    return failure(
        "WaiterGaveUp",
        "%s gave up after %d attempts, %s."
            .formatted(
                name(waiter, call),
                waiter.maxAttempts(),
                time(Duration.ofSeconds(
                    (long) waiter.delaySeconds() * Math.max(0, waiter.maxAttempts() - 1)))),
        seen.isEmpty() ? "It is not there yet." : "The last that AWS said was `" + seen + "`.",
        look(call, " shows how it stands; run the command again to wait on."));
  }

  private static AwsAnswer.Failure failure(String code, String what, String why, String next) {
    return new AwsAnswer.Failure(code, what, why, next, Optional.empty(), "");
  }

  private static String look(AwsCall call, String end) {
    return "`" + call.operation() + "`" + end;
  }

  private static String name(Waiter waiter, AwsCall call) {
    return "`" + call.operation().service().name() + " wait " + waiter.name() + "`";
  }

  private static String time(Duration time) {
    long seconds = time.toSeconds();
    if (seconds < 120) {
      return seconds + " seconds";
    }
    return Math.round(seconds / 60.0) + " minutes";
  }
}
