package dev.ataws.bot.aws;

/** What one attempt tells somebody who waits. */
public sealed interface WaitState {
  /** What was waited for is there. */
  record Reached() implements WaitState {}

  /**
   * It will not come.
   *
   * @param why a sentence with what AWS answered
   */
  record Failed(String why) implements WaitState {}

  /** It is not there yet. */
  record Again() implements WaitState {}
}
