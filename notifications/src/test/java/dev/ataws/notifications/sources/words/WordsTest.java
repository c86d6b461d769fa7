package dev.ataws.notifications.sources.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvFileSource(resources = "labels.csv", quoteCharacter = '\'')
  void namesOfMembersBecomeWords(String member, String label) {
    assertThat(Words.label(member)).isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource({"TIMED_OUT, timed out", "TimedOut, timed out", "in-progress, in progress", "'', ''"})
  void constantsBecomeWords(String constant, String words) {
    assertThat(Words.lower(constant)).isEqualTo(words);
  }
}
