package dev.ataws.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ataws.grammar.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Typical mistakes with what is said to them: what, why and what next, a line each. {@code -Dgolden=update} writes the file
 * anew.
 */
class MistakesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/dev/ataws/grammar/mistakes.txt");
  private static final String TYPED = "> ";

  private final Interpreter interpreter = new Interpreter(Catalogue.bundled());

  @Test
  void saysWhatWhyAndWhatNext() throws IOException {
    List<String> lines = Files.readAllLines(GOLDEN);
    List<String> said = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith(TYPED)) {
        said.addAll(List.of(line, problem(line.substring(TYPED.length())), ""));
      }
    }
    String all = String.join("\n", said);
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(GOLDEN, all);
      return;
    }
    assertThat(all).isEqualTo(String.join("\n", lines) + "\n");
  }

  private String problem(String typed) {
    Interpretation read = interpreter.interpret(typed);
    assertThat(read).as(typed).isInstanceOf(Interpretation.Rejected.class);
    Problem problem = ((Interpretation.Rejected) read).problem();
    assertThat(List.of(problem.what(), problem.why(), problem.next())).as(typed).doesNotContain("");
    return problem.what() + "\n" + problem.why() + "\n" + problem.next();
  }
}
