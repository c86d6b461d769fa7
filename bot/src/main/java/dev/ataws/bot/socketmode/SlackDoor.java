package dev.ataws.bot.socketmode;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Asks Slack for a WebSocket with apps.connections.open, once the app itself has started. */
final class SlackDoor {
  // Bolt hides the answer of auth.test in the message of an IllegalArgumentException.
  private static final Pattern AUTH_TEST_ERROR = Pattern.compile("auth\\.test error: (\\w+)");

  private final App app;
  private final Slack slack;
  private final String appToken;

  SlackDoor(App app, Slack slack, String appToken) {
    this.app = app;
    this.slack = slack;
    this.appToken = appToken;
  }

  /** Knocks once; every failure is an answer. */
  Opening knock() {
    try {
      app.start();
    } catch (IllegalArgumentException e) {
      return appDidNotStart(e);
    }
    try {
      return answer(slack.methods(appToken).appsConnectionsOpen(request -> request));
    } catch (SlackApiException e) {
      return failed(e.getResponse());
    } catch (IOException e) {
      return new Opening.TryLater(Fault.of(e), Duration.ZERO);
    }
  }

  private static Opening answer(AppsConnectionsOpenResponse answer) {
    String url = answer.getUrl();
    if (answer.isOk() && url != null) {
      return new Opening.Granted(URI.create(url));
    }
    String error = answer.getError() == null ? "no_url" : answer.getError();
    return Advice.onAppToken(error)
        .<Opening>map(Opening.Refused::new)
        .orElseGet(() -> new Opening.TryLater("error=" + error, Duration.ZERO));
  }

  private static Opening failed(Response response) {
    return new Opening.TryLater(
        "status=" + response.code(), retryAfter(response.header("Retry-After")));
  }

  /** The seconds of a Retry-After header; zero if there is none that can be read. */
  static Duration retryAfter(@Nullable String header) {
    return header != null && header.matches("\\d{1,6}")
        ? Duration.ofSeconds(Long.parseLong(header))
        : Duration.ZERO;
  }

  private static Opening appDidNotStart(IllegalArgumentException fault) {
    Matcher error = AUTH_TEST_ERROR.matcher(String.valueOf(fault.getMessage()));
    Optional<Stop> stop = error.find() ? Advice.onBotToken(error.group(1)) : Optional.empty();
    return stop.<Opening>map(Opening.Refused::new)
        .orElseGet(() -> new Opening.TryLater(Fault.of(fault), Duration.ZERO));
  }
}
