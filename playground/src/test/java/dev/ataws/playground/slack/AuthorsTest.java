package dev.ataws.playground.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuthorsTest {
  private static final String OPS = "C0OPS00000";
  private static final String ALICE = "U0ALICE000";

  private final PretendSlack slack = PretendSlack.start(0);
  private SocketClient client;

  @BeforeEach
  void connect() throws Exception {
    client = SocketClient.connect(slack);
    client.next();
  }

  @AfterEach
  void stop() throws Exception {
    client.close();
    slack.close();
  }

  @Test
  void marksWhatABotSays() throws Exception {
    slack.workspace().addBot("U0ROBOT000", "robot");
    slack.say(OPS, "U0ROBOT000", "@aws help");
    JsonNode event = event();
    assertThat(event.path("user").asText()).isEqualTo("U0ROBOT000");
    assertThat(event.path("bot_id").asText()).isEqualTo("B0ROBOT000");
  }

  @Test
  void namesTheWorkspaceOfAStranger() throws Exception {
    slack.workspace().addStranger("U0STRANGER", "stranger", "T0ELSEWHERE");
    slack.say(OPS, "U0STRANGER", "@aws help");
    JsonNode event = event();
    assertThat(event.path("team").asText()).isEqualTo("T0ELSEWHERE");
    assertThat(event.path("user_team").asText()).isEqualTo("T0ELSEWHERE");
    assertThat(event.has("bot_id")).isFalse();
  }

  @Test
  void deliversAMentionThatWasChangedAgainWithAMark() throws Exception {
    Message first = slack.say(OPS, ALICE, "@aws help");
    assertThat(event().has("edited")).isFalse();
    slack.edit(first, "@aws whoami");
    JsonNode event = event();
    assertThat(event.path("ts").asText()).isEqualTo(first.ts());
    assertThat(event.path("text").asText()).endsWith("whoami");
    assertThat(event.path("edited").path("user").asText()).isEqualTo(ALICE);
    assertThat(slack.messages(OPS))
        .singleElement()
        .satisfies(message -> assertThat(message.text()).endsWith("whoami"));
  }

  private JsonNode event() throws Exception {
    JsonNode envelope = client.next();
    client.acknowledge(envelope);
    return envelope.path("payload").path("event");
  }
}
