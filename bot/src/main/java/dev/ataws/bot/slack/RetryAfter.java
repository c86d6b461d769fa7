package dev.ataws.bot.slack;

import com.slack.api.methods.SlackApiTextResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.Response;

/** How long Slack asks to wait. */
final class RetryAfter {
  private static final Duration USUAL = Duration.ofSeconds(5);

  private RetryAfter() {}

  static Duration of(Response response) {
    return of(Optional.ofNullable(response.header("Retry-After")));
  }

  static Duration of(SlackApiTextResponse response) {
    Map<String, List<String>> headers =
        Optional.ofNullable(response.getHttpResponseHeaders()).orElse(Map.of());
    return of(headers.getOrDefault("retry-after", List.of()).stream().findFirst());
  }

  private static Duration of(Optional<String> seconds) {
    return seconds
        .filter(digits -> digits.matches("[0-9]{1,6}"))
        .map(digits -> Duration.ofSeconds(Math.max(1, Long.parseLong(digits))))
        .orElse(USUAL);
  }
}
