package dev.ataws.notifications.sources.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ataws.notifications.sources.Incoming;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class AlarmTriggerTest {
  @ParameterizedTest
  @CsvFileSource(resources = "thresholds.csv", delimiter = '|', useHeadersInDisplayName = true)
  void saysTheThresholdInWords(String trigger, String threshold) {
    AlarmTrigger read = new AlarmTrigger(Incoming.of(Optional.empty(), trigger).json());
    assertThat(read.threshold()).isEqualTo(threshold == null ? "" : threshold);
  }

  @ParameterizedTest
  @CsvSource({
    "10,10 seconds",
    "60,1 minute",
    "90,90 seconds",
    "300,5 minutes",
    "3600,1 hour",
    "86400,1 day"
  })
  void saysPeriodsInWords(int seconds, String words) {
    assertThat(AlarmTrigger.period(seconds)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"1.0E7,10000000", "0.05,0.05", "80.0,80", "-0.0,0", "1E-5,0.00001", "1E40,1.0E40"})
  void writesNumbersPlainly(double number, String plain) {
    assertThat(AlarmTrigger.readable(number)).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource({
    "EU (Ireland),eu-west-1",
    "US West - Oregon,us-west-2",
    "AWS GovCloud (US-West),us-gov-west-1",
    "EXAMPLE,EXAMPLE",
    "eu-west-1,eu-west-1",
    "'',''"
  })
  void knowsRegionsByTheirNames(String name, String code) {
    assertThat(RegionNames.code(name)).isEqualTo(code);
  }
}
