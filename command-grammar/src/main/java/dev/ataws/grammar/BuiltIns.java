package dev.ataws.grammar;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The commands of the bot itself: {@code whoami}, {@code set default-account}, {@code set default-region}. */
final class BuiltIns {
  private static final String SET = "set";
  private static final String ACCOUNT = "default-account";
  private static final String REGION = "default-region";

  private BuiltIns() {}

  /** The command of the bot itself that a line is; empty when it is none. */
  static Optional<Interpretation> of(List<Word> words) {
    List<String> line = words.stream().map(Word::text).toList();
    if (line.equals(List.of("whoami"))) {
      return Optional.of(new Interpretation.BuiltIn.WhoAmI());
    }
    String first = line.isEmpty() ? "" : line.get(0);
    if (first.equals("set-" + ACCOUNT) || first.equals("set-" + REGION)) {
      return Optional.of(set(first.substring(SET.length() + 1), words.subList(1, words.size())));
    }
    if (!first.equals(SET)) {
      return Optional.empty();
    }
    String what = line.size() > 1 ? line.get(1) : "";
    if (!Set.of(ACCOUNT, REGION).contains(what)) {
      throw new Rejection(Texts.nothingToSet(
          what,
          Nearest.to(what, Set.of(ACCOUNT, REGION)),
          words.get(Math.min(1, words.size() - 1)).at()));
    }
    return Optional.of(set(what, words.subList(2, words.size())));
  }

  private static Interpretation set(String what, List<Word> values) {
    if (values.size() > 1) {
      throw new Rejection(Texts.oneToSet(what, values.get(1).at()));
    }
    Optional<String> value = values.stream().map(Word::text).findFirst();
    Function<Optional<String>, Interpretation> read = what.equals(ACCOUNT)
        ? Interpretation.BuiltIn.SetDefaultAccount::new
        : Interpretation.BuiltIn.SetDefaultRegion::new;
    return read.apply(value);
  }
}
