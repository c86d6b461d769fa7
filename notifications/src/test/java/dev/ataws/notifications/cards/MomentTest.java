package dev.ataws.notifications.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentTest {
  @ParameterizedTest
  @CsvSource({
    "2026-03-14T09:26:53.501Z, 2026-03-14 09:26:53 UTC",
    "2026-03-14T09:26:00Z, 2026-03-14 09:26:00 UTC",
    "2026-03-14T00:00:00Z, 2026-03-14 00:00:00 UTC",
    "-0001-12-31T06:00:00Z, -0001-12-31 06:00:00 UTC",
    "+10000-01-01T17:59:59Z, +10000-01-01 17:59:59 UTC"
  })
  void saysWhen(Instant time, String said) {
    assertThat(Moment.of(time).text()).isEqualTo(said);
  }
}
