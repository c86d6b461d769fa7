package dev.ataws.grammar;

/**
 * An option that a command line may hold.
 *
 * @param name as one types it, {@code --function-name}
 * @param takes how many words follow it
 */
record Option(String name, Takes takes) {
  enum Takes {
    NOTHING,
    ONE_WORD,
    AT_MOST_ONE_WORD,
    WORDS,
    AT_LEAST_ONE_WORD
  }

  static Option named(String name, Takes takes) {
    return new Option("--" + name, takes);
  }
}
