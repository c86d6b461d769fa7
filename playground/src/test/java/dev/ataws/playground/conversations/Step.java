package dev.ataws.playground.conversations;

import java.util.List;

/**
 * One thing that a script says.
 *
 * @param line the number of its line
 * @param verb what it is
 * @param names the names in it
 * @param text the lines of its text
 * @param source its lines as they stand in the script, with the comments before them
 */
record Step(int line, Verb verb, List<String> names, List<String> text, List<String> source) {
  Step {
    names = List.copyOf(names);
    text = List.copyOf(text);
    source = List.copyOf(source);
  }

  String name(int index) {
    return names.get(index);
  }

  /** The text as it is typed. */
  String typed() {
    return String.join("\n", text);
  }
}
