package dev.ataws.grammar;

import dev.ataws.grammar.catalogue.Completion;
import dev.ataws.grammar.catalogue.Member;
import dev.ataws.grammar.catalogue.Scalar;
import dev.ataws.grammar.catalogue.Shape;
import java.util.List;
import java.util.Optional;

/**
 * A required parameter that a command lacks, of the operation or within what was given.
 *
 * @param option as one types it, {@code --function-name}
 * @param member its API name, {@code FunctionName}, with the way to it when it lies deeper, {@code Tags[0].Key}
 * @param documentation what it is, a sentence; empty where AWS gives none
 * @param type what kind of value it takes, {@code string}
 * @param choices the values that AWS names; empty when any value may be
 * @param pattern the regular expression that AWS documents for it
 * @param completion the operation that lists its values, where one does
 */
public record Missing(
    String option,
    String member,
    String documentation,
    String type,
    List<String> choices,
    Optional<String> pattern,
    Optional<Completion> completion) {
  public Missing {
    choices = List.copyOf(choices);
  }

  /** Whether it belongs into the value of an option that was given. */
  public boolean isNested() {
    return member.indexOf('.') >= 0;
  }

  static Missing of(String option, String path, Member member) {
    Shape shape = member.shape();
    Optional<Scalar> scalar = shape instanceof Scalar value ? Optional.of(value) : Optional.empty();
    return new Missing(
        option,
        path,
        member.documentation(),
        Types.name(shape),
        scalar.map(Scalar::enumValues).orElse(List.of()),
        scalar.flatMap(Scalar::pattern),
        member.completion());
  }
}
