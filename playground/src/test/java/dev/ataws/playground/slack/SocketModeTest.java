package dev.ataws.playground.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SocketModeTest {
  @Test
  void greetsThenDeliversThenTakesTheAck() {
    try (PretendSlack slack = PretendSlack.start(0);
        SocketClient client = SocketClient.connect(slack)) {
      assertThat(client.next().path("type").asText()).isEqualTo("hello");
      slack.say("C0OPS00000", "U0ALICE000", "@aws lambda list-functions");
      var envelope = client.next();
      assertThat(envelope.path("payload").path("event").path("text").asText())
          .isEqualTo("<@U0ATAWSBOT> lambda list-functions");
      client.acknowledge(envelope);
      org.awaitility.Awaitility.await().until(() -> slack.acks().size() == 1);
    }
  }
}
