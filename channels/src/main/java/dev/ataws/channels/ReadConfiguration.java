package dev.ataws.channels;

import java.util.List;
import java.util.function.Function;

/** What came of reading a configuration file: the configuration, or every fault that keeps it from being one. */
public sealed interface ReadConfiguration {
  /** Goes the way of a valid file or that of a faulty one. */
  <T> T match(Function<Configuration, T> valid, Function<List<Fault>, T> faulty);

  /** A file without a fault. */
  record Valid(Configuration configuration) implements ReadConfiguration {
    @Override
    public <T> T match(Function<Configuration, T> valid, Function<List<Fault>, T> faulty) {
      return valid.apply(configuration);
    }
  }

  /** A file that is refused whole, with its faults from top to bottom; there is at least one. */
  record Faulty(List<Fault> faults) implements ReadConfiguration {
    /** Copies the faults. */
    public Faulty {
      if (faults.isEmpty()) {
        throw new IllegalArgumentException("a faulty file has a fault");
      }
      faults = List.copyOf(faults);
    }

    @Override
    public <T> T match(Function<Configuration, T> valid, Function<List<Fault>, T> faulty) {
      return faulty.apply(faults);
    }
  }
}
