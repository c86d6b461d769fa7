package dev.ataws.channels;

import dev.ataws.policies.Templates;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the policies that stand beside a configuration in files of their own, no two of which have the same name. */
final class PolicyFiles {
  static final String SUFFIX = ".json";

  /** IAM's own set (https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicy.html). */
  private static final Pattern NAME = Pattern.compile("[\\w+=,.@-]{1,128}");

  private final Path configuration;
  private final Faults faults;
  private final Map<String, Use> names = new HashMap<>();

  PolicyFiles(Path configuration, Faults faults) {
    this.configuration = configuration;
    this.faults = faults;
  }

  /** Returns the file whose path a text is; what keeps it from being read becomes a fault at the text. */
  Optional<PolicyFile> read(String label, ScalarNode text) {
    return path(label, text)
        .flatMap(path -> name(label, text, path)
            .flatMap(name -> content(label, text, path)
                .filter(json -> isUnique(label, text, path, name))
                .map(json -> new PolicyFile(name, path.toString(), json))));
  }

  private Optional<Path> path(String label, ScalarNode text) {
    try {
      return Optional.of(configuration.resolveSibling(text.getValue()));
    } catch (InvalidPathException impossible) {
      faults.add(text, PolicyTexts.noPath(label, text.getValue()));
      return Optional.empty();
    }
  }

  private Optional<String> name(String label, ScalarNode text, Path path) {
    String file = String.valueOf(path.getFileName());
    String name = file.substring(0, file.length() - SUFFIX.length());
    if (!NAME.matcher(name).matches()) {
      faults.add(text, PolicyTexts.nameOfFile(label, file));
      return Optional.empty();
    }
    if (Templates.isTaken(name)) {
      faults.add(text, PolicyTexts.nameTaken(label, file, name));
      return Optional.empty();
    }
    return Optional.of(name);
  }

  private Optional<String> content(String label, ScalarNode text, Path path) {
    return ReadText.of(path).match(Optional::of, unreadable -> {
      faults.add(text, PolicyTexts.unreadable(label, text.getValue(), unreadable));
      return Optional.empty();
    });
  }

  private boolean isUnique(String label, ScalarNode text, Path path, String name) {
    Use use = new Use(path.toAbsolutePath().normalize(), Faults.line(text));
    Use first = names.getOrDefault(name, use);
    names.put(name, first);
    boolean isSame = first.path().equals(use.path());
    if (!isSame) {
      faults.add(text, PolicyTexts.nameTwice(label, name, first.line()));
    }
    return isSame;
  }

  /** Where a file is, and in which line of the configuration it was first named. */
  private record Use(Path path, int line) {}
}
