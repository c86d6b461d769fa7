package dev.ataws.bot.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Holds replies against golden files, a JSON file a case. {@code -Dgolden=update} writes them anew, to be reviewed as a diff.
 */
final class Golden {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path HERE = Path.of("src/test/resources/dev/ataws/bot/rendering");

  private Golden() {}

  /** The cases of a file, one JSON object a line. */
  static Stream<JsonNode> cases(String file) throws IOException {
    return Files.readAllLines(HERE.resolve(file)).stream().map(Golden::read);
  }

  private static JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void matches(String name, Reply reply) throws IOException {
    Path golden = HERE.resolve("golden").resolve(name + ".json");
    String rendered = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json(reply)) + "\n";
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(golden, rendered);
    }
    assertThat(rendered).isEqualTo(Files.readString(golden));
    isWithinLimits(reply);
  }

  private static ObjectNode json(Reply reply) {
    ObjectNode json = JSON.createObjectNode().put("text", reply.text());
    json.set("blocks", JSON.createArrayNode().addAll(reply.blocks()));
    ArrayNode files = json.putArray("files");
    reply.files().forEach(file -> files.add(file.name()));
    return json;
  }

  /** Slack takes that many blocks, and that many characters in all of them. */
  static void isWithinLimits(Reply reply) {
    assertThat(reply.text()).hasSizeLessThanOrEqualTo(Reply.LONGEST_TEXT);
    assertThat(reply.blocks()).hasSizeLessThanOrEqualTo(50);
    assertThat(reply.blocks().stream().mapToInt(Golden::characters).sum())
        .isLessThanOrEqualTo(13_200);
  }

  /** The characters that a person sees, which are those that Slack counts. */
  private static int characters(JsonNode node) {
    int characters =
        node.path("text").isTextual() ? node.get("text").textValue().length() : 0;
    for (JsonNode child : node) {
      characters += characters(child);
    }
    return characters;
  }
}
