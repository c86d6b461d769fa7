package dev.ataws.playground.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.view.Views;
import com.slack.api.util.json.GsonFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
  void tellsOfALinkButtonInAnAttachment() throws Exception {
    var posted = bot.chatPostMessage(r -> r.channel(OPS)
        .attachmentsAsString(
            "[{\"text\": \"first\"}, {\"color\": \"danger\", \"blocks\": [{\"type\": \"actions\", "
                + "\"elements\": [{\"type\": \"button\", \"action_id\": \"console\", \"url\": \"https://console.aws.amazon.com/\", "
                + "\"text\": {\"type\": \"plain_text\", \"text\": \"Open\"}}]}]}]"));
    assertThat(posted.getError()).isNull();
    Message alarm = slack.thread(OPS, posted.getTs()).get(0);
    try (SocketClient client = SocketClient.connect(slack)) {
      client.next();
      assertThat(slack.press(alarm, "Open", ALICE)).isTrue();
      BlockActionPayload payload = GsonFactory.createSnakeCase(config)
          .fromJson(client.hear().toString(), BlockActionPayload.class);
      assertThat(payload.getActions()).singleElement().satisfies(action -> {
        assertThat(action.getActionId()).isEqualTo("console");
        assertThat(action.getUrl()).isEqualTo("https://console.aws.amazon.com/");
      });
      assertThat(payload.getContainer().getType()).isEqualTo("message_attachment");
      assertThat(payload.getContainer().getAttachmentId()).isEqualTo(2);
      assertThat(payload.getMessage().getAttachments()).hasSize(2);
    }
  }

  @Test
  void namesTheWorkspaceOfAStrangerWhoPresses() {
    slack.workspace().addStranger("U0STRANGER", "stranger", "T0ELSEWHERE");
    try (SocketClient client = SocketClient.connect(slack)) {
      client.next();
      assertThat(slack.press(message, "run", "U0STRANGER")).isTrue();
      assertThat(client.next().at("/payload/user/team_id").asText()).isEqualTo("T0ELSEWHERE");
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

  @Test
  void deliversEachPressTwice() {
    try (SocketClient client = SocketClient.connect(slack)) {
      client.next();
      slack.faults().interactTimes(2);
      slack.press(message, "Run", ALICE);
      JsonNode first = client.next();
      JsonNode second = client.next();
      assertThat(second.path("payload")).isEqualTo(first.path("payload"));
      assertThat(second.path("envelope_id")).isNotEqualTo(first.path("envelope_id"));
      slack.faults().clear();
      slack.press(message, "Run", ALICE);
      JsonNode third = client.next();
      assertThat(third.path("payload").path("actions").path(0).path("action_ts"))
          .isNotEqualTo(first.path("payload").path("actions").path(0).path("action_ts"));
      assertThat(client.isQuietFor(200)).isTrue();
    }
  }

  @Test
  void choosesAmongWhatTheBotSuggests() throws Exception {
    var posted = bot.chatPostMessage(
        r -> r.channel(OPS)
            .text("Search")
            .blocksAsString(
                "[{\"type\": \"actions\", \"block_id\": \"b\", \"elements\": [{\"type\": \"external_select\", \"action_id\": \"find\", \"min_query_length\": 0}]}]"));
    Message search = slack.thread(OPS, posted.getTs()).get(0);
    try (SocketClient client = SocketClient.connect(slack)) {
      client.next();
      CompletableFuture<Suggestions> found =
          CompletableFuture.supplyAsync(() -> slack.suggestions(search, "find", "", ALICE));
      JsonNode envelope = client.next();
      BlockSuggestionPayload payload = GsonFactory.createSnakeCase(config)
          .fromJson(envelope.path("payload").toString(), BlockSuggestionPayload.class);
      assertThat(payload.getContainer().getMessageTs()).isEqualTo(search.ts());
      assertThat(payload.getBlockId()).isEqualTo("b");
      client.acknowledge(
          envelope,
          "{\"option_groups\": [{\"label\": {\"type\": \"plain_text\", \"text\": \"Functions\"}, \"options\": "
              + "[{\"text\": {\"type\": \"plain_text\", \"text\": \"One\"}, \"value\": \"1\"}]}]}");
      assertThat(found.join().values()).containsExactly("1");
      assertThat(slack.choose(search, "find", "One", ALICE)).isTrue();
      JsonNode chosen = client.next().path("payload");
      assertThat(chosen.path("actions").path(0).path("type").asText()).isEqualTo("external_select");
      assertThat(chosen
              .path("actions")
              .path(0)
              .path("selected_option")
              .path("value")
              .asText())
          .isEqualTo("1");
      assertThat(chosen.path("state").path("values").path("b").path("find").path("selected_option"))
          .isEqualTo(chosen.path("actions").path(0).path("selected_option"));

      found = CompletableFuture.supplyAsync(() -> slack.suggestions(search, "find", "x", ALICE));
      client.acknowledge(client.next(), "{\"options\": [{\"value\": \"1\"}]}");
      assertThat(found.join().fault())
          .contains("missing required field: text [json-pointer:/options/0]");
    }
  }

  @Test
  void keepsTheBlocksThatAnUpdateDoesNotMention() throws Exception {
    bot.chatUpdate(r -> r.channel(OPS).ts(message.ts()).text("Still?"));
    assertThat(slack.messages(OPS).get(0).text()).isEqualTo("Still?");
    assertThat(slack.press(slack.messages(OPS).get(0), "Run", ALICE)).isFalse();
    bot.chatUpdate(r -> r.channel(OPS).ts(message.ts()).text("Done.").blocksAsString("[]"));
    assertThat(slack.messages(OPS).get(0).blocks()).isEmpty();
  }

  @Test
  void showsAMessageForOneReaderToThatReaderAlone() throws Exception {
    bot.chatPostEphemeral(r -> r.channel(OPS).user(ALICE).text("Only you").blocksAsString(BLOCKS));
    Message whispered = slack.messagesSeenBy(ALICE, OPS).get(1);
    assertThat(slack.messagesSeenBy("U0BOB00000", OPS)).containsExactly(message);
    assertThatThrownBy(() -> slack.press(whispered, "Run", "U0BOB00000"))
        .hasMessage("no message " + whispered.ts());
    assertThat(bot.chatUpdate(r -> r.channel(OPS).ts(whispered.ts()).text("x")).getError())
        .isEqualTo("message_not_found");
    try (SocketClient client = SocketClient.connect(slack)) {
      client.next();
      slack.press(whispered, "Run", ALICE);
      JsonNode payload = client.next().path("payload");
      assertThat(payload.path("container").path("is_ephemeral").asBoolean()).isTrue();
      assertThat(payload.has("message")).isFalse();
    }
  }
}
