package dev.ataws.notifications.chime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownTest {
  private static final Path CASES =
      Path.of("src/test/resources/dev/ataws/notifications/markdown.jsonl");

  static List<JsonNode> cases() throws IOException {
    List<JsonNode> cases = new ArrayList<>();
    for (String line : Files.readAllLines(CASES)) {
      cases.add(new ObjectMapper().readTree(line));
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void letsNothingPingOrPretend(JsonNode test) {
    assertThat(Markdown.fromMrkdwn(test.get("written").textValue()))
        .as(test.get("name").textValue())
        .isEqualTo(test.get("shown").textValue());
  }

  @Test
  void escapesPlainText() {
    assertThat(Markdown.escape("a*b_c @All &lt; R&D <x> [y](z)"))
        .isEqualTo("a\\*b\\_c @\u200bAll \\&lt; R\\&D \\<x\\> \\[y\\](z)");
  }

  @Test
  void keepsAFenceClosed() {
    assertThat(Markdown.fenced("a ``` @All")).isEqualTo("```\na ''' @\u200bAll\n```");
  }
}
