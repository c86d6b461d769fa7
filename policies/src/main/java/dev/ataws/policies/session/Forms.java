package dev.ataws.policies.session;

import dev.ataws.policies.iam.Patterns;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The session policies for a call in a chat, in the order in which they are to be tried. */
final class Forms {
  /** AWS packs policies by rules of its own: one that is hardly shorter is not worth a try. */
  private static final double SHORTER = 0.9;

  /** What is so short is not refused for its own size: then the tags of the session take all the room. */
  private static final int SHORT_ENOUGH = 256;

  private final Call call;
  private final Draft whole;
  private final Writer writer;

  Forms(Clauses clauses, Call call, String partition) {
    Universe universe = new Universe(clauses.all(), call);
    this.call = call;
    this.whole = new Levels(universe, call, clauses.all())
        .expand(clauses.all())
        .atLeast(clauses.isCertain() ? Width.EXACT : Width.WIDENED);
    this.writer = new Writer(universe, partition);
  }

  /** Returns the best that fits. */
  SessionPolicy best() {
    return all(1).get(0);
  }

  /** Returns those that AWS may take, the best first, each shorter than the one before it; at least one. */
  List<SessionPolicy> all() {
    return all(Integer.MAX_VALUE);
  }

  private List<SessionPolicy> all(int most) {
    List<SessionPolicy> forms = new ArrayList<>();
    Iterator<SessionPolicy> candidates = candidates().iterator();
    while (candidates.hasNext() && forms.size() < most) {
      SessionPolicy candidate = candidates.next();
      if (candidate.characters() <= room(forms)) {
        forms.add(candidate);
      }
    }
    if (forms.isEmpty()) {
      throw new IllegalStateException("the deny list does not fit into a session policy");
    }
    return List.copyOf(forms);
  }

  private static int room(List<SessionPolicy> forms) {
    if (forms.isEmpty()) {
      return SessionPolicy.MOST_CHARACTERS;
    }
    int last = forms.get(forms.size() - 1).characters();
    return last <= SHORT_ENOUGH ? 0 : (int) (SHORTER * last);
  }

  private Stream<SessionPolicy> candidates() {
    return Stream.concat(
        Stream.of(whole).map(writer::write),
        plans().map(plan -> writer.writeShort(plan.draft(), plan.asFits())));
  }

  /** What a policy is to say, with denials of which it has as many as there is room for. */
  private record Plan(Draft draft, List<Clause> asFits) {}

  private Stream<Plan> plans() {
    Stream<Plan> guarded = Stream.concat(Stream.of(new Plan(whole, List.of())), widerElsewhere());
    return call.actions().isEmpty()
        ? Stream.concat(guarded, wide())
        : Stream.concat(
            Stream.concat(guarded.flatMap(plan -> Stream.of(plan, forTheActions(plan))), wide()),
            Stream.of(new Plan(commandAlone(), List.of())));
  }

  private Stream<Plan> widerElsewhere() {
    Stream<Draft> drafts = call.services().isEmpty()
        ? Stream.of(wholeServicesElsewhere())
        : Stream.of(wholeServicesElsewhere(), anythingElsewhere());
    return drafts.map(draft -> new Plan(draft, deniedElsewhere()));
  }

  private Stream<Plan> wide() {
    List<Clause> denials = some(Forms::isDenialOfGuardrail);
    Stream<Plan> none = Stream.of(new Plan(everything(Width.DENIALS_ONLY), List.of()));
    return denials.isEmpty()
        ? none
        : Stream.concat(Stream.of(new Plan(everything(Width.WIDENED), denials)), none);
  }

  /** The services that are called as the guardrails say, of the others all that a guardrail allows something of. */
  private Draft wholeServicesElsewhere() {
    List<String> services = some(Clause::allows).stream()
        .filter(clause -> !clause.actions().not())
        .flatMap(clause -> clause.actions().values().stream())
        .filter(entry -> !call.mayCall(entry))
        .map(entry -> Glob.prefix(entry) + ":*")
        .distinct()
        .sorted()
        .toList();
    Draft called = new Draft(inServicesCalled(), whole.readsEverything(), wider());
    return services.isEmpty() ? called : called.and(Clause.allowing(new Patterns(false, services)));
  }

  /** The services that are called as the guardrails say, of the others everything. */
  private Draft anythingElsewhere() {
    return new Draft(inServicesCalled(), false, wider())
        .and(Clause.allowing(new Patterns(true, call.wholeServices())));
  }

  private Width wider() {
    return whole.width().or(call.services().isEmpty() ? Width.WIDENED : Width.SERVICE);
  }

  private Draft everything(Width width) {
    return new Draft(some(Forms::isOfDenyList), false, width)
        .and(Clause.allowing(Clause.EVERYTHING));
  }

  /** Of the services that are called just the actions of the call. */
  private Plan forTheActions(Plan plan) {
    List<Clause> clauses = plan.draft().clauses().stream()
        .flatMap(clause -> (clause.allows() ? forTheActions(clause) : Optional.of(clause)).stream())
        .toList();
    return new Plan(new Draft(clauses, plan.draft().readsEverything(), wider()), plan.asFits());
  }

  private Optional<Clause> forTheActions(Clause clause) {
    boolean isAboutAll = clause.actions().not()
        || clause.actions().values().stream()
            .anyMatch(entry -> Glob.prefix(entry).isEmpty());
    List<String> elsewhere =
        clause.actions().values().stream().filter(entry -> !call.mayCall(entry)).toList();
    return isAboutAll
        ? Optional.of(clause)
        : clause.about(Stream.concat(elsewhere.stream(), called(clause)).toList());
  }

  private Draft commandAlone() {
    List<Clause> clauses = inServicesCalled().stream()
        .flatMap(clause -> (clause.allows()
                ? clause.about(called(clause).toList())
                : Optional.of(clause))
            .stream())
        .toList();
    return new Draft(clauses, false, Width.COMMAND);
  }

  private Stream<String> called(Clause clause) {
    return call.actions().stream().filter(Entries.of(clause.actions())::isAbout);
  }

  /** What can be about the services that are called, and the deny list. */
  private List<Clause> inServicesCalled() {
    return whole.clauses().stream()
        .flatMap(clause ->
            (isOfDenyList(clause) ? Optional.of(clause) : clause.keeping(call::mayCall)).stream())
        .toList();
  }

  /** The denials that can wait until it is known whether they fit. */
  private List<Clause> deniedElsewhere() {
    return some(Forms::isDenialOfGuardrail).stream()
        .filter(clause -> !clause.actions().not())
        .flatMap(clause -> clause.keeping(entry -> !call.mayCall(entry)).stream())
        .toList();
  }

  private static boolean isDenialOfGuardrail(Clause clause) {
    return !clause.allows() && clause.isOfGuardrails();
  }

  private static boolean isOfDenyList(Clause clause) {
    return !clause.allows() && !clause.isOfGuardrails();
  }

  private List<Clause> some(Predicate<Clause> which) {
    return whole.clauses().stream().filter(which).toList();
  }
}
