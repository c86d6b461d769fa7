package dev.ataws.policies.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Looks operations up as people know them, by the tables operations.txt and resources.jsonl. */
final class ActionsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Actions ACTIONS = Actions.bundled();

  static Stream<String> operations() {
    return Lines.of("operations.txt");
  }

  static Stream<String> resources() {
    return Lines.of("resources.jsonl");
  }

  @ParameterizedTest
  @MethodSource("operations")
  void tellsTheActionsAndTheLevel(String line) {
    List<String> columns = Lines.columns(line);
    OperationActions operation = operation(columns.get(0));
    String conditional = operation.conditional().stream()
        .map(extra -> extra.parameter() + "=" + extra.action())
        .collect(Collectors.joining(" "));
    assertThat(String.join(
            " | ",
            columns.get(0),
            operation.level().name(),
            String.join(" ", operation.actions()),
            conditional))
        .isEqualTo(String.join(" | ", columns));
  }

  @ParameterizedTest
  @MethodSource("resources")
  void tellsTheResources(String line) throws IOException {
    JsonNode row = JSON.readTree(line);
    List<String> expected = JSON.convertValue(
        row.path("resources"),
        JSON.getTypeFactory().constructCollectionType(List.class, String.class));
    OperationActions operation = operation(row.path("operation").asText());
    JsonNode parameters = row.path("parameters");
    assertThat(operation.resources(parameters, "aws", "eu-central-1", "111122223333"))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(operation.resource(parameters, "aws", "eu-central-1", "111122223333"))
        .isEqualTo(expected.size() == 1 ? Optional.of(expected.get(0)) : Optional.empty());
  }

  @Test
  void needsMoreActionsForCertainParameters() throws IOException {
    OperationActions operation = operation("s3api:DeleteObject");
    assertThat(operation.actions(JSON.readTree("{\"Key\":\"a\"}")))
        .containsExactly("s3:DeleteObject");
    assertThat(operation.actions(
            JSON.readTree("{\"VersionId\":\"3\",\"BypassGovernanceRetention\":false}")))
        .containsExactly("s3:DeleteObject", "s3:DeleteObjectVersion");
  }

  @Test
  void knowsNoOtherServicesAndOperations() {
    assertThat(ACTIONS.of("lambada", "Invoke")).isEmpty();
    assertThat(ACTIONS.of("../lambda", "Invoke")).isEmpty();
    assertThat(ACTIONS.of("lambda", "invoke")).isEmpty();
  }

  @Test
  void countsWhatIsNotKnownAsWrite() {
    OperationActions operation = operation("codecatalyst:ListSpaces");
    assertThat(operation.isKnown()).isFalse();
    assertThat(operation.level()).isEqualTo(AccessLevel.WRITE);
    assertThat(operation.actions()).containsExactly("codecatalyst:ListSpaces");
    assertThat(operation.tellsResource()).isFalse();
  }

  @Test
  void leadsBackFromActionsToOperations() {
    assertThat(ACTIONS.operationsOf("lambda:invokefunction"))
        .containsExactly(
            new Operation("lambda", "Invoke"), new Operation("lambda", "InvokeWithResponseStream"));
    assertThat(ACTIONS.operationsOf("s3:GetObjectVersion"))
        .contains(new Operation("s3api", "GetObject"), new Operation("s3api", "HeadObject"));
    assertThat(ACTIONS.operationsOf("iam:PassRole")).isEmpty();
    assertThat(ACTIONS.operationsOf("no such action")).isEmpty();
  }

  @Test
  void listsTheActionsOfAPrefix() {
    assertThat(ACTIONS.actionsOf("IAM"))
        .contains(new IamAction("iam:PassRole", AccessLevel.WRITE))
        .isSortedAccordingTo((a, b) -> a.name().compareTo(b.name()));
    assertThat(ACTIONS.actionsOf("nothing")).isEmpty();
    assertThat(ACTIONS.prefixes()).contains("lambda", "s3", "codecatalyst");
  }

  /** API Gateway's GET also shows the keys of an API, which counts as Write. */
  @Test
  void tellsAtWhichLevelsAnActionIsAskedFor() {
    assertThat(ACTIONS.levelsOf("APIGateway"))
        .containsEntry("apigateway:GET", Set.of(AccessLevel.READ, AccessLevel.WRITE));
    assertThat(ACTIONS.levelsOf("secretsmanager"))
        .containsEntry("secretsmanager:GetSecretValue", Set.of(AccessLevel.WRITE));
    assertThat(ACTIONS.levelsOf("lambda"))
        .containsEntry("lambda:EnableReplication", Set.of(AccessLevel.PERMISSIONS_MANAGEMENT));
    assertThat(ACTIONS.levelsOf("cloudhsm"))
        .containsEntry("cloudhsm:ListHsms", Set.of(AccessLevel.LIST));
    assertThat(ACTIONS.levelsOf("nowhere")).isEmpty();
  }

  @Test
  void refusesAScopeThatIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Scope("aws", "eu-central-1:1", "111122223333"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Scope("aws", "eu-central-1", "1111"));
  }

  private static OperationActions operation(String name) {
    String[] parts = name.split(":", 2);
    return ACTIONS.of(parts[0], parts[1]).orElseThrow();
  }
}
