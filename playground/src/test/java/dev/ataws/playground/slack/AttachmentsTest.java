package dev.ataws.playground.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.Attachment;
import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.composition.BlockCompositions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What hangs below a message, what is written down with it. */
class AttachmentsTest {
  private static final String OPS = "C0OPS00000";

  private final PretendSlack slack = PretendSlack.start(0);
  private final SlackConfig config = new SlackConfig();
  private Slack sdk;
  private MethodsClient bot;

  @BeforeEach
  void connect() {
    config.setFailOnUnknownProperties(true);
    config.setMethodsEndpointUrlPrefix(slack.methodsEndpointPrefix());
    sdk = Slack.getInstance(config);
    bot = sdk.methods(slack.botToken());
  }

  @AfterEach
  void stop() throws Exception {
    sdk.close();
    slack.close();
  }

  private static com.slack.api.model.Message.Metadata metadata(String id) {
    return com.slack.api.model.Message.Metadata.builder()
        .eventType("aws_notification")
        .eventPayload(Map.of("message_id", id))
        .build();
  }

  private ChatPostMessageResponse postAlarm() throws Exception {
    Attachment alarm = Attachment.builder()
        .color("#c01343")
        .fallback("ALARM: cpu-high")
        .blocks(List.of(
            Blocks.section(s -> s.text(BlockCompositions.markdownText("*cpu-high*"))),
            Blocks.divider()))
        .build();
    ChatPostMessageResponse posted = bot.chatPostMessage(
        r -> r.channel(OPS).text("ALARM").attachments(List.of(alarm)).metadata(metadata("m-1")));
    assertThat(posted.getError()).isNull();
    return posted;
  }

  private Message only() {
    assertThat(slack.messages(OPS)).hasSize(1);
    return slack.messages(OPS).get(0);
  }

  @Test
  void keepsAttachmentsWithMetadata() throws Exception {
    ChatPostMessageResponse posted = postAlarm();
    assertThat(posted.getMessage().getAttachments()).singleElement().satisfies(attachment -> {
      assertThat(attachment.getColor()).isEqualTo("#c01343");
      assertThat(attachment.getId()).isEqualTo(1);
      assertThat(attachment.getBlocks())
          .hasSize(2)
          .allSatisfy(block -> assertThat(block.getBlockId()).isNotEmpty());
    });
    assertThat(posted.getMessage().getMetadata()).isNull();
    assertThat(only().attachments().path(0).path("fallback").asText()).isEqualTo("ALARM: cpu-high");
    assertThat(only().metadata().orElseThrow().at("/event_payload/message_id").asText())
        .isEqualTo("m-1");
  }

  @Test
  void keepsOnUpdateWhatIsNotMentioned() throws Exception {
    String ts = postAlarm().getTs();
    assertThat(bot.chatUpdate(r -> r.channel(OPS).ts(ts).text("OK")).getError()).isNull();
    assertThat(only().attachments()).hasSize(1);
    assertThat(only().metadata()).isPresent();

    Attachment green = Attachment.builder().color("good").text("fine again").build();
    var updated = bot.chatUpdate(r ->
        r.channel(OPS).ts(ts).text("OK").attachments(List.of(green)).metadata(metadata("m-2")));
    assertThat(updated.getError()).isNull();
    assertThat(only().attachments().path(0).path("text").asText()).isEqualTo("fine again");
    assertThat(only().metadata().orElseThrow().toString()).contains("m-2");

    assertThat(error("chat.update", "text=OK&attachments=[]&metadata={}&ts=" + ts))
        .isEmpty();
    assertThat(only().attachments()).isEmpty();
    assertThat(only().metadata()).isEmpty();
  }

  @Test
  void takesAttachmentsAsJsonToo() throws Exception {
    JsonNode sent = Json.read("""
        {"channel": "C0OPS00000", "attachments": [{"blocks": [{"type": "divider"}]}],
         "metadata": {"event_type": "x"}}""").orElseThrow();
    assertThat(call("chat.postMessage", "application/json", sent.toString())).isEmpty();
    assertThat(only().attachments().path(0).path("fallback").asText())
        .isEqualTo("[no preview available]");
    assertThat(only().metadata()).contains(Json.object().put("event_type", "x"));
  }

  @Test
  void refusesWhatIsNoAttachmentOrNoMetadata() throws Exception {
    assertThat(error("chat.postMessage", "attachments=[]")).isEqualTo("no_text");
    for (String attachments : List.of("no", "{}", "[1]", "[{\"colour\":\"red\",\"text\":\"x\"}]")) {
      assertThat(error("chat.postMessage", "attachments=" + attachments))
          .as(attachments)
          .isEqualTo("invalid_attachments");
    }
    for (String metadata : List.of(
        "no",
        "[]",
        "{}",
        "{\"event_type\":\"\"}",
        "{\"event_payload\":{}}",
        "{\"event_type\":\"x\",\"event_payload\":\"y\"}")) {
      assertThat(error("chat.postMessage", "text=x&metadata=" + metadata))
          .as(metadata)
          .isEqualTo("invalid_metadata_format");
    }
    assertThat(slack.messages(OPS)).isEmpty();
  }

  @Test
  void takesNothingInAnArchivedChannel() throws Exception {
    String ts = postAlarm().getTs();
    slack.workspace().archive(OPS);
    assertThat(error("chat.postMessage", "text=x")).isEqualTo("is_archived");
    assertThat(error("chat.update", "text=x&ts=" + ts)).isEqualTo("is_archived");
    assertThat(bot.conversationsInfo(r -> r.channel(OPS)).getChannel().isArchived())
        .isTrue();
    assertThat(error("conversations.history", "")).isEmpty();
    slack.workspace().addChannel(OPS, "ops");
    assertThat(error("chat.postMessage", "text=x")).isEmpty();
  }

  private String error(String method, String arguments) throws Exception {
    return call(method, "application/x-www-form-urlencoded", "channel=" + OPS + "&" + arguments);
  }

  private String call(String method, String type, String body)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(slack.methodsEndpointPrefix() + method))
        .header("Content-Type", type)
        .header("Authorization", "Bearer " + slack.botToken())
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
    String answer = HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.ofString())
        .body();
    return Json.read(answer).orElseThrow().path("error").asText();
  }
}
