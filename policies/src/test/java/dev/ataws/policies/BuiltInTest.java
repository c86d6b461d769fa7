package dev.ataws.policies;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ataws.policies.actions.Actions;
import dev.ataws.policies.actions.ConditionalAction;
import dev.ataws.policies.iam.PolicyDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the lists that are part of this library refuse, over the whole catalogue. */
class BuiltInTest {
  private static final Path DENIED =
      Path.of("src/test/resources/dev/ataws/policies/denied-operations.txt");

  /** Guards against handing roles on; no operation is called so, many need it. */
  private static final Set<String> WITHOUT_OPERATION = Set.of("iam:PassRole");

  static Stream<String> entries() {
    return Stream.of(BuiltIn.DENY_LIST, BuiltIn.UNLESS_NAMED)
        .map(PolicyDocument::statements)
        .flatMap(List::stream)
        .flatMap(statement -> statement.actions().values().stream())
        .filter(entry -> !WITHOUT_OPERATION.contains(entry));
  }

  @ParameterizedTest
  @MethodSource("entries")
  void eachEntryNamesAnOperation(String entry) {
    Pattern pattern = Pattern.compile(entry.replace("*", ".*"), Pattern.CASE_INSENSITIVE);
    String prefix = entry.substring(0, entry.indexOf(':'));
    assertThat(operationActions(prefix)).anyMatch(pattern.asMatchPredicate());
  }

  private static Stream<String> operationActions(String prefix) {
    Actions actions = Actions.bundled();
    return actions.services().stream()
        .flatMap(service -> actions.operations(service).values().stream())
        .flatMap(operation -> Stream.concat(
            operation.actions().stream(),
            operation.conditional().stream().map(ConditionalAction::action)))
        .filter(action -> action.toLowerCase(Locale.ROOT).startsWith(prefix + ":"));
  }

  @Test
  void whatHasNoOperationIsAnAction() {
    assertThat(Actions.bundled().actionsOf("iam"))
        .extracting(action -> action.name())
        .containsAll(WITHOUT_OPERATION);
  }

  /** A new line here is a command that people can no longer run, or a secret that is no longer kept: read it. */
  @Test
  void theRefusedOperationsAreTheReviewedOnes() throws IOException {
    Policies everything = Guardrails.policies("everything");
    List<String> denied = Actions.bundled().services().stream()
        .flatMap(service -> Actions.bundled().operations(service).keySet().stream()
            .flatMap(operation -> line(everything, service, operation).stream()))
        .toList();
    if (Boolean.getBoolean("update.golden")) {
      Files.write(DENIED, denied);
    }
    assertThat(denied).isEqualTo(Files.readAllLines(DENIED));
  }

  private static Optional<String> line(Policies policies, String service, String operation) {
    Call call = new Call(
        service,
        operation,
        JsonNodeFactory.instance.objectNode(),
        Optional.of("eu-west-1"),
        !service.startsWith("apigateway"));
    return policies.decide(call, Guardrails.ALICE) instanceof Decision.Denied denied
        ? Optional.of("%s %s %s %s"
            .formatted(service, operation, denied.by().policy(), denied.by().statement()))
        : Optional.empty();
  }
}
