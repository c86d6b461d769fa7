package dev.ataws.bot.socketmode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class FaultTest {
  @ParameterizedTest
  @CsvFileSource(
      resources = "faults.csv",
      delimiter = '~',
      quoteCharacter = '`',
      numLinesToSkip = 1)
  void namesTheRootCauseWithoutSecrets(String message, String logged) {
    assertThat(Fault.of(new IllegalStateException("outer", new IOException(message))))
        .isEqualTo(logged);
  }

  @Test
  void aFaultWithoutMessageIsItsName() {
    assertThat(Fault.of(new IOException())).isEqualTo("error=IOException");
  }

  @Test
  void thePlaceHoldsNoMessage() {
    assertThat(Fault.placeOf(new IOException("secret")))
        .startsWith("error=IOException at=dev.ataws.bot.socketmode.FaultTest.")
        .doesNotContain("secret");
  }

  @Test
  void aFaultWithoutTraceHasNoPlace() {
    IOException bare = new IOException();
    bare.setStackTrace(new StackTraceElement[0]);
    assertThat(Fault.placeOf(bare)).isEqualTo("error=IOException at=?");
  }
}
