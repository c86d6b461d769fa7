package dev.ataws.grammar;

import dev.ataws.grammar.catalogue.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Help on everything, one service, one operation, or on what a search has found.
 *
 * @param title what it is about, {@code lambda get-function}
 * @param summary what that is or does, a sentence or two; may be empty
 * @param usage how to type it
 * @param contents the names that it explains
 * @param next what to type next, a sentence
 */
public record HelpPage(String title, String summary, Usage usage, Contents contents, String next) {

  /**
   * How to type something.
   *
   * @param synopsis the line with a sign for each value; empty where there is none
   * @param examples lines that run as they stand, none of them necessary to understand the page
   * @param operation the operation that the lines call, when they call one: who shows the page may say what it does to
   *     whom
   */
  public record Usage(String synopsis, List<String> examples, Optional<Operation> operation) {
    static final Usage NONE = new Usage("", List.of(), Optional.empty());

    public Usage {
      examples = List.copyOf(examples);
    }
  }

  /**
   * Entries under headings, shown part by part where they are many.
   *
   * @param sections all of them, in reading order
   * @param command what a person types for the first part, {@code ec2 help}
   * @param part which part is shown, from 1
   */
  public record Contents(List<Section> sections, String command, int part) {
    /** The most entries that are shown at a time. */
    public static final int ENTRIES = 25;

    public Contents {
      sections =
          sections.stream().filter(section -> !section.entries().isEmpty()).toList();
      part = Math.max(1, Math.min(part, parts(sections)));
    }

    /** How many parts there are, at least one. */
    public int parts() {
      return parts(sections);
    }

    private static int parts(List<Section> sections) {
      return Math.max(1, (size(sections) + ENTRIES - 1) / ENTRIES);
    }

    private static int size(List<Section> sections) {
      return sections.stream().mapToInt(section -> section.entries().size()).sum();
    }

    /** The sections of the part that is shown, the first and the last of them cut where the part begins and ends. */
    public List<Section> shown() {
      List<Section> shown = new ArrayList<>();
      int start = (part - 1) * ENTRIES;
      int passed = 0;
      for (Section section : sections) {
        int size = section.entries().size();
        int from = Math.max(0, start - passed);
        int to = Math.min(size, start + ENTRIES - passed);
        if (from < to) {
          shown.add(new Section(section.heading(), section.entries().subList(from, to)));
        }
        passed += size;
      }
      return List.copyOf(shown);
    }

    /** What a person types for the part after this one, {@code ec2 help 2}; empty on the last. */
    public Optional<String> following() {
      return part < parts() ? Optional.of(command + " " + (part + 1)) : Optional.empty();
    }
  }

  /**
   * Some of the entries under their heading, {@code Required options}.
   *
   * @param heading what the entries are
   * @param entries the names with what they mean, in reading order
   */
  public record Section(String heading, List<Entry> entries) {
    public Section {
      entries = List.copyOf(entries);
    }
  }

  /**
   * One name with what it means.
   *
   * @param name as one types it, {@code --function-name}
   * @param kind what kind of value it takes, {@code string}; empty for what takes none
   * @param meaning a sentence; empty where AWS gives none
   */
  public record Entry(String name, String kind, String meaning) {
    static Entry of(String name, String meaning) {
      return new Entry(name, "", meaning);
    }
  }
}
