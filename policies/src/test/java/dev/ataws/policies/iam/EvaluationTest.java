package dev.ataws.policies.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EvaluationTest {
  static Stream<EvaluationCase> cases() {
    return EvaluationCase.all("evaluations.jsonl");
  }

  static Stream<EvaluationCase> simulated() {
    return EvaluationCase.all("simulated.jsonl");
  }

  static Stream<EvaluationCase> simulatedDifferently() {
    return EvaluationCase.all("simulated-differently.jsonl");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void decides(EvaluationCase one) {
    assertThat(one.evaluate()).isEqualTo(one.expected());
  }

  /** The expected results are those of an independent simulator, {@code @cloud-copilot/iam-simulate}. */
  @ParameterizedTest
  @MethodSource("simulated")
  void agreesWithAnotherSimulator(EvaluationCase one) {
    assertThat(one.evaluate()).startsWith(one.expected());
  }

  /** Each case says why it is decided otherwise than by that simulator. */
  @ParameterizedTest
  @MethodSource("simulatedDifferently")
  void differsFromThatSimulatorForAReason(EvaluationCase one) {
    assertThat(one.evaluate())
        .isEqualTo(one.expected())
        .doesNotStartWith(one.json().path("simulator").asText());
  }

  /** A deny wins in any order of documents and statements, and beside an allow of everything. */
  @ParameterizedTest
  @MethodSource("cases")
  void addingAnAllowNeverLiftsADeny(EvaluationCase one) {
    List<PolicyDocument> documents = new ArrayList<>(one.documents());
    documents.add(0, EvaluationCase.everythingAllowed());

    Evaluation evaluation = PolicySet.of(documents).evaluate(one.request());

    assertThat(evaluation instanceof Evaluation.ExplicitlyDenied)
        .isEqualTo(one.expected().contains("denied"));
  }

  @Test
  void allCasesHaveTheirOwnName() {
    assertThat(cases().map(EvaluationCase::toString)).doesNotHaveDuplicates();
  }
}
