package dev.ataws.policies.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaultsTest {
  static Stream<EvaluationCase> cases() {
    return EvaluationCase.all("faults.jsonl");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysWhatIsWrongWhereAndWhatNext(EvaluationCase one) {
    List<String> expected = new ArrayList<>();
    one.json().path("faults").forEach((JsonNode fault) -> expected.add(fault.asText()));

    List<String> found = PolicyDocument.read("d", one.json().path("json").asText())
        .match(
            document -> List.of(),
            faults -> faults.stream().map(Fault::toString).toList());

    assertThat(found).containsExactlyElementsOf(expected);
  }

  @Test
  void nothingIsFaultyWithoutAFault() {
    assertThatThrownBy(() -> new ReadPolicy.Faulty(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
