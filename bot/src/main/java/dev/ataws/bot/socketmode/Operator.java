package dev.ataws.bot.socketmode;

/** The person who runs the bot, told of what only a person can repair. */
@FunctionalInterface
public interface Operator {

  /** Called once, when no further attempt to connect is made; must return quickly. */
  void socketModeStopped(Stop stop);

  /** An operator who reads the log, where every stop is written anyway. */
  static Operator readingTheLog() {
    return stop -> {};
  }
}
