package dev.ataws.notifications.slack;

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

class MrkdwnTest {
  private static final Path CASES =
      Path.of("src/test/resources/dev/ataws/notifications/mrkdwn.jsonl");

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
    assertThat(Mrkdwn.tamed(test.get("written").textValue()))
        .as(test.get("name").textValue())
        .isEqualTo(test.get("tamed").textValue());
  }

  @Test
  void showsALinkThatIsTooLongAsText() {
    String link = "<https://a.example.com/?" + "&".repeat(2_000) + "|x>";
    assertThat(Mrkdwn.tamed(link)).startsWith("&lt;https://");
  }

  @Test
  void cutsNoEntityNoLinkAndNoCharacterInTwo() {
    String text = "ab &amp; <https://a.example.com|page> \ud83d\udea8 end";
    for (int longest = 1; longest < text.length(); longest++) {
      String cut = Mrkdwn.cut(text, longest);
      assertThat(cut).hasSizeLessThanOrEqualTo(longest).endsWith("…");
      assertThat(cut.replace("&amp;", "").replace("<https://a.example.com|page>", ""))
          .doesNotContain("&", "<", "|")
          .doesNotContain("\ud83d…");
    }
  }

  @Test
  void keepsAFenceClosed() {
    assertThat(Mrkdwn.fenced("a ``` <!here> ````")).isEqualTo("```\na ''' &lt;!here&gt; '''`\n```");
  }
}
