package dev.ataws.bot.socketmode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class FrameTest {
  @ParameterizedTest
  @CsvFileSource(
      resources = "frames.csv",
      delimiter = '~',
      quoteCharacter = '`',
      numLinesToSkip = 1)
  void readsWhatSlackSends(String message, String read) {
    assertThat(Frame.read(message)).hasToString(read);
  }
}
