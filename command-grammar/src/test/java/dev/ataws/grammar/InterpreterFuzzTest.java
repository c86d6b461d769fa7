package dev.ataws.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import dev.ataws.grammar.catalogue.Catalogue;

class InterpreterFuzzTest {
  private static final Interpreter INTERPRETER = new Interpreter(Catalogue.bundled());

  /** The law: reading never throws, and a command prints itself as a line that reads as the same command. */
  @FuzzTest
  void neverThrowsAndReadsBackWhatItPrints(@NotNull String text) {
    Interpretation read = INTERPRETER.interpret(SlackText.commandIn(text));
    if (read instanceof Interpretation.Ready ready) {
      assertThat(INTERPRETER.interpret(ready.command().canonical())).isEqualTo(read);
    }
  }

  /** The law: words come apart or are refused, and none is longer than the text. */
  @FuzzTest
  void wordsComeApartOrAreRefused(@NotNull String text) {
    try {
      assertThat(Words.of(text))
          .allSatisfy(word -> assertThat(word.text().length()).isLessThanOrEqualTo(text.length()));
    } catch (Rejection refused) {
      assertThat(refused.problem().next()).isNotEmpty();
    }
  }

  /** The law: only a fault of the syntax is thrown. */
  @FuzzTest
  void shorthandNeverBreaks(@NotNull String text) {
    try {
      assertThat(Shorthand.read(text)).isNotNull();
    } catch (Shorthand.Fault fault) {
      assertThat(fault.at()).isBetween(0, text.length());
    }
  }
}
