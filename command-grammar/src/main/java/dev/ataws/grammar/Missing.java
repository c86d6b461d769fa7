package dev.ataws.grammar;

import dev.ataws.grammar.catalogue.Member;
import dev.ataws.grammar.catalogue.Scalar;
import dev.ataws.grammar.catalogue.Shape;
import java.util.List;

/**
 * A required parameter that a command lacks.
 *
 * @param option as one types it, {@code --function-name}
 * @param member its API name, {@code FunctionName}
 * @param documentation what it is, a sentence; empty where AWS gives none
 * @param type what kind of value it takes, {@code string}
 * @param choices the values that AWS names; empty when any value may be
 */
public record Missing(
    String option, String member, String documentation, String type, List<String> choices) {
  public Missing {
    choices = List.copyOf(choices);
  }

  static Missing of(Member member) {
    Shape shape = member.shape();
    List<String> choices = shape instanceof Scalar scalar ? scalar.enumValues() : List.of();
    return new Missing(
        "--" + member.cliName(), member.name(), member.documentation(), Types.name(shape), choices);
  }
}
