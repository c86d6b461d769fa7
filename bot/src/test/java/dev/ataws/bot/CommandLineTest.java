package dev.ataws.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandLineTest {
  @TempDir
  private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    CommandLine commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(arguments);
  }

  @Test
  void namesTheFaultsOfAFile() throws IOException {
    Path file = Files.writeString(directory.resolve("at-aws.yml"), "workspaces: []\nchanels: []\n");
    assertThat(run("config", "validate", "--config", file.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("at-aws.yml:2:1:", "`chanels`", "`channels`");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void doesNotRunWithAFileThatHasFaults() {
    assertThat(run("run", "--config", directory.resolve("none.yml").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("none.yml");
  }

  @Test
  void tellsItsVersionAndItsCommands() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).startsWith("at-aws ");
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("run", "config");
  }

  @Test
  void refusesACommandThatItDoesNotKnow() {
    assertThat(run("rum")).isEqualTo(2);
    assertThat(err.toString()).contains("rum");
  }
}
