package dev.ataws.policies.iam;

import static org.assertj.core.api.Assertions.assertThat;

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

  @Test
  void allCasesHaveTheirOwnName() {
    assertThat(cases().map(EvaluationCase::toString)).doesNotHaveDuplicates();
  }
}
