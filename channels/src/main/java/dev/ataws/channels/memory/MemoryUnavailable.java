package dev.ataws.channels.memory;

/** Says that the memory could not be opened, read or written, and what a person can do about it. */
public final class MemoryUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String what;
  private final String next;

  MemoryUnavailable(String what, String next, Throwable cause) {
    super(what + " " + next, cause);
    this.what = what;
    this.next = next;
  }

  MemoryUnavailable(String what, String next) {
    super(what + " " + next);
    this.what = what;
    this.next = next;
  }

  /** Returns a sentence: what is wrong, with the reason. */
  public String what() {
    return what;
  }

  /** Returns a sentence: what to do about it. */
  public String next() {
    return next;
  }
}
