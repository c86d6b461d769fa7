package dev.ataws.channels;

/**
 * One thing that is wrong in a configuration file, or in a policy that it names.
 *
 * @param file the file, as it was named to the reader
 * @param line the line, from 1; 0 when the fault concerns the file as a whole
 * @param column the column, from 1; 0 when the fault concerns the file as a whole
 * @param what a sentence: what is wrong, with the reason
 * @param next a sentence: what to do about it; nothing when the sentence before says that too
 */
public record Fault(String file, int line, int column, String what, String next) {
  /** Returns one line for a person, such as {@code at-aws.yml:12:5: channel `ops` has no `role`. Add …}. */
  public String text() {
    String place = line == 0 ? file : file + ":" + line + ":" + column;
    return (place + ": " + what + " " + next).strip();
  }

  /** Returns the same as {@link #text()}. */
  @Override
  public String toString() {
    return text();
  }
}
