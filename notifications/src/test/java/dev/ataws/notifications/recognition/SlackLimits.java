package dev.ataws.notifications.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ataws.notifications.slack.SlackMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/**
 * What Slack takes, and what may never be in a message.
 *
 * @see <a href="https://docs.slack.dev/reference/block-kit/blocks">Blocks</a>
 */
final class SlackLimits {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PING = Pattern.compile("<(@|#|!(?!date\\^))");

  private int texts;

  private SlackLimits() {}

  static void check(SlackMessage message) {
    try {
      new SlackLimits().check(JSON.readTree(message.json()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void check(JsonNode message) {
    text(message.path("text"), 4_000);
    texts = 0;
    blocks(message.path("blocks"));
    JsonNode attachments = message.path("attachments");
    assertThat(attachments.size()).isLessThanOrEqualTo(1);
    attachments.forEach(attachment -> blocks(attachment.path("blocks")));
    assertThat(texts).as("all texts").isLessThanOrEqualTo(13_000);
  }

  private void blocks(JsonNode blocks) {
    assertThat(blocks.size()).as("blocks").isBetween(1, 50);
    blocks.forEach(this::block);
  }

  private void block(JsonNode block) {
    switch (block.path("type").asText()) {
      case "section" -> section(block);
      case "actions" -> actions(block.path("elements"));
      case "context" -> {
        assertThat(block.path("elements").size()).isBetween(1, 10);
        block.path("elements").forEach(each -> text(each.path("text"), 3_000));
      }
      default -> throw new AssertionError("an unknown block: " + block);
    }
  }

  private void section(JsonNode block) {
    assertThat(block.has("text") || block.has("fields")).isTrue();
    if (block.has("text")) {
      text(block.path("text").path("text"), 3_000);
    }
    if (block.has("fields")) {
      assertThat(block.path("fields").size()).isBetween(1, 10);
      block.path("fields").forEach(field -> text(field.path("text"), 2_000));
    }
  }

  private void actions(JsonNode elements) {
    assertThat(elements.size()).isBetween(1, 25);
    for (JsonNode button : elements) {
      text(button.path("text").path("text"), 75);
      if (button.has("url")) {
        assertThat(button.path("url").asText()).startsWith("http").hasSizeLessThanOrEqualTo(3_000);
      } else {
        assertThat(button.path("value").asText()).isNotEmpty().hasSizeLessThanOrEqualTo(2_000);
      }
    }
  }

  private void text(JsonNode node, int longest) {
    String text = node.textValue();
    assertThat(text).isNotBlank().hasSizeLessThanOrEqualTo(longest);
    assertThat(PING.matcher(text).find()).as(text).isFalse();
    texts += text.length();
  }
}
