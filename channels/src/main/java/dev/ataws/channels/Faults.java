package dev.ataws.channels;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** Gathers the faults of a file while it is read, with those of the files that it names. */
final class Faults {
  private final String file;
  private final List<String> files = new ArrayList<>();
  private final List<Fault> found = new ArrayList<>();

  Faults(String file) {
    this.file = file;
    files.add(file);
  }

  /** Adds a fault that lies where a node begins. */
  void add(Node node, Words words) {
    add(node.getStartMark(), words);
  }

  /** Adds a fault that lies at a mark of the YAML library. */
  void add(Optional<Mark> mark, Words words) {
    add(mark.map(Mark::getLine).orElse(0) + 1, mark.map(Mark::getColumn).orElse(0) + 1, words);
  }

  /** Adds a fault at a line with a column, both from 1. */
  void add(int line, int column, Words words) {
    found.add(new Fault(file, line, column, words.what(), words.next()));
  }

  /** Adds the faults of a policy in a file of its own. */
  void add(PolicyFile policy, List<dev.ataws.policies.iam.Fault> faults) {
    files.add(policy.file());
    faults.forEach(fault ->
        found.add(new Fault(policy.file(), fault.line(), fault.column(), fault.text(), "")));
  }

  /** Returns the line where a node begins, from 1. */
  static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }

  /** Tells whether the file is in order so far. */
  boolean isEmpty() {
    return found.isEmpty();
  }

  /** Returns the faults from the top of each file to its bottom, those of the files that it names last. */
  List<Fault> inOrder() {
    return found.stream()
        .sorted(Comparator.comparingInt((Fault fault) -> files.indexOf(fault.file()))
            .thenComparingInt(Fault::line)
            .thenComparingInt(Fault::column))
        .toList();
  }
}
