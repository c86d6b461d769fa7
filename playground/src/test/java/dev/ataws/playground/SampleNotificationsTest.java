package dev.ataws.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ataws.playground.slack.Message;
import dev.ataws.playground.slack.PretendSlack;
import org.junit.jupiter.api.Test;

class SampleNotificationsTest {
  @Test
  void showABuildAndAnAlarm() {
    try (PretendSlack slack = PretendSlack.start(0)) {
      SampleNotifications.post(Playground.configuration(slack).channels().get(0));

      assertThat(slack.messages(Playground.OPS))
          .extracting(Message::text)
          .satisfiesExactly(
              build -> assertThat(build).contains("CodeBuild", "shop"),
              alarm -> assertThat(alarm).contains("CloudWatch Alarm | checkout-errors"));
    }
  }
}
