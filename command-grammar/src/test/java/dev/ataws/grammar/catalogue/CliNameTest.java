package dev.ataws.grammar.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

final class CliNameTest {

  @ParameterizedTest
  @CsvFileSource(resources = "cli-names.csv", useHeadersInDisplayName = true)
  void spellsAsTheCliDoes(String apiName, String cliName) {
    assertThat(CliName.of(apiName)).isEqualTo(cliName);
  }
}
