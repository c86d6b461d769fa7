package dev.ataws.policies.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ataws.policies.actions.Actions;
import dev.ataws.policies.iam.PolicyDocument;
import dev.ataws.policies.iam.RequestContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SessionPoliciesTest {
  private static final Path FORMS =
      Path.of("src/test/resources/dev/ataws/policies/session/forms.txt");
  private static final RequestContext ANA = RequestContext.of(Map.of(
      "chat:WorkspaceId", List.of("T1"),
      "chat:ChannelName", List.of("ops*"),
      "chat:UserId", List.of("U1"),
      "chat:UserGroup", List.of("S1", "S2")));

  /**
   * The file has a case a paragraph: what it is about, the guardrails' statements, perhaps those that are denied, the actions of
   * the command; then what comes of it. {@code -Dgolden.update=true} writes what comes of it.
   */
  @Test
  void makesTheseOfThose() throws IOException {
    String expected = Files.readString(FORMS);

    String made = Stream.of(expected.split("\n\n"))
        .map(SessionPoliciesTest::paragraph)
        .collect(Collectors.joining("\n\n", "", "\n"));

    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(FORMS, made);
    }
    assertThat(made).isEqualTo(expected);
  }

  private static String paragraph(String paragraph) {
    List<String> given = paragraph
        .lines()
        .filter(line -> line.matches("(#|guardrail|denied|command).*"))
        .toList();
    List<PolicyDocument> guardrails = documents("guardrail ", given);
    String command = given.get(given.size() - 1).substring("command".length()).strip();
    List<String> lines = new ArrayList<>(given);
    SessionPolicies.of(guardrails, documents("denied ", given), "aws-cn")
        .forms(ANA, command.isEmpty() ? List.of() : List.of(command.split(" ")))
        .forEach(form -> lines.add(said(form)));
    return String.join("\n", lines);
  }

  private static List<PolicyDocument> documents(String key, List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith(key))
        .map(line -> Documents.document("d", line.substring(key.length())))
        .toList();
  }

  private static String said(SessionPolicy form) {
    String statements = form.json()
        .replace("{\"Version\":\"2012-10-17\",\"Statement\":[", "")
        .replaceAll("]}$", "");
    return Stream.concat(
            Stream.of(form.width().toString()),
            Stream.concat(form.managedPolicyArns().stream(), Stream.of(statements)))
        .collect(Collectors.joining(" "));
  }

  /** Also a programming error in the deny list would show here: it must fit, whatever the service. */
  @Test
  void theDenyListFitsWithTheTemplatesForEveryService() {
    assertThat(templates().worst(ANA)).isEqualTo(Width.SERVICE);
    for (String service : List.of("ec2", "glue", "iot", "lambda", "lightsail", "quicksight")) {
      String action = Actions.bundled().actionsOf(service).stream()
          .filter(each -> each.level().isReadOnly())
          .findFirst()
          .orElseThrow()
          .name();
      assertThat(templates().forms(ANA, List.of(action)).get(0).managedPolicyArns())
          .containsExactly("arn:aws:iam::aws:policy/ReadOnlyAccess");
    }
  }

  @Test
  void theDenyListFitsBesideAnythingElse() {
    SessionPolicies resources = SessionPolicies.of(
        List.of(Documents.document("long", """
            {"Effect": "Allow", "Action": "lambda:InvokeFunction", "Resource": [%s]}""".formatted(IntStream.range(0, 60)
            .mapToObj("\"arn:aws:lambda:eu-west-1:123456789012:function:shop-%02d\""::formatted)
            .collect(Collectors.joining(","))))),
        Documents.denials(),
        "aws");

    List<SessionPolicy> forms = resources.forms(ANA, List.of("lambda:InvokeFunction"));

    assertThat(forms).extracting(SessionPolicy::width).containsExactly(Width.DENIALS_ONLY);
    assertThat(forms.get(0).characters()).isLessThan(SessionPolicy.MOST_CHARACTERS);
  }

  @Test
  void aDenyListThatDoesNotFitIsABug() {
    List<PolicyDocument> tooLong =
        List.of(Documents.document("long", """
        {"Effect": "Deny", "Action": "lambda:*", "Resource": [%s]}""".formatted(IntStream.range(0, 200)
            .mapToObj("\"arn:aws:lambda:::%03d\""::formatted)
            .collect(Collectors.joining(",")))));
    SessionPolicies policies =
        SessionPolicies.of(List.of(Documents.document("all", """
            {"Effect": "Allow", "Action": "*", "Resource": "*"}""")), tooLong, "aws");

    assertThatThrownBy(() -> policies.forms(ANA, List.of("lambda:InvokeFunction")))
        .hasMessageContaining("deny list");
  }

  @Test
  void commandsThatMaySharesASessionShareIt() {
    SessionPolicies policies =
        SessionPolicies.of(List.of(Documents.LAMBDA_INVOKE), Documents.denials(), "aws");

    assertThat(policies.forms(ANA, List.of("lambda:InvokeFunction")).get(0))
        .isEqualTo(policies.forms(ANA, List.of("ec2:RunInstances")).get(0))
        .isEqualTo(policies.forms(RequestContext.empty(), List.of()).get(0));
  }

  @Test
  void warnsWhenAwsHoldsCommandsToLessThanTheGuardrails() {
    assertThat(Stream.of(Width.values()).filter(width -> width.warning("ops").isPresent()))
        .containsExactly(Width.WIDENED, Width.DENIALS_ONLY, Width.COMMAND);
    assertThat(Width.WIDENED.warning("ops"))
        .contains(
            new Warning(
                "The sessions of `ops` may do more in AWS than its guardrails allow.",
                "Its guardrails do not fit into the 2,048 characters that a session policy may have, or compare what only at-aws"
                    + " knows with what only AWS knows; at-aws itself still holds every command to all of them.",
                "Make the guardrails shorter: join actions with `*`, name fewer resources, say in one statement what several say."));
  }

  private static SessionPolicies templates() {
    return SessionPolicies.of(
        List.of(Documents.READ_ONLY, Documents.LAMBDA_INVOKE), Documents.denials(), "aws");
  }
}
