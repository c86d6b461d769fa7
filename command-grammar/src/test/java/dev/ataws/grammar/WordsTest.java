package dev.ataws.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {
  static Stream<JsonNode> cases() {
    return Cases.of("words.jsonl");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void splitsAsAShellDoes(JsonNode test) {
    String text = test.get("text").textValue();
    if (test.has("fault")) {
      assertThatThrownBy(() -> Words.of(text))
          .isInstanceOfSatisfying(Rejection.class, rejection -> {
            assertThat(rejection.problem().what()).isEqualTo(test.get("fault").textValue());
            assertThat(rejection.problem().at()).hasValue(test.get("at").intValue());
          });
    } else {
      List<String> expected = new ArrayList<>();
      test.get("words").forEach(word -> expected.add(word.textValue()));
      assertThat(Words.of(text)).extracting(Word::text).isEqualTo(expected);
    }
  }
}
