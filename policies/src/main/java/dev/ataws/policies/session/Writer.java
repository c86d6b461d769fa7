package dev.ataws.policies.session;

import dev.ataws.policies.iam.Effect;
import dev.ataws.policies.iam.Patterns;
import dev.ataws.policies.iam.PolicyDocument;
import dev.ataws.policies.iam.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes drafts as session policies, however long they get. */
final class Writer {
  private static final String NAME = "session";
  /** AssumeRole takes no character beyond. */
  private static final char LAST = '\u00FF';

  /** A call that AWS allows whatever policies say. */
  private static final Patterns HARMLESS = new Patterns(false, List.of("sts:GetCallerIdentity"));

  private final Universe universe;
  private final String readOnlyAccess;

  Writer(Universe universe, String partition) {
    this.universe = universe;
    this.readOnlyAccess = "arn:" + partition + ":iam::aws:policy/ReadOnlyAccess";
  }

  /** Writes a draft as it is, without what is said twice. */
  SessionPolicy write(Draft draft) {
    return written(draft, Packing.of(draft));
  }

  /** Writes a draft with the first of some more clauses, as many as there is room for, with short entries. */
  SessionPolicy writeShort(Draft draft, List<Clause> more) {
    SessionPolicy readable = write(with(draft, more), Abbreviation.LETTERS);
    return fits(readable)
        ? readable
        : write(with(draft, more.subList(0, most(draft, more))), Abbreviation.SIGNS);
  }

  /** How many of the clauses there is room for. */
  private int most(Draft draft, List<Clause> more) {
    int fit = 0;
    int end = more.size();
    while (fit < end) {
      int middle = (fit + end + 1) / 2;
      if (fits(write(with(draft, more.subList(0, middle)), Abbreviation.SIGNS))) {
        fit = middle;
      } else {
        end = middle - 1;
      }
    }
    return fit;
  }

  private static boolean fits(SessionPolicy policy) {
    return policy.characters() <= SessionPolicy.MOST_CHARACTERS;
  }

  private static Draft with(Draft draft, List<Clause> more) {
    List<Clause> clauses = new ArrayList<>(draft.clauses());
    clauses.addAll(more);
    return new Draft(clauses, draft.readsEverything(), draft.width());
  }

  private SessionPolicy write(Draft draft, Abbreviation style) {
    List<Clause> packed = Packing.of(draft);
    Shortening shortening = new Shortening(universe, packed, style);
    return written(
        draft.atLeast(Width.PACKED), packed.stream().map(shortening::of).toList());
  }

  private SessionPolicy written(Draft draft, List<Clause> clauses) {
    List<Statement> statements = new ArrayList<>();
    clauses.forEach(clause -> statements.add(statement(statements.size(), clause)));
    if (statements.isEmpty()) {
      statements.add(
          draft.readsEverything()
              ? statement(0, Clause.allowing(HARMLESS))
              : new Statement(
                  0,
                  Optional.empty(),
                  Effect.DENY,
                  Clause.EVERYTHING,
                  Clause.EVERYTHING,
                  List.of()));
    }
    return new SessionPolicy(
        escaped(PolicyDocument.of(NAME, statements).json()),
        draft.readsEverything() ? List.of(readOnlyAccess) : List.of(),
        draft.width());
  }

  private static Statement statement(int index, Clause clause) {
    return new Statement(
        index,
        Optional.empty(),
        clause.effect(),
        clause.actions(),
        clause.resources(),
        clause.conditions());
  }

  private static String escaped(String json) {
    StringBuilder escaped = new StringBuilder(json.length());
    json.chars()
        .mapToObj(unit -> unit > LAST ? "\\u%04x".formatted(unit) : Character.toString(unit))
        .forEach(escaped::append);
    return escaped.toString();
  }
}
