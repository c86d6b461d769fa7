package dev.ataws.playground.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TypedTest {
  private final Typed typed = new Typed(new Workspace());

  @ParameterizedTest
  @CsvFileSource(resources = "typed.psv", delimiter = '¦', quoteCharacter = '\0')
  void becomesWhatSlackDelivers(String typedText, String delivered) {
    assertThat(typed.asDelivered(typedText)).isEqualTo(delivered);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "rich-text.psv", delimiter = '¦', quoteCharacter = '\0')
  void comesWithBlocks(String delivered, String elements) {
    assertThat(RichText.of(delivered.replace("\\n", "\n"), "b").get(0).path("elements"))
        .isEqualTo(Json.read(elements).orElseThrow());
  }
}
