package dev.ataws.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ataws.grammar.catalogue.Catalogue;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

class SearchTest {
  private static final Search SEARCH = new Search(Catalogue.bundled());

  /** What words find among the first so many hits; where nothing is named, they find nothing. */
  @ParameterizedTest
  @CsvFileSource(resources = "search.csv", numLinesToSkip = 1)
  void finds(String words, String found, int within) {
    List<String> hits =
        SEARCH.nearest(words, within).stream().map(Search.Hit::command).toList();
    if (found == null) {
      assertThat(hits).isEmpty();
    } else {
      assertThat(hits).contains(found);
    }
  }

  static Stream<JsonNode> mistyped() {
    return Cases.of("mistyped.jsonl");
  }

  /** What a line may have meant whose service or operation does not exist, the likeliest first. */
  @ParameterizedTest
  @MethodSource("mistyped")
  void suggests(JsonNode test) {
    List<String> words = Words.of(test.get("text").textValue()).stream()
        .takeWhile(word -> !OptionReader.isOption(word))
        .map(Word::text)
        .toList();
    boolean hasService = Catalogue.bundled().serviceNames().contains(words.get(0));
    List<String> meant = hasService
        ? SEARCH.insteadOfOperation(words.get(0), words.subList(1, words.size()))
        : SEARCH.insteadOfService(words);
    assertThat(meant)
        .containsExactlyElementsOf(
            test.get("meant").valueStream().map(JsonNode::textValue).toList());
  }

  @Test
  void endsSoonHoweverLongTheWordsAre() {
    assertThat(SEARCH.nearest("x".repeat(Interpreter.LONGEST), 3)).isEmpty();
    assertThat(SEARCH.nearest("xyz ".repeat(Interpreter.LONGEST / 4), 3)).isEmpty();
  }
}
