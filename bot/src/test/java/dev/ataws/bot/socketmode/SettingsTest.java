package dev.ataws.bot.socketmode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static final Settings SLACK = Settings.defaults();
  private static final Duration NONE = Duration.ZERO;
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void theDefaultsSuitSlack() {
    assertThat(SLACK.firstRetry()).isEqualTo(SECOND);
    assertThat(SLACK.longestRetry()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void whatCannotWorkIsRefused() {
    refused(() -> SLACK.withRetries(NONE, HOUR, SECOND), "firstRetry must be longer than zero");
    refused(() -> SLACK.withRetries(HOUR, SECOND, SECOND), "longestRetry (PT1S) is too short");
    refused(() -> SLACK.withRetries(SECOND, HOUR, SECOND.negated()), "stableAfter");
    refused(() -> SLACK.withWatchdog(NONE, HOUR), "pingEvery must be longer than zero");
    refused(() -> SLACK.withWatchdog(SECOND, SECOND), "silenceLimit (PT1S) is too short");
    refused(() -> SLACK.withHandover(SECOND.negated(), HOUR), "overlap");
    refused(() -> SLACK.withHandover(HOUR, SECOND), "drainLimit (PT1S) is too short");
    refused(
        () -> new Settings(SECOND, HOUR, NONE, SECOND, HOUR, NONE, NONE, 0),
        "workers must be at least 1, not 0");
  }

  private static void refused(ThrowingCallable settings, String message) {
    assertThatIllegalArgumentException().isThrownBy(settings).withMessageContaining(message);
  }
}
