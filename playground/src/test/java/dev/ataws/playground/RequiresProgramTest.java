package dev.ataws.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ataws.channels.RequiresProgram;
import org.junit.jupiter.api.Test;

class RequiresProgramTest {
  @Test
  void findsWhatAShellWouldFind() {
    assertThat(RequiresProgram.Installed.find("sh")).isPresent();
    assertThat(RequiresProgram.Installed.find("no-such-program")).isEmpty();
  }
}
