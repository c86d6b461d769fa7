package dev.ataws.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ataws.grammar.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds pages of help word for word against files, whose first line is what was typed. {@code -Dgolden=update} writes them
 * anew, to be reviewed as a diff.
 */
class HelpTest {
  private static final Interpreter INTERPRETER = new Interpreter(Catalogue.bundled());
  private static final Path PAGES = Path.of("src/test/resources/dev/ataws/grammar/help");

  static Stream<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void saysWordForWord(Path file) throws IOException {
    String typed = Files.readAllLines(file).get(0).substring(2);
    String text = "> " + typed + "\n" + text(page(typed));
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(file, text);
    }
    assertThat(text).isEqualTo(Files.readString(file));
  }

  static Stream<JsonNode> asked() {
    return Cases.of("help.jsonl");
  }

  /** Which page a line asks for: its title, which part of how many. */
  @ParameterizedTest
  @MethodSource("asked")
  void findsThePage(JsonNode test) {
    HelpPage page = page(test.get("text").textValue());
    assertThat(page.title()).isEqualTo(test.get("title").textValue());
    assertThat(page.contents().part() + "/" + page.contents().parts())
        .isEqualTo(test.path("part").asText("1/1"));
  }

  @Test
  void showsEveryEntryOnceAndNoMoreThanFitAPage() {
    HelpPage.Contents first = page("ec2 help").contents();
    List<HelpPage.Entry> all =
        first.sections().stream().flatMap(section -> section.entries().stream()).toList();
    List<HelpPage.Entry> shown = Stream.iterate(1, part -> part <= first.parts(), part -> part + 1)
        .map(part -> page("ec2 help " + part).contents().shown().stream()
            .flatMap(section -> section.entries().stream())
            .toList())
        .peek(entries -> assertThat(entries).hasSizeLessThanOrEqualTo(HelpPage.Contents.ENTRIES))
        .flatMap(List::stream)
        .toList();
    assertThat(shown).isEqualTo(all);
  }

  private static HelpPage page(String text) {
    Interpretation read = INTERPRETER.interpret(text);
    assertThat(read).as(text).isInstanceOf(Interpretation.Help.class);
    return ((Interpretation.Help) read).page();
  }

  private static String text(HelpPage page) {
    StringBuilder text = new StringBuilder(page.title() + "\n" + page.summary() + "\n");
    text.append("$ ").append(page.usage().synopsis()).append('\n');
    page.usage().examples().forEach(line -> text.append("  ").append(line).append('\n'));
    for (HelpPage.Section section : page.contents().shown()) {
      text.append("\n# ").append(section.heading()).append('\n');
      section.entries().forEach(entry -> text.append(line(entry)).append('\n'));
    }
    page.contents()
        .following()
        .ifPresent(next -> text.append("\n-> ").append(next).append('\n'));
    return text.append('\n').append(page.next()).append('\n').toString();
  }

  private static String line(HelpPage.Entry entry) {
    String kind = entry.kind().isEmpty() ? "" : " (" + entry.kind() + ")";
    return (entry.name() + kind + " " + entry.meaning()).strip();
  }
}
