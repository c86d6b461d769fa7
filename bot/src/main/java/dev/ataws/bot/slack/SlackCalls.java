package dev.ataws.bot.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one way of calling Slack: waits out rate limits and passing faults, but not longer than its patience in all. */
final class SlackCalls {
  private static final Logger LOG = LoggerFactory.getLogger(SlackCalls.class);

  private final int tries;
  private final Duration patience;

  SlackCalls(int tries, Duration patience) {
    this.tries = tries;
    this.patience = patience;
  }

  /** One call of a method of the Web API. */
  interface Attempt<R extends SlackApiTextResponse> {
    R make() throws IOException, SlackApiException;
  }

  /** Slack's answer, which may be a refusal; throws {@link SlackUnreachable} when there is none. */
  <R extends SlackApiTextResponse> R call(String method, Attempt<R> attempt) {
    long patienceLeft = patience.toSeconds();
    for (int made = 1; ; made++) {
      try {
        return attempt.make();
      } catch (SlackApiException | IOException e) {
        long wait = secondsToWait(e, made);
        if (made == tries || wait > patienceLeft) {
          throw new SlackUnreachable(method, e);
        }
        pause(wait);
        patienceLeft -= wait;
      }
    }
  }

  private static long secondsToWait(Exception fault, int made) {
    if (!(fault instanceof SlackApiException answered)) {
      return made;
    }
    int status = answered.getResponse().code();
    if (status != 429 && status < 500) {
      return Long.MAX_VALUE; // it will not pass
    }
    String retryAfter = answered.getResponse().header("Retry-After");
    return retryAfter != null && retryAfter.matches("[0-9]{1,9}")
        ? Long.parseLong(retryAfter)
        : made;
  }

  private static void pause(long seconds) {
    try {
      TimeUnit.SECONDS.sleep(seconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Writes down that Slack answered with an error. */
  static void logRefusal(String method, SlackApiTextResponse response) {
    LOG.atWarn()
        .setMessage("slack refused")
        .addKeyValue("method", method)
        .addKeyValue("error", response.getError())
        .log();
  }
}
