package dev.ataws.bot.aws;

/** What came of asking for a part of a result. */
public sealed interface PagedAnswer permits Page, PagedAnswer.Failed {

  /** The same as the answer to a single call. */
  AwsAnswer answer();

  /**
   * There is nothing to show.
   *
   * @param answer the reason
   */
  record Failed(AwsAnswer.Failure answer) implements PagedAnswer {}
}
