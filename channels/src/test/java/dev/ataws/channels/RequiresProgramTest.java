package dev.ataws.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.io.TempDir;

class RequiresProgramTest {
  @TempDir
  private Path directory;

  @Test
  void leavesATestOutWithoutTheProgram() {
    ConditionEvaluationResult result = evaluate(false);

    assertThat(result.isDisabled()).isTrue();
    assertThat(result.getReason()).contains("left out: a_program is not installed");
  }

  @Test
  void leavesNothingOutInContinuousIntegration() {
    assertThat(evaluate(true).isDisabled()).isFalse();
  }

  @Test
  void runsWithTheProgram() throws IOException {
    assertThat(Files.createFile(directory.resolve("a_program")).toFile().setExecutable(true))
        .isTrue();

    assertThat(evaluate(false).isDisabled()).isFalse();
  }

  private ConditionEvaluationResult evaluate(boolean isCi) {
    String path = "/nowhere" + File.pathSeparator + directory;
    return RequiresProgram.OnPath.evaluate("a_program", path, isCi);
  }
}
