package dev.ataws.policies.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Holds our evaluation against an independent one over thousands of generated cases, where that one is found: see {@link
 * IamSimulate}. Its results for some cases are kept in tables, which are there without it.
 *
 * <p>{@code -Diam.seed} and {@code -Diam.cases} choose other cases, or more.
 */
class PolicySetAgainstIamSimulateTest {
  private static final long SEED = Long.getLong("iam.seed", 20_261_123);
  private static final int CASES = Integer.getInteger("iam.cases", 4_000);

  private static Optional<IamSimulate> found = Optional.empty();

  @BeforeAll
  static void begin() {
    found = IamSimulate.find();
  }

  @AfterAll
  static void end() {
    found.ifPresent(IamSimulate::close);
  }

  @Test
  void decidesPlainCasesAlike() {
    assertThat(differences(GeneratedCases.plain(SEED))).as("seed %d", SEED).isEmpty();
  }

  /** Each case that is decided otherwise is taken apart until only what makes the difference is left. */
  @Test
  void decidesOddCasesOtherwiseForKnownReasonsOnly() {
    List<Difference> unexplained = differences(GeneratedCases.odd(SEED)).stream()
        .filter(difference -> !difference.isMeant())
        .toList();
    assertThat(unexplained).as("seed %d", SEED).isEmpty();
  }

  @Test
  void keepsWhatTheOtherSays() {
    IamSimulate other = other();
    List<EvaluationCase> same = EvaluationCase.all("simulated.jsonl").toList();
    assertThat(other.decide(same.stream().map(EvaluationCase::written).toList()))
        .isEqualTo(same.stream().map(EvaluationCase::expected).toList());
    List<EvaluationCase> others =
        EvaluationCase.all("simulated-differently.jsonl").toList();
    assertThat(other.decide(others.stream().map(EvaluationCase::written).toList()))
        .isEqualTo(
            others.stream().map(one -> one.json().path("simulator").asText()).toList());
  }

  /** The kept cases are an example of every reason, and of no other. */
  @Test
  void keepsAnExampleOfEachReason() {
    List<Difference> kept = EvaluationCase.all("simulated-differently.jsonl")
        .map(one -> new Difference(
            one.written(), word(one), one.json().path("simulator").asText()))
        .toList();
    assertThat(kept).allMatch(Difference::isMeant);
    assertThat(kept.stream()
            .flatMap(difference -> KnownDifference.of(difference.one()).stream())
            .map(KnownDifference::name))
        .containsAll(KnownDifference.ALL.stream().map(KnownDifference::name).toList());
  }

  private static List<Difference> differences(Stream<EvaluationCase> generated) {
    IamSimulate other = other();
    List<EvaluationCase> cases = generated.limit(CASES).toList();
    List<String> theirs = other.decide(cases);
    List<Difference> differences = new ArrayList<>();
    for (int at = 0; at < cases.size(); at++) {
      Difference difference = new Difference(cases.get(at), word(cases.get(at)), theirs.get(at));
      if (!difference.ours().equals(difference.theirs())) {
        differences.add(difference.smallest(other));
      }
    }
    return differences;
  }

  private static IamSimulate other() {
    assumeTrue(
        found.isPresent(),
        IamSimulate.FOLDER
            + " names no folder with @cloud-copilot/iam-simulate, or there is no Node");
    return found.orElseThrow();
  }

  /** What comes of a case by our own evaluation, in the other's words; why it is none when a document has a fault. */
  private static String word(EvaluationCase one) {
    try {
      String said = one.evaluate();
      return said.substring(0, said.indexOf(' '));
    } catch (AssertionError fault) {
      return "faulty " + fault.getMessage();
    }
  }

  /** A case that both decide, each in its way. */
  private record Difference(EvaluationCase one, String ours, String theirs) {
    Difference smallest(IamSimulate other) {
      EvaluationCase smallest = SmallestDifference.of(
          one, smaller -> word(smaller).equals(ours) && other.decide(smaller).equals(theirs));
      return new Difference(smallest, ours, theirs);
    }

    /** Whether a known reason applies, one that may allow more where we do. */
    boolean isMeant() {
      return KnownDifference.of(one).stream()
          .anyMatch(known -> !known.isStrict() || !ours.equals("allowed"));
    }

    @Override
    public String toString() {
      return "we say %s, the other %s: %s".formatted(ours, theirs, one.json());
    }
  }
}
