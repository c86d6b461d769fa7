package dev.ataws.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases hold what the AWS CLI's own reader makes of each text. */
class ShorthandTest {
  static Stream<JsonNode> cases() {
    return Cases.of("shorthand.jsonl");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsAsTheAwsCliDoes(JsonNode test) throws Shorthand.Fault {
    String text = test.get("text").textValue();
    if (test.has("fault")) {
      assertThatThrownBy(() -> Shorthand.read(text)).as(text).isInstanceOf(Shorthand.Fault.class);
    } else {
      assertThat(Shorthand.read(text)).as(text).isEqualTo(test.get("value"));
    }
  }

  @Test
  void neverReadsAFile() {
    assertThatThrownBy(() -> Shorthand.read("Key@=file:///etc/passwd"))
        .isInstanceOfSatisfying(Shorthand.Fault.class, fault -> {
          assertThat(fault.at()).isEqualTo(3);
          assertThat(fault.expected()).isEqualTo("the value itself, for `@=` would read a file,");
        });
  }

  @Test
  void endsAtABoundedDepth() {
    assertThatThrownBy(() -> Shorthand.read("a=" + "[".repeat(40_000)))
        .isInstanceOf(Shorthand.Fault.class);
  }
}
