package dev.ataws.bot.socketmode;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackDoorTest {
  @ParameterizedTest
  @CsvSource({
    "30, 30",
    "0, 0",
    ", 0",
    "'', 0",
    "soon, 0",
    "-1, 0",
    "1.5, 0",
    "9999999, 0",
    "'Wed, 21 Oct 2026 07:28:00 GMT', 0"
  })
  void readsTheSecondsOfRetryAfter(@Nullable String header, long seconds) {
    assertThat(SlackDoor.retryAfter(header)).hasSeconds(seconds);
  }

  @Test
  void theTicketIsNotShown() {
    assertThat(new Opening.Granted(URI.create("wss://slack.test/?ticket=1")))
        .hasToString("Granted[url=…]");
  }
}
