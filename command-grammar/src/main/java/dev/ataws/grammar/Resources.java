package dev.ataws.grammar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the lists that lie beside this class. */
final class Resources {
  private Resources() {}

  /** The lines of a list, without empty ones and without comments, which begin with a hash. */
  static List<String> lines(String name) {
    try (InputStream list =
        Objects.requireNonNull(Resources.class.getResourceAsStream(name), name)) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("A list of this library cannot be read: " + name, e);
    }
  }
}
