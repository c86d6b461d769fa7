package dev.ataws.policies.actions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No value of a parameter may make an ARN of another kind: tried with every parameter of every operation. */
final class ForgedResourcesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Actions ACTIONS = Actions.bundled();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a:b",
        "a:b:c",
        "x*",
        "*",
        "x?",
        "${aws:username}",
        "a\nb",
        "a\tb",
        "a\\b",
        "a\u00a0b",
        "",
        "..",
        "a/../b",
        "a//b",
        "a/",
        "arn:aws:nothing::111122223333:role/admin",
        "arn:aws:s3:::*",
        "arn:",
        "111122223333:x"
      })
  void tellsNothing(String forged) {
    assertThat(told(forged)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/b", "x/index/y", "/a/b"})
  void tellsSlashesOnlyWhereNamesHaveThem(String name) {
    assertThat(told(name)).isNotEmpty().allMatch(told -> told.startsWith("slashes "));
  }

  /** What any operation tells when one parameter has this value and the others are plain. */
  private static List<String> told(String value) {
    List<String> all = new ArrayList<>();
    for (String service : ACTIONS.services()) {
      ACTIONS
          .operations(service)
          .forEach((name, operation) -> sources(operation)
              .forEach(parameter -> operation
                  .resources(
                      parameters(operation, parameter, value),
                      "aws",
                      "eu-central-1",
                      "111122223333")
                  .forEach(arn -> all.add((slashes(operation) ? "slashes " : "") + service + ":"
                      + name + " " + parameter + " " + arn))));
    }
    return all;
  }

  private static Stream<String> sources(OperationActions operation) {
    return operation.resources().stream()
        .flatMap(
            format -> Stream.concat(format.parameters().values().stream(), format.given().stream()))
        .distinct();
  }

  private static boolean slashes(OperationActions operation) {
    return operation.resources().stream().anyMatch(ResourceFormat::hasSlashes);
  }

  private static ObjectNode parameters(OperationActions operation, String parameter, String value) {
    ObjectNode parameters = JSON.createObjectNode();
    for (ResourceFormat format : operation.resources()) {
      for (Map.Entry<String, String> entry : format.parameters().entrySet()) {
        parameters.put(
            entry.getValue(), entry.getKey().equals("Account") ? "444455556666" : "plain");
      }
    }
    return parameters.put(parameter, value);
  }
}
