package dev.ataws.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {
  @ParameterizedTest
  @CsvSource({
    "2026-01-31T15:00:00Z, 2026-01-31T15:00:00Z",
    "2026-01-31T15:00:00+02:00, 2026-01-31T13:00:00Z",
    "2026-01-31T15:00:00.25-0800, 2026-01-31T23:00:00.250Z",
    "2026-01-31 15:00, 2026-01-31T15:00:00Z",
    "2026-01-31, 2026-01-31T00:00:00Z",
    "1704067200, 2024-01-01T00:00:00Z",
    "1704067200.5, 2024-01-01T00:00:00.500Z",
    "20240101, 1970-08-23T06:15:01Z",
    "'Sat, 31 Jan 2026 15:00:00 GMT', 2026-01-31T15:00:00Z",
    "Jan 2 2024 15:04, 2024-01-02T15:04:00Z"
  })
  void readsTheMoment(String text, Instant instant) {
    assertThat(Timestamps.instant(text)).contains(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "yesterday", "2026-13-01", "2026-01-31T25:00:00Z", "1e99", "--", "T10:00"})
  void knowsWhatIsNone(String text) {
    assertThat(Timestamps.instant(text)).isEmpty();
  }
}
