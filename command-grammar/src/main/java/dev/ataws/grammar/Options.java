package dev.ataws.grammar;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a command line says beside the parameters of the operation, in the AWS CLI's global and paging options.
 *
 * @param region where, when the text says so
 * @param query what to pick from the whole answer
 * @param output how the answer is to be written, when the text says so
 * @param paginate whether the answer is gathered over its pages; false for {@code --no-paginate} and wherever the text
 *     gives the service's own token or limit
 * @param maxItems how many items are wanted in all
 * @param pageSize how many items AWS is to put into one page; stands in the parameters too
 * @param startingToken where to go on, as an earlier answer said; stands decoded in the parameters too
 * @param skippedItems how many items of the page that {@code startingToken} leads to came before
 */
public record Options(
    Optional<String> region,
    Optional<Query> query,
    Optional<Output> output,
    boolean paginate,
    OptionalInt maxItems,
    OptionalInt pageSize,
    Optional<String> startingToken,
    int skippedItems) {

  /** A text that says nothing beside the parameters. */
  static final Options NONE = new Options(
      Optional.empty(),
      Optional.empty(),
      Optional.empty(),
      true,
      OptionalInt.empty(),
      OptionalInt.empty(),
      Optional.empty(),
      0);

  /** The formats of {@code --output}. */
  public enum Output {
    JSON,
    TEXT,
    TABLE,
    YAML,
    YAML_STREAM,
    OFF;

    /** As one types it, {@code yaml-stream}. */
    public String cliName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  Options withPaging(
      boolean pages, OptionalInt items, OptionalInt size, Optional<String> token, int skipped) {
    return new Options(region, query, output, pages, items, size, token, skipped);
  }
}
