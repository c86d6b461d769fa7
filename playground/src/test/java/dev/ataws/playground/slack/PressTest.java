package dev.ataws.playground.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.view.Views;
import com.slack.api.util.json.GsonFactory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PressTest {
  private static final String OPS = "C0OPS00000";
  private static final String ALICE = "U0ALICE000";
  private static final String BLOCKS = """
      [{"type": "section", "text": {"type": "mrkdwn", "text": "Which?"}, "accessory":
         {"type": "static_select", "action_id": "pick", "options": [{"text": {"type": "plain_text", "text": "One"}, "value": "1"}]}},
       {"type": "actions", "elements": [{"type": "button", "action_id": "run", "value": "42", "text": {"type": "plain_text", "text": "Run"}}]}]""";

  private final SlackConfig config = new SlackConfig();
  private final PretendSlack slack =
      PretendSlack.start(0, Pace.withAckTimeout(Duration.ofMillis(100)), (c, s) -> {});
  private Slack sdk;
  private MethodsClient bot;
  private Message message;

  @BeforeEach
  void ask() throws Exception {
    config.setFailOnUnknownProperties(true);
    config.setMethodsEndpointUrlPrefix(slack.methodsEndpointPrefix());
    sdk = Slack.getInstance(config);
    bot = sdk.methods(slack.botToken());
    assertThat(bot.chatPostMessage(r -> r.channel(OPS).text("Which?").blocksAsString(BLOCKS))
            .isOk())
        .isTrue();
    message = slack.messages(OPS).get(0);
  }

  @AfterEach
  void stop() throws Exception {
    sdk.close();
    slack.close();
  }

  @Test
  void sendsAPressedButtonOnceInTheShapeOfSlack() {
    try (SocketClient client = SocketClient.connect(slack)) {
      client.next();
      assertThat(slack.press(message, "run", ALICE)).isTrue();
      JsonNode envelope = client.next();
      assertThat(envelope.path("type").asText()).isEqualTo("interactive");
      assertThat(envelope.has("retry_attempt")).isFalse();
      BlockActionPayload payload = GsonFactory.createSnakeCase(config)
          .fromJson(envelope.path("payload").toString(), BlockActionPayload.class);
      assertThat(payload.getUser().getId()).isEqualTo(ALICE);
      assertThat(payload.getMessage().getTs()).isEqualTo(message.ts());
      assertThat(payload.getActions()).singleElement().satisfies(action -> {
        assertThat(action.getActionId()).isEqualTo("run");
        assertThat(action.getValue()).isEqualTo("42");
        assertThat(action.getText().getText()).isEqualTo("Run");
        assertThat(action.getBlockId()).isNotEmpty();
      });
      assertThat(client.isQuietFor(300)).isTrue();
      client.acknowledge(envelope);
    }
  }

  @Test
  void opensOneModalForEachTrigger() throws Exception {
    var view = Views.view(v -> v.type("modal")
        .title(Views.viewTitle(t -> t.type("plain_text").text("Fill in")))
        .blocks(List.of()));
    try (SocketClient client = SocketClient.connect(slack)) {
      client.next();
      slack.choose(message, "pick", "1", ALICE);
      JsonNode payload = client.next().path("payload");
      assertThat(payload
              .path("actions")
              .get(0)
              .path("selected_option")
              .path("value")
              .asText())
          .isEqualTo("1");
      String trigger = payload.path("trigger_id").asText();
      var opened = bot.viewsOpen(r -> r.triggerId(trigger).view(view));
      assertThat(opened.getError()).isNull();
      assertThat(bot.viewsOpen(r -> r.triggerId(trigger).view(view)).getError())
          .isEqualTo("exchanged_trigger_id");
      var updated = bot.viewsUpdate(r -> r.viewId(opened.getView().getId()).view(view));
      assertThat(updated.getError()).isNull();
      assertThat(slack.views()).hasSize(1);
    }
  }

  @Test
  void tellsWhenNothingCouldBePressed() {
    assertThat(slack.press(message, "run", ALICE)).isFalse();
    assertThatThrownBy(() -> slack.press(message, "stop", ALICE))
        .hasMessageContaining("has no element stop");
    assertThatThrownBy(() -> slack.choose(message, "pick", "2", ALICE))
        .hasMessage("the menu has no option 2");
    assertThatThrownBy(() -> slack.press(message, "run", "U1")).hasMessage("no user U1");
  }
}
