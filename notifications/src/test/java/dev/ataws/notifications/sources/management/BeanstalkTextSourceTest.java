package dev.ataws.notifications.sources.management;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ataws.notifications.cards.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeanstalkTextSourceTest {
  @Test
  void keepsTheLinesOfAMessageTogether() {
    assertThat(BeanstalkTextSource.lines(
            "Message: one\ntwo: 2\n\nEnvironment: web\nEnvironment URL: http://x"))
        .containsEntry("Message", "one\ntwo: 2")
        .containsEntry("Environment", "web")
        .containsEntry("Environment URL", "http://x");
  }

  @ParameterizedTest
  @CsvSource({
    "Environment health has transitioned from Ok to Degraded.,ERROR",
    "Environment health has transitioned from Degraded to Ok.,GOOD",
    "Environment health has transitioned from Ok to Warning. 1 % fail,WARNING",
    "Environment health has transitioned from Pending to NoData.,NEUTRAL",
    "Failed to deploy application.,ERROR",
    "Environment update completed successfully.,GOOD",
    "Adding instance i-1 to your environment.,INFO"
  })
  void findsHowMuchAMessageMatters(String message, Severity severity) {
    assertThat(BeanstalkEvents.severity(message)).isEqualTo(severity);
  }
}
