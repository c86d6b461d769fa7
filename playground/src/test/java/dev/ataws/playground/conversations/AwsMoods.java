package dev.ataws.playground.conversations;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** How AWS behaves in one script: slow, throttling, denying, or not reached in time because the bot was killed. */
final class AwsMoods {
  private static final int ALWAYS = 1_000;

  private final Deque<String> errors = new ArrayDeque<>();
  private final Set<String> denied = new HashSet<>();
  private long seconds;
  private Runnable killer = () -> {};
  private boolean isKilledBefore;
  private boolean isKilledAfter;

  /** An answer in AWS's place. */
  record Refusal(int status, String code, String type, String body) {}

  synchronized void slow(long each) {
    seconds = each;
  }

  synchronized void answer(String error, String times) {
    int count = switch (times) {
      case "once" -> 1;
      case "twice" -> 2;
      default -> ALWAYS;
    };
    for (int time = 0; time < count; time++) {
      errors.add(error);
    }
  }

  synchronized void deny(String action) {
    denied.add(action);
  }

  synchronized void killBefore(Runnable how) {
    killer = how;
    isKilledBefore = true;
  }

  synchronized void killAfter(Runnable how) {
    killer = how;
    isKilledAfter = true;
  }

  synchronized boolean killsBefore() {
    if (isKilledBefore) {
      killer.run();
    }
    boolean kills = isKilledBefore;
    isKilledBefore = false;
    return kills;
  }

  synchronized boolean killsAfter() {
    if (isKilledAfter) {
      killer.run();
    }
    boolean kills = isKilledAfter;
    isKilledAfter = false;
    return kills;
  }

  /** The one place where a script takes time on purpose: AWS does. */
  void delay() throws IOException {
    try {
      TimeUnit.SECONDS.sleep(seconds());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }

  private synchronized long seconds() {
    long now = seconds;
    seconds = 0;
    return now;
  }

  /** What AWS answers instead; a denial names the person of the role session, as AWS does. */
  synchronized Optional<Refusal> refusal(AwsRequest request, String asker) {
    String action = request.service() + ":" + request.operation();
    if (denied.contains(action)) {
      String message =
          "User: %s is not authorized to perform: %s because no identity-based policy allows the %s action"
              .formatted(asker, action, action);
      boolean isOld = request.protocol() == AwsRequest.Protocol.EC2;
      return Optional.of(refusal(
          request, 403, isOld ? "UnauthorizedOperation" : "AccessDeniedException", message));
    }
    return Optional.ofNullable(errors.poll())
        .map(code -> refusal(request, status(code), code, message(code)));
  }

  private static int status(String code) {
    return code.startsWith("Internal") ? 500 : 400;
  }

  private static String message(String code) {
    if (code.contains("Throttl")) {
      return "Rate exceeded";
    }
    return code.startsWith("Unrecognized")
        ? "The security token included in the request is invalid."
        : "We encountered an internal error.";
  }

  private static Refusal refusal(AwsRequest request, int status, String code, String message) {
    String id = "<RequestId>00000000-0000-0000-0000-000000000000</RequestId>";
    return switch (request.protocol()) {
      case QUERY ->
        new Refusal(
            status,
            code,
            "text/xml",
            "<ErrorResponse><Error><Code>%s</Code><Message>%s</Message></Error>%s</ErrorResponse>"
                .formatted(code, message, id));
      case EC2 ->
        new Refusal(
            status,
            code,
            "text/xml",
            "<Response><Errors><Error><Code>%s</Code><Message>%s</Message></Error></Errors><RequestID>x</RequestID></Response>"
                .formatted(code, message));
      case JSON, REST ->
        new Refusal(
            status,
            code,
            request.service().equals("s3") ? "application/xml" : "application/json",
            request.service().equals("s3")
                ? "<Error><Code>%s</Code><Message>%s</Message>%s</Error>"
                    .formatted(code, message, id)
                : "{\"__type\":\"%s\",\"message\":\"%s\"}".formatted(code, message));
    };
  }
}
