package dev.ataws.grammar.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * How an operation's answer is read page by page.
 *
 * @param inputTokens the input members that take the place to go on from
 * @param outputTokens for each input token the JMESPath expression of its next value in the answer
 * @param limitKey the input member that limits one page
 * @param moreResults the JMESPath expression that is true while there are more pages
 * @param resultKeys the JMESPath expressions of what is gathered over the pages
 * @param nonAggregateKeys the JMESPath expressions of what is taken from the first page only
 */
public record Paginator(
    List<String> inputTokens,
    List<String> outputTokens,
    Optional<String> limitKey,
    Optional<String> moreResults,
    List<String> resultKeys,
    List<String> nonAggregateKeys) {

  /** Copies the lists. */
  public Paginator {
    inputTokens = List.copyOf(inputTokens);
    outputTokens = List.copyOf(outputTokens);
    resultKeys = List.copyOf(resultKeys);
    nonAggregateKeys = List.copyOf(nonAggregateKeys);
  }
}
