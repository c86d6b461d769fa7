package dev.ataws.playground.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Checks good and bad messages from `blocks.json`. There `x*3001` stands for so many characters, an object with `repeat`
 * for so many items; `errors` without an `error` go with `invalid_blocks`.
 */
class BlockCheckTest {
  private static final Pattern LONG = Pattern.compile("(.{1,2})\\*(\\d+)");

  private final BlockCheck check = new BlockCheck("F0PROCESSED"::equals);

  @TestFactory
  Stream<DynamicTest> messages() throws IOException {
    try (InputStream cases = BlockCheckTest.class.getResourceAsStream("blocks.json")) {
      assertThat(cases).isNotNull();
      JsonNode all =
          Json.read(new String(cases.readAllBytes(), StandardCharsets.UTF_8)).orElseThrow();
      return StreamSupport.stream(all.spliterator(), false)
          .map(one -> DynamicTest.dynamicTest(one.path("case").asText(), () -> holds(one)));
    }
  }

  private void holds(JsonNode one) {
    JsonNode attachments = one.has("attachments") ? expand(one.path("attachments")) : Json.array();
    Optional<ObjectNode> refusal = check.refusal(expand(one.path("blocks")), attachments);
    if (!one.has("errors") && !one.has("error")) {
      assertThat(refusal).isEmpty();
      return;
    }
    ObjectNode expected =
        Json.object().put("ok", false).put("error", one.path("error").asText("invalid_blocks"));
    if (one.has("errors")) {
      expected.set("errors", one.path("errors"));
      ArrayNode messages = expected.putObject("response_metadata").putArray("messages");
      one.path("errors").forEach(error -> messages.add("[ERROR] " + error.asText()));
    }
    assertThat(refusal).contains(expected);
  }

  private static JsonNode expand(JsonNode node) {
    if (node.has("repeat")) {
      ArrayNode items = Json.array();
      for (int times = node.path("repeat").asInt(); times > 0; times--) {
        items.add(expand(node.path("item")));
      }
      return items;
    }
    if (node.isTextual()) {
      Matcher repeated = LONG.matcher(node.asText());
      return repeated.matches()
          ? TextNode.valueOf(repeated.group(1).repeat(Integer.parseInt(repeated.group(2))))
          : node;
    }
    if (node.isArray()) {
      ArrayNode items = Json.array();
      node.forEach(item -> items.add(expand(item)));
      return items;
    }
    if (node.isObject()) {
      ObjectNode object = Json.object();
      node.properties().forEach(field -> object.set(field.getKey(), expand(field.getValue())));
      return object;
    }
    return node;
  }

  @Test
  void refusesAViewWithPointersIntoTheView() {
    JsonNode view = Json.read("""
        {"type": "modal", "title": {"type": "plain_text", "text": "A title that is much too long"},
         "blocks": [{"type": "divider", "block_id": "a"}, {"type": "divider", "block_id": "a"}]}""").orElseThrow();
    assertThat(check.viewRefusal(view).orElseThrow().path("error").asText())
        .isEqualTo("invalid_arguments");
    assertThat(check.viewRefusal(view).orElseThrow().path("errors").get(0).asText())
        .isEqualTo("must be less than 25 characters [json-pointer:/view/title/text]");
  }

  @Test
  void wantsWordsForSubmitWhereThereIsSomethingToFillIn() {
    JsonNode view = Json.read("""
        {"type": "modal", "blocks": [{"type": "input", "label": {"type": "plain_text", "text": "a"}, "element": {"type": "plain_text_input"}}]}""").orElseThrow();
    assertThat(check.viewRefusal(view).orElseThrow().path("errors"))
        .extracting(JsonNode::asText)
        .containsExactly(
            "missing required field: title [json-pointer:/view]",
            "missing required field: submit [json-pointer:/view]");
  }

  @Test
  void takesAHundredSuggestionsAtMost() {
    JsonNode many = Json.read("""
        {"options": {"repeat": 101, "item": {"text": {"type": "plain_text", "text": "a"}, "value": "a"}}}""").orElseThrow();
    assertThat(check.suggestionFaults(expand(many)))
        .containsExactly("no more than 100 items allowed [json-pointer:/options]");
    assertThat(check.suggestionFaults(Json.read("{\"options\": []}").orElseThrow()))
        .isEmpty();
    assertThat(check.suggestionFaults(Json.object()))
        .containsExactly("must define either `options` or `option_groups` [json-pointer:/type]");
  }
}
