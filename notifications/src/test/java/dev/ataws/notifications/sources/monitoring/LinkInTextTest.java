package dev.ataws.notifications.sources.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkInTextTest {
  @ParameterizedTest
  @CsvSource({
    "see https://wiki.example.com/a?b=1#c.,https://wiki.example.com/a?b=1#c",
    "(http://wiki.example.com/x),http://wiki.example.com/x",
    "<https://wiki.example.com|wiki>,https://wiki.example.com",
    "nothing here,",
    "'',"
  })
  void findsTheLink(String text, String link) {
    assertThat(LinkInText.first(text).orElse(null)).isEqualTo(link);
  }
}
