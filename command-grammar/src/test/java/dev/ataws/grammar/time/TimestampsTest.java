package dev.ataws.grammar.time;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ataws.grammar.Cases;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {
  /** A Tuesday, the last of a long month. */
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

  private static final int LONGEST_MESSAGE = 40_000;

  static Stream<JsonNode> cases() {
    return Cases.of(TimestampsTest.class, "timestamps.jsonl");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsAsTheAwsCliDoes(JsonNode test) {
    String text = test.get("text").textValue();
    if (test.has("refused")) {
      assertThat(Timestamps.instant(text, TODAY)).isEmpty();
    } else {
      assertThat(Timestamps.instant(text, TODAY))
          .contains(Instant.parse(test.get("instant").textValue()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-29, 2023-02, 2023-02-28",
    "2024-02-29, Thursday, 2024-02-29",
    "2024-02-29, Wednesday, 2024-03-06",
    "2049-12-31, Jan 2 98, 2098-01-02",
    "2049-12-31, Jan 2 99, 1999-01-02",
    "2050-12-31, Jan 2 99, 2099-01-02",
    "2050-12-31, Jan 2 00, 2000-01-02",
    "1999-12-31, Jan 2 48, 2048-01-02"
  })
  void takesWhatIsMissingFromToday(LocalDate today, String text, LocalDate date) {
    assertThat(Timestamps.instant(text, today))
        .contains(date.atStartOfDay().toInstant(ZoneOffset.UTC));
  }

  @Test
  void refusesTheWeekdayAfterTheLastDay() {
    assertThat(Timestamps.instant("Saturday", LocalDate.of(9999, 12, 31))).isEmpty();
  }

  @Test
  void theSystemClockTellsToday() {
    assertThat(Timestamps.instant("00:00 UTC"))
        .hasValueSatisfying(midnight -> assertThat(midnight)
            .isBetween(Instant.now().minus(Duration.ofDays(1).plusMinutes(1)), Instant.now()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1", "1.2", "1_", "1 ", "a", "a.", "10,", "10:", "10:30 ", "Jan ", "Mon ", "10h", "m1",
        "+1", "2024-", "10:30+5", " ", "."
      })
  void anEndlessTextIsReadInNoTime(String part) {
    String text = part.repeat(LONGEST_MESSAGE / part.length());
    Assertions.assertTimeout(
        Duration.ofSeconds(5), () -> assertThat(Timestamps.instant(text, TODAY)).isNotNull());
  }
}
