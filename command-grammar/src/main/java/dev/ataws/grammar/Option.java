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
    WORDS
  }
}
