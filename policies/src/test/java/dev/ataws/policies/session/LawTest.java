package dev.ataws.policies.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ataws.policies.actions.Actions;
import dev.ataws.policies.iam.PolicyDocument;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the guardrails: each form of the session policy keeps the promise of its width. */
class LawTest {
  private static final int ROUNDS = 40;

  @Test
  void everyWidthKeepsItsPromise() {
    Guardrails random = new Guardrails(7);
    Map<Width, Integer> seen = new EnumMap<>(Width.class);
    for (int round = 0; round < ROUNDS; round++) {
      List<PolicyDocument> guardrails =
          Stream.generate(random::document).limit(1 + round % 3).toList();
      List<String> call = Stream.generate(random::action).limit(round % 3).toList();
      Law law = new Law(guardrails, call);
      law.holdsFor(services(random, call));
      law.forms().forEach(form -> seen.merge(form.width(), 1, Integer::sum));
    }
    assertThat(seen)
        .containsKeys(Width.EXACT, Width.PACKED, Width.SERVICE, Width.WIDENED, Width.COMMAND);
  }

  @Test
  void theTemplatesKeepTheirsForEveryActionThereIs() {
    new Law(List.of(Documents.READ_ONLY, Documents.LAMBDA_INVOKE), List.of("ec2:DescribeInstances"))
        .holdsFor(new TreeSet<>(Actions.bundled().prefixes()));
  }

  /** Among them are services that only read, where every action is meant. */
  @Test
  void readingStaysReadingWhateverTheService() {
    for (String service : Actions.bundled().prefixes()) {
      List<String> actions =
          Actions.bundled().levelsOf(service).keySet().stream().limit(1).toList();

      new Law(List.of(Documents.READ_ONLY), actions)
          .holdsFor(new TreeSet<>(List.of(service, "sqs")));
    }
  }

  private static Set<String> services(Guardrails random, List<String> call) {
    Set<String> services = new TreeSet<>(Guardrails.FAMILIAR);
    call.forEach(action -> services.add(Glob.prefix(action)));
    Stream.generate(random::service).limit(20).forEach(services::add);
    return services;
  }
}
