package dev.ataws.notifications.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2026-03-14T09:26:53Z; 2026-03-14T09:26:53Z",
        "2026-03-14T09:26:53; 2026-03-14T09:26:53Z",
        "2026-03-14 09:26:53; 2026-03-14T09:26:53Z",
        "2026-03-14 09:26:53.501; 2026-03-14T09:26:53.501Z",
        "2026-03-14T09:26:53.501Z; 2026-03-14T09:26:53.501Z",
        "2026-03-14T09:26:53.000000001Z; 2026-03-14T09:26:53.000000001Z",
        "2026-03-14T09:26:53.501+0000; 2026-03-14T09:26:53.501Z",
        "2026-03-14T09:26:53+02:00; 2026-03-14T07:26:53Z",
        "2026-03-14T09:26:53.5-0330; 2026-03-14T12:56:53.500Z",
        "1969-12-31T23:59:59Z; 1969-12-31T23:59:59Z",
        "2024-02-29T00:00:00Z; 2024-02-29T00:00:00Z",
        "2026-03-14 09:26:53 UTC; 2026-03-14T09:26:53Z",
        "1773480413; 2026-03-14T09:26:53Z",
        "1773480413.25; 2026-03-14T09:26:53Z",
        "1773480413501; 2026-03-14T09:26:53.501Z",
        "Sat, 14 Mar 2026 09:26:53 GMT; 2026-03-14T09:26:53Z",
        "Sat Mar 14 09:26:53 UTC 2026; 2026-03-14T09:26:53Z",
        "Mar 14, 2026 9:26:53 AM; 2026-03-14T09:26:53Z",
        "Mar 14, 2026, 9:26:53 AM; 2026-03-14T09:26:53Z"
      })
  void readsWhatAwsWrites(String text, Instant time) {
    assertThat(Times.read(text)).contains(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "2026-02-30T00:00:00Z",
        "2026-13-01T00:00:00Z",
        "2026-03-14T24:00:00Z",
        "2026-03-14T09:26:53.Z",
        "2026-03-14T09:26:53.1234567890Z",
        "2026-03-14T09:26:53+1",
        "2026-03-14T09:26:53+99:00",
        "2026-03-14Z",
        "99999999999999999999",
        "123456789012"
      })
  void readsNothingElse(String text) {
    assertThat(Times.read(text)).isEmpty();
  }
}
