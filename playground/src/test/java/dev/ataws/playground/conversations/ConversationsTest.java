package dev.ataws.playground.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.ataws.channels.RequiresProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every conversation that is written down in a script goes as written: with the bot as its own process, over real sockets.
 * {@code -Dupdate.golden=true} writes into the scripts what happened.
 */
@RequiresProgram("moto_server")
class ConversationsTest {
  private static final Path SCRIPTS =
      Path.of("src/test/resources/dev/ataws/playground/conversations");
  private static final boolean IS_UPDATE = Boolean.getBoolean("update.golden");

  @TempDir
  private static Path directory;

  private static final List<Play> PLAYED = new ArrayList<>();
  private static Stage stage;

  @BeforeAll
  static void setTheStage() throws IOException {
    stage = Stage.set(directory);
  }

  @AfterAll
  static void clearTheStage() {
    stage.close();
    assertThat(PLAYED)
        .as("what came when a script was over")
        .allSatisfy(play -> assertThat(play.late()).isEmpty());
    PLAYED.clear();
  }

  static List<Script> scripts() throws IOException {
    List<String> words = List.of(System.getProperty("script", "").split(",", -1));
    try (Stream<Path> files = Files.list(SCRIPTS)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .filter(file -> words.stream().anyMatch(file.getFileName().toString()::contains))
          .sorted()
          .map(Script::read)
          .toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scripts")
  void goesAsWritten(Script script) throws IOException {
    Play play = new Play(stage, false);
    if (IS_UPDATE) {
      new Rewriting(script, play).write();
    } else {
      PLAYED.add(play);
      play.play(script);
    }
  }

  static List<Script> scriptsInOneLife() throws IOException {
    return scripts().stream().filter(script -> !script.restartsTheBot()).toList();
  }

  /** Slack delivers each event twice, and people press each button twice. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("scriptsInOneLife")
  void goesTheSameWhenAllComesTwice(Script script) {
    assumeFalse(IS_UPDATE);
    Play play = new Play(stage, true);
    PLAYED.add(play);
    play.play(script);
  }
}
