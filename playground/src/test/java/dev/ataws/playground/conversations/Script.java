package dev.ataws.playground.conversations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A conversation that was written down.
 *
 * @param file where
 * @param title its first line
 * @param steps what happens, in turn
 * @param end blank lines and comments at its end
 */
record Script(Path file, String title, List<Step> steps, List<String> end) {
  private static final String INDENT = "  ";

  Script {
    steps = List.copyOf(steps);
    end = List.copyOf(end);
  }

  static Script read(Path file) {
    try {
      return new Reader(file).read(Files.readAllLines(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Whether the bot dies in it or is started again. */
  boolean restartsTheBot() {
    return steps.stream().map(Step::verb).anyMatch(Verb::isAboutItsLife);
  }

  /** Shown as the name of the test. */
  @Override
  public String toString() {
    return file.getFileName().toString().replace(".txt", "") + ": " + title;
  }

  /** Reads steps line by line; blank lines and those that begin with `#` belong to the step after them. */
  private static final class Reader {
    private final Path file;
    private final List<Step> steps = new ArrayList<>();
    private final List<String> before = new ArrayList<>();

    Reader(Path file) {
      this.file = file;
    }

    Script read(List<String> lines) {
      if (lines.isEmpty() || !lines.get(0).startsWith("# ")) {
        throw fault(1, "a script begins with its title: # …");
      }
      int at = 1;
      while (at < lines.size()) {
        at = step(lines, at);
      }
      return new Script(file, lines.get(0).substring(2), steps, before);
    }

    private int step(List<String> lines, int at) {
      String line = lines.get(at);
      if (line.isBlank() || line.startsWith("#")) {
        before.add(line);
        return at + 1;
      }
      Verb verb = verb(line, at + 1);
      int end = verb.hasText() ? endOfText(lines, at + 1) : at + 1;
      List<String> names = verb.in(line).orElseThrow();
      List<String> text = new ArrayList<>();
      if (verb.hasText()) {
        Optional.of(names.get(names.size() - 1))
            .filter(first -> !first.isEmpty())
            .ifPresent(text::add);
        lines
            .subList(at + 1, end)
            .forEach(next -> text.add(next.isBlank() ? "" : next.substring(INDENT.length())));
      }
      before.addAll(lines.subList(at, end));
      steps.add(new Step(at + 1, verb, names, text, before));
      before.clear();
      return end;
    }

    private Verb verb(String line, int number) {
      return Arrays.stream(Verb.values())
          .filter(verb -> verb.in(line).isPresent())
          .findFirst()
          .orElseThrow(() -> fault(number, "README.md knows no line like this: " + line));
    }

    /** Blank lines belong to a text when more of it follows. */
    private static int endOfText(List<String> lines, int from) {
      int end = from;
      for (int at = from; at < lines.size(); at++) {
        if (lines.get(at).startsWith(INDENT) && !lines.get(at).isBlank()) {
          end = at + 1;
        } else if (!lines.get(at).isBlank()) {
          break;
        }
      }
      return end;
    }

    private IllegalArgumentException fault(int line, String what) {
      return new IllegalArgumentException(file.getFileName() + ":" + line + ": " + what);
    }
  }

  /** The lines of a step that says something new: on the line itself where it fits, else beneath it. */
  static List<String> lines(String head, List<String> text) {
    if (text.size() == 1 && !text.get(0).isBlank()) {
      return List.of(head + ": " + text.get(0));
    }
    List<String> lines = new ArrayList<>(List.of(head + ":"));
    text.forEach(line -> lines.add(line.isBlank() ? "" : INDENT + line));
    return lines;
  }
}
