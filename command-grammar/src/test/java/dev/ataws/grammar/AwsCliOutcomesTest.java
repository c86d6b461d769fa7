package dev.ataws.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the AWS CLI itself made of commands, and what we make of them. */
class AwsCliOutcomesTest {
  /** More examples, beside the project, on some machines only. */
  private static final Path EXAMPLES = Path.of("../../shared/data/aws-cli-examples.jsonl");

  static Stream<JsonNode> cases() {
    return Cases.of("aws-cli-outcomes.jsonl");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsAsTheAwsCliDoes(JsonNode outcome) {
    assertThat(AwsCli.difference(outcome)).as(outcome.path("raw").asText()).isEmpty();
  }

  /** The report names each difference; docs/decisions.md says why each kind of them is there. */
  @TestFactory
  Stream<DynamicTest> readsAwsOwnExamplesAsTheAwsCliDoes() {
    return Files.isReadable(EXAMPLES)
        ? Stream.of(DynamicTest.dynamicTest("AWS's own examples", () -> compare(EXAMPLES)))
        : Stream.empty();
  }

  private static void compare(Path examples) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<String> report = new ArrayList<>();
    int read = 0;
    for (String line : Files.readAllLines(examples)) {
      JsonNode outcome = json.readTree(line);
      if (!outcome.path("kind").asText().equals("customization")
          && !outcome.path("files").asBoolean()) {
        read++;
        AwsCli.difference(outcome)
            .ifPresent(
                difference -> report.add(outcome.path("raw").asText() + "\n    " + difference));
      }
    }
    Files.write(Path.of("target/aws-cli-differences.txt"), report);
    assertThat(report).hasSizeLessThan(read / 40);
  }
}
