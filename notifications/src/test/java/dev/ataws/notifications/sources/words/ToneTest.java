package dev.ataws.notifications.sources.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Incoming;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class ToneTest {
  @ParameterizedTest
  @CsvFileSource(resources = "tones.csv")
  void guessesFromWords(String text, Severity severity) {
    assertThat(Tone.of(text)).isEqualTo(severity);
  }

  @Test
  void saysNothingOfNothing() {
    assertThat(Tone.of("")).isEqualTo(Severity.NEUTRAL);
    assertThat(Tone.orInfo("")).isEqualTo(Severity.INFO);
    assertThat(Tone.ofFirst("", "workflow", "FAILED", "OK")).isEqualTo(Severity.ERROR);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"status\":\"failed\"}; ERROR",
        "{\"a\":{\"newState\":{\"value\":\"running\"}}}; INFO",
        "{\"oldState\":\"failed\",\"newState\":\"ok\"}; GOOD",
        "{\"previousStatus\":{\"status\":\"failed\"},\"status\":\"succeeded\"}; GOOD",
        "{\"errorCode\":\"x\"}; ERROR",
        "{\"error\":\"\"}; NEUTRAL",
        "{\"error\":false}; NEUTRAL",
        "{\"text\":\"failed\"}; NEUTRAL",
        "{\"status\":{\"a\":{\"b\":{\"status\":\"failed\"}}}}; NEUTRAL"
      })
  void guessesFromMembers(String json, Severity severity) {
    assertThat(Tone.of(Incoming.of(Optional.empty(), json).json())).isEqualTo(severity);
  }
}
