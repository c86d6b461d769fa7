package dev.ataws.grammar;

import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Why a text is not a command, said to the person who typed it.
 *
 * @param what what is wrong, a sentence
 * @param why the reason or the rule behind it, a sentence; may be empty when {@code what} says it all
 * @param next what to type instead, a sentence
 * @param at where in the text the fault stands, in characters from 0, when it stands somewhere
 */
public record Problem(String what, String why, String next, OptionalInt at) {

  static Problem of(String what, String why, String next) {
    return new Problem(what, why, next, OptionalInt.empty());
  }

  static Problem at(int at, String what, String why, String next) {
    return new Problem(what, why, next, OptionalInt.of(at));
  }

  /** All of it as one paragraph. */
  public String text() {
    return String.join(
        " ", Stream.of(what, why, next).filter(part -> !part.isEmpty()).toList());
  }
}
