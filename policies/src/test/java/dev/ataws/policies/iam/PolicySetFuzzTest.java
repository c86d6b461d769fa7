package dev.ataws.policies.iam;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

class PolicySetFuzzTest {
  private static final String EVERYTHING =
      "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}}";

  /** Whatever the text: it is read or refused with faults in order, each on one line. */
  @FuzzTest(maxDuration = "30s")
  void readingNeverThrows(@NotNull String json) {
    List<Fault> faults =
        PolicyDocument.read("fuzz", json).match(document -> List.of(), found -> found);

    assertThat(faults).allSatisfy(fault -> assertThat(fault.text()).doesNotContain("\n", "\r"));
    assertThat(faults)
        .isSortedAccordingTo((one, other) -> Integer.compare(one.line(), other.line()));
  }

  /** Whatever the document: it reads as it was written, and a deny of its own wins beside an allow of everything. */
  @FuzzTest(maxDuration = "30s")
  void aDenyAlwaysWins(@NotNull String json) {
    PolicyDocument.read("fuzz", json).match(PolicySetFuzzTest::holds, faults -> true);
  }

  private static boolean holds(PolicyDocument document) {
    PolicySet alone = PolicySet.of(List.of(document));
    PolicySet again = PolicySet.of(List.of(read(document.json())));
    PolicySet beside = PolicySet.of(List.of(read(EVERYTHING), document));
    assertThat(document.statements().stream().flatMap(PolicySetFuzzTest::requests))
        .allSatisfy(request -> {
          Evaluation evaluation = alone.evaluate(request);
          assertThat(again.evaluate(request)).isEqualTo(evaluation);
          assertThat(beside.evaluate(request) instanceof Evaluation.ExplicitlyDenied)
              .isEqualTo(evaluation instanceof Evaluation.ExplicitlyDenied);
        });
    return true;
  }

  /** What a statement might be about: its own texts, as they stand there. */
  private static Stream<Request> requests(Statement statement) {
    Map<String, List<String>> context = new HashMap<>();
    statement.conditions().forEach(one -> context.put(one.key(), one.values()));
    return Stream.concat(
            statement.resources().values().stream().map(Optional::of),
            Stream.of(Optional.<String>empty()))
        .map(resource ->
            new Request(statement.actions().values(), resource, RequestContext.of(context)));
  }

  private static PolicyDocument read(String json) {
    return PolicyDocument.read("fuzz", json).match(document -> document, faults -> {
      throw new AssertionError(faults.toString());
    });
  }
}
