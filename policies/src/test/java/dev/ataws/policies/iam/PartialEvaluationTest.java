package dev.ataws.policies.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

class PartialEvaluationTest {
  /** Whatever part of a request is known before: the rest of the documents says of the rest of the request the same. */
  @ParameterizedTest
  @MethodSource("tables")
  void saysTheSameInTwoSteps(String table) {
    assertThat(EvaluationCase.all(table)).allSatisfy(each -> {
      for (Predicate<String> known : List.<Predicate<String>>of(
          key -> true,
          key -> false,
          key -> key.hashCode() % 2 == 0,
          key -> key.hashCode() % 2 != 0,
          key -> key.hashCode() % 3 == 0)) {
        holds(each, known);
      }
    });
  }

  static Stream<String> tables() {
    return Stream.of("evaluations.jsonl", "simulated.jsonl", "simulated-differently.jsonl");
  }

  private static void holds(EvaluationCase each, Predicate<String> known) {
    Request request = each.request();
    PartialEvaluation first = PartialEvaluation.of(request.context(), known);
    List<Statement> rest = new ArrayList<>();
    for (PolicyDocument document : each.documents()) {
      for (Statement statement : document.statements()) {
        PartialEvaluation.Rest left = first.of(document.version(), statement);
        if (!left.isCertain()) {
          return;
        }
        left.statement().ifPresent(rest::add);
      }
    }
    boolean isAllowed = !rest.isEmpty()
        && PolicySet.of(List.of(read(PolicyDocument.of("rest", rest).json())))
                .evaluate(each.request(known.negate()))
            instanceof Evaluation.Allowed;

    assertThat(isAllowed)
        .as("%s given %s leaves %s", each, known, rest)
        .isEqualTo(PolicySet.of(each.documents()).evaluate(request) instanceof Evaluation.Allowed);
  }

  /** A statement, what is known, and what is left of it, word for word. */
  @ParameterizedTest
  @CsvFileSource(
      resources = "partial-evaluations.csv",
      numLinesToSkip = 1,
      delimiter = '|',
      quoteCharacter = '~')
  void leaves(String about, String version, String statement, String left) {
    PolicyDocument document =
        read("{\"Version\":\"%s\",\"Statement\":%s}".formatted(version, statement));
    RequestContext context = RequestContext.of(Map.of(
        "chat:UserId", List.of("U1"),
        "chat:ChannelName", List.of("*ops$?"),
        "chat:UserGroup", List.of("S1", "S2"),
        "chat:Parameter/Path", List.of("a:b")));

    PartialEvaluation.Rest rest = PartialEvaluation.of(context, PartialEvaluationTest::isOfChat)
        .of(document.version(), document.statements().get(0));

    assertThat(rest.statement()
            .map(only -> PolicyDocument.of("left", List.of(only)).json())
            .map(json -> json.substring(json.indexOf('[') + 1, json.length() - 2))
            .orElse("nothing"))
        .isEqualTo(left.replace("perhaps ", ""));
    assertThat(rest.isCertain()).isNotEqualTo(left.startsWith("perhaps "));
  }

  @Test
  void knowsWhatConcernsIt() {
    PartialEvaluation chat =
        PartialEvaluation.of(RequestContext.empty(), PartialEvaluationTest::isOfChat);
    String resource = "{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"%s\"}";
    for (String name : List.of("arn:aws:s3:::a", "arn:aws:s3:::${aws:username}", "*")) {
      assertThat(concerns(chat, resource.formatted(name))).isFalse();
    }
    assertThat(concerns(chat, resource.formatted("arn:aws:s3:::${Chat:UserId}")))
        .isTrue();
  }

  private static boolean isOfChat(String key) {
    return key.startsWith("chat:");
  }

  private static boolean concerns(PartialEvaluation evaluation, String statement) {
    PolicyDocument document = read("{\"Version\":\"2012-10-17\",\"Statement\":" + statement + "}");
    return evaluation.concerns(document.version(), document.statements().get(0));
  }

  private static PolicyDocument read(String json) {
    return PolicyDocument.read("d", json).match(valid -> valid, faults -> {
      throw new AssertionError(json + faults);
    });
  }
}
