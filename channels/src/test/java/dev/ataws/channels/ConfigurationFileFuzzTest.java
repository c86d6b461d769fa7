package dev.ataws.channels;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.BugDetectors;
import com.code_intelligence.jazzer.api.SilentCloseable;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class ConfigurationFileFuzzTest {
  private static final Map<String, String> ENVIRONMENT = Map.of(
      "SLACK_APP_TOKEN",
      "xapp-1-hunter2",
      "SLACK_BOT_TOKEN",
      "xoxb-hunter2",
      "CHIME_WEBHOOK",
      "https://hooks.chime.aws/incomingwebhooks/1?token=hunter2");

  /** Whatever the text: it is read or refused, and each fault is one line, in order, without a secret. */
  @FuzzTest(maxDuration = "30s")
  void neverThrowsNorTellsASecret(@NotNull String text) {
    List<Fault> faults = faults(text);

    assertThat(faults)
        .allSatisfy(fault -> assertThat(fault.text()).doesNotContain("\n", "\r", "hunter2"))
        .isSortedAccordingTo((one, other) -> Integer.compare(one.line(), other.line()));
  }

  /** A configuration may name any file that ends in {@code .json}, which is no traversal. */
  private static List<Fault> faults(String text) {
    SilentCloseable anyFile = BugDetectors.setFilePathTraversalAllowPath(path -> true);
    try {
      return ConfigurationFile.parse(Path.of("at-aws.yml"), text, ENVIRONMENT)
          .match(valid -> List.of(), found -> found);
    } finally {
      anyFile.close();
    }
  }
}
