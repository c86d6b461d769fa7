package dev.ataws.policies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ataws.policies.actions.Actions;
import dev.ataws.policies.actions.IamAction;
import dev.ataws.policies.iam.Evaluation;
import dev.ataws.policies.iam.PolicyDocument;
import dev.ataws.policies.iam.PolicySet;
import dev.ataws.policies.iam.Request;
import dev.ataws.policies.iam.RequestContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {
  /** An old action of IAM that its one operation, which the SDK no longer has, gave way to {@code lambda:InvokeFunction}. */
  private static final String WITHOUT_OPERATION = "lambda:InvokeAsync";

  @Test
  void areFourTheDefaultFirst() {
    assertThat(Templates.names())
        .containsExactly(
            "read-only-command-permissions",
            "notification-permissions",
            "lambda-invoke-command-permissions",
            "support-command-permissions");
    assertThat(Templates.readOnly()).isEqualTo(named(Policies.READ_ONLY));
    assertThat(Templates.named("read-only")).isEmpty();
  }

  @Test
  void theirNamesAreTakenAndThatOfTheDenyList() {
    assertThat(Templates.names()).allMatch(Templates::isTaken);
    assertThat(Templates.isTaken("built-in-deny-list")).isTrue();
    assertThat(Templates.isTaken("ops")).isFalse();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void eachActionNamesAnOperationOfTheCatalogue(String entry) {
    assertThat(actions(entry)).as("actions of IAM").isNotEmpty();
    if (!entry.equals(WITHOUT_OPERATION)) {
      assertThat(actions(entry).map(IamAction::name).map(Actions.bundled()::operationsOf))
          .as("operations")
          .anyMatch(Predicate.not(List::isEmpty));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "read-only-command-permissions, ec2:DescribeInstances, List, true",
    "read-only-command-permissions, lambda:GetFunction, Read, true",
    "read-only-command-permissions, ec2:CreateTags, Tagging, false",
    "read-only-command-permissions, ec2:StartInstances, Write, false",
    "read-only-command-permissions, s3:PutBucketPolicy, Permissions management, false",
    "notification-permissions, cloudwatch:DescribeAlarms, Read, true",
    "notification-permissions, cloudwatch:PutMetricAlarm, Write, false",
    "notification-permissions, ec2:DescribeInstances, List, false",
    "lambda-invoke-command-permissions, lambda:InvokeFunction, Write, true",
    "lambda-invoke-command-permissions, lambda:InvokeFunctionUrl, Write, false",
    "lambda-invoke-command-permissions, lambda:DeleteFunction, Write, false",
    "support-command-permissions, support:CreateCase, Write, true",
    "support-command-permissions, supportplans:CreateSupportPlanSchedule, Write, false"
  })
  void allowWhatTheySay(String name, String action, String level, boolean isAllowed) {
    Request request = new Request(
        List.of(action),
        Optional.empty(),
        RequestContext.of(Map.of("chat:AccessLevel", List.of(level))));

    Evaluation evaluation = PolicySet.of(List.of(named(name))).evaluate(request);

    assertThat(evaluation instanceof Evaluation.Allowed).isEqualTo(isAllowed);
  }

  static Stream<String> entries() {
    return Templates.names().stream()
        .flatMap(name -> named(name).statements().stream())
        .flatMap(statement -> statement.actions().values().stream());
  }

  private static PolicyDocument named(String name) {
    return Templates.named(name).orElseThrow();
  }

  private static Stream<IamAction> actions(String entry) {
    Actions actions = Actions.bundled();
    Pattern pattern =
        Pattern.compile(Pattern.quote(entry).replace("*", "\\E.*\\Q"), Pattern.CASE_INSENSITIVE);
    return actions.prefixes().stream()
        .filter(prefix -> entry.equals("*") || entry.startsWith(prefix + ":"))
        .flatMap(prefix -> actions.actionsOf(prefix).stream())
        .filter(action -> pattern.matcher(action.name()).matches());
  }
}
