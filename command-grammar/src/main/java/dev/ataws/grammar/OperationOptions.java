package dev.ataws.grammar;

import dev.ataws.grammar.catalogue.ListShape;
import dev.ataws.grammar.catalogue.Member;
import dev.ataws.grammar.catalogue.Operation;
import dev.ataws.grammar.catalogue.Scalar;
import dev.ataws.grammar.catalogue.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The options of one operation: one for each top-level member of its input, a pair for a boolean. */
final class OperationOptions {
  private static final String NO = "--no-";

  private final Map<String, Member> members = new LinkedHashMap<>();
  private final OptionReader reader;

  OperationOptions(Operation operation) {
    Map<String, Option> options = new LinkedHashMap<>();
    for (Member member : operation.input().members().values()) {
      Option.Takes takes = takes(member.shape());
      add(options, "--" + member.cliName(), member, takes);
      if (takes == Option.Takes.NOTHING) {
        add(options, NO + member.cliName(), member, takes);
      }
    }
    this.reader = new OptionReader(options.values());
  }

  private void add(Map<String, Option> options, String name, Member member, Option.Takes takes) {
    options.put(name, new Option(name, takes));
    members.put(name, member);
  }

  private static Option.Takes takes(Shape shape) {
    if (shape instanceof Scalar scalar && scalar.kind() == Scalar.Kind.BOOLEAN) {
      return Option.Takes.NOTHING;
    }
    return shape instanceof ListShape ? Option.Takes.WORDS : Option.Takes.ONE_WORD;
  }

  OptionReader reader() {
    return reader;
  }

  Member member(Option option) {
    return Optional.ofNullable(members.get(option.name())).orElseThrow();
  }

  /** The value that an option without words stands for: false for the half of a pair that begins with {@code --no-}. */
  boolean isOn(Option option) {
    return option.name().equals("--" + member(option).cliName());
  }
}
