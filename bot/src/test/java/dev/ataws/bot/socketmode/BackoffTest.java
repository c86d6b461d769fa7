package dev.ataws.bot.socketmode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
  @ParameterizedTest
  @CsvSource({
    "0, 500, 999",
    "1, 1000, 1999",
    "2, 2000, 3999",
    "4, 8000, 15999",
    "5, 15000, 29999",
    "6, 15000, 29999",
    "63, 15000, 29999",
    "2000000000, 15000, 29999"
  })
  void doublesUpToTheCapWithJitterOverTheUpperHalf(int failures, long least, long most) {
    assertThat(wait(failures, 0.0)).isEqualTo(least);
    assertThat(wait(failures, Math.nextDown(1.0))).isEqualTo(most);
  }

  private static long wait(int failures, double random) {
    return new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), () -> random)
        .after(failures)
        .toMillis();
  }
}
