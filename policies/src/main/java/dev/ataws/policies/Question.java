package dev.ataws.policies;

import dev.ataws.policies.Decision.Subject;
import dev.ataws.policies.iam.Evaluation;
import dev.ataws.policies.iam.PolicySet;
import dev.ataws.policies.iam.Request;
import dev.ataws.policies.iam.RequestContext;
import java.util.List;
import java.util.Optional;

/**
 * What policies are asked about a call: its actions on each of the resources that it touches.
 *
 * @param isWhole whether nothing is missing; what is still missing counts for the person
 */
record Question(Subject subject, RequestContext context, boolean isWhole) {

  /** Returns the same question about one of the actions. */
  Question about(String action) {
    return new Question(
        new Subject(List.of(action), subject.resources(), subject.level()), context, isWhole);
  }

  /** Returns the same question in another context. */
  Question in(RequestContext other) {
    return new Question(subject, other, isWhole);
  }

  /** Asks policies: of several actions and resources the one that fares worst decides. */
  Evaluation evaluate(PolicySet policies) {
    List<String> resources = subject.resources();
    if (resources.isEmpty()) {
      return evaluate(policies, Optional.empty());
    }
    Evaluation worst = evaluate(policies, Optional.of(resources.get(0)));
    for (String resource : resources.subList(1, resources.size())) {
      worst = worst.orWorse(evaluate(policies, Optional.of(resource)));
    }
    return worst;
  }

  private Evaluation evaluate(PolicySet policies, Optional<String> resource) {
    Request request = new Request(subject.actions(), resource, context);
    return isWhole ? policies.evaluate(request) : policies.evaluateUnfinished(request);
  }
}
