package dev.ataws.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ataws.grammar.catalogue.Catalogue;
import dev.ataws.grammar.catalogue.Operation;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ExamplesTest {
  private static final Catalogue CATALOGUE = Catalogue.bundled();
  private static final Interpreter INTERPRETER = new Interpreter(CATALOGUE);
  private static final Examples EXAMPLES = new Examples(ExamplesTest::isReady);

  private static boolean isReady(String line) {
    return INTERPRETER.interpret(line) instanceof Interpretation.Ready;
  }

  private static List<Operation> operations() {
    return CATALOGUE.serviceNames().stream()
        .flatMap(name -> CATALOGUE.service(name).stream())
        .flatMap(service -> service.operationNames().stream()
            .flatMap(verb -> CliNames.operation(service, verb).stream()))
        .filter(operation -> operation.asynchronousOnly().isEmpty())
        .toList();
  }

  /** Every line that a page shows is a whole command, and three operations of four have one. */
  @Test
  void everyExampleIsAWholeCommand() {
    List<Operation> operations = operations();
    long explained = operations.parallelStream()
        .filter(operation -> !examples(operation).isEmpty())
        .count();
    assertThat(explained).isGreaterThan(operations.size() * 3L / 4);
  }

  private static List<String> examples(Operation operation) {
    String page = operation + " help";
    assertThat(INTERPRETER.interpret(page)).as(page).isInstanceOf(Interpretation.Help.class);
    List<String> examples =
        ((Interpretation.Help) INTERPRETER.interpret(page)).page().usage().examples();
    assertThat(examples).allMatch(ExamplesTest::isReady);
    return examples;
  }

  /** The lines of an operation, word for word; where there is none, none is honest. */
  @ParameterizedTest
  @CsvFileSource(resources = "examples.csv", numLinesToSkip = 1, maxCharsPerColumn = 10_000)
  void buildsWordForWord(String command, String first, String second) {
    List<String> words = List.of(command.split(" ", -1));
    Operation operation =
        CATALOGUE.service(words.get(0)).orElseThrow().operation(words.get(1)).orElseThrow();
    assertThat(EXAMPLES.of(operation, command))
        .isEqualTo(Stream.of(first, second).filter(Objects::nonNull).toList());
  }
}
