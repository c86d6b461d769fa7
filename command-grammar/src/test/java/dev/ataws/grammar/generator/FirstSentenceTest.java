package dev.ataws.grammar.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

final class FirstSentenceTest {

  @ParameterizedTest
  @CsvFileSource(
      resources = "first-sentences.csv",
      delimiter = '|',
      quoteCharacter = '\'',
      useHeadersInDisplayName = true)
  void keepsTheFirstSentence(String html, String text) {
    assertThat(FirstSentence.of(html)).isEqualTo(text);
  }

  @Test
  void cutsAtAWordWhatIsVeryLong() {
    String sentence = FirstSentence.of("<p>" + "word ".repeat(200) + "</p>");
    assertThat(sentence).hasSizeLessThanOrEqualTo(400).endsWith("word …");
  }
}
