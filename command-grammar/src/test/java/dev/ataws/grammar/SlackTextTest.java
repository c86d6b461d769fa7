package dev.ataws.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SlackTextTest {
  static Stream<JsonNode> cases() {
    return Cases.of("slack-text.jsonl");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsWhatWasTyped(JsonNode test) {
    assertThat(SlackText.commandIn(test.get("slack").textValue()))
        .as(test.get("name").textValue())
        .isEqualTo(test.get("typed").textValue());
  }
}
