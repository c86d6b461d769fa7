package dev.ataws.bot.aws;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.grammar.Options;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads results page by page as the AWS CLI does, and in pieces that a message holds. Secrets are taken out here; the
 * service's tokens are read before that, for some of them count as secrets.
 */
public final class Pages {
  /** The most pages of a service that are gathered at once. */
  public static final int MOST_PAGES = 100;

  /** The most items that are gathered at once. */
  public static final int MOST_ITEMS = 50_000;

  /** A message holds that many records; its table has a header besides. */
  public static final int MOST_RECORDS = 99;

  /** So many pages without an item are passed over before a message says that there are none yet. */
  private static final int MOST_EMPTY_PAGES = 10;

  private final AwsAccount account;
  private final Room room;

  /** Reads from an account; the room says what one message holds of a result. */
  public Pages(AwsAccount account, Room room) {
    this.account = account;
    this.room = room;
  }

  /** The first part of a result that is to be shown, or all of it where a query or a format wants that. */
  public PagedAnswer first(AwsCall call, Options options) {
    return from(call, options, Place.START);
  }

  /** The part of a result that begins at a place, which an earlier part of the same result named. */
  public PagedAnswer from(AwsCall call, Options options, Place place) {
    return options.query().isPresent() || options.output().isPresent()
        ? gathered(call, options, place)
        : message(call, options, place);
  }

  /** Hands over all of a result piece by piece, each in the shape of the output, and keeps none; returns how it ended. */
  public Ended each(AwsCall call, Options options, Consumer<ObjectNode> piece) {
    PageWalk walk = new PageWalk(account, call, whole(options, Place.START));
    walk.from(cursor(call, options, Place.START), piece);
    Optional<Place> next = next(walk, call, Place.START, walk.items());
    return new Ended(walk.items(), next, walk.ending(), walk.failure());
  }

  /** The token that leads to a place, where it may be shown: the service's tokens in it may be secrets. */
  public static Optional<String> shownToken(AwsCall call, Place place) {
    return place.token().filter(token -> {
      ObjectNode tokens = Cursor.read(token).tokens();
      return Redaction.of(tokens, call.operation().input()).equals(tokens);
    });
  }

  /**
   * How the reading of a result ended.
   *
   * @param items how many items were read
   * @param next where what was not read begins; empty at the end of the result
   * @param ending why there are no more
   * @param failure why nothing more was read, where AWS refused it
   */
  public record Ended(
      int items, Optional<Place> next, Page.Ending ending, Optional<AwsAnswer.Failure> failure) {}

  private static Cursor cursor(AwsCall call, Options options, Place place) {
    return place.token().map(Cursor::read).orElseGet(() -> Cursor.of(call, options.skippedItems()));
  }

  /** How many more are wanted; who goes on after all that were wanted gets as many again. */
  private static int wanted(Options options, Place place) {
    int items = options.maxItems().orElse(Integer.MAX_VALUE);
    return items <= 0 ? 0 : items - place.before() % items;
  }

  private static PageWalk.Bounds whole(Options options, Place place) {
    int wanted = wanted(options, place);
    return options.paginate()
        ? new PageWalk.Bounds(
            Math.min(wanted, MOST_ITEMS),
            wanted,
            wanted <= MOST_ITEMS ? Page.Ending.MAX_ITEMS : Page.Ending.BOUND,
            MOST_PAGES,
            true,
            false)
        : new PageWalk.Bounds(
            Integer.MAX_VALUE, Integer.MAX_VALUE, Page.Ending.BOUND, 1, false, true);
  }

  private PagedAnswer gathered(AwsCall call, Options options, Place place) {
    PageWalk walk = new PageWalk(account, call, whole(options, place));
    ObjectNode all = walk(walk, cursor(call, options, place));
    Optional<Place> next = next(walk, call, place, walk.items());
    if (options.paginate()) {
      next.flatMap(following -> shownToken(call, following))
          .ifPresent(token -> all.put("NextToken", token));
    }
    return page(walk, all, place, next);
  }

  private PagedAnswer message(AwsCall call, Options options, Place place) {
    int wanted = wanted(options, place);
    PageWalk walk = new PageWalk(
        account,
        call,
        new PageWalk.Bounds(
            Math.min(wanted, MOST_RECORDS),
            wanted,
            wanted <= MOST_RECORDS ? Page.Ending.MAX_ITEMS : Page.Ending.MESSAGE,
            options.paginate() ? options.maxItems().isPresent() ? MOST_PAGES : MOST_EMPTY_PAGES : 1,
            options.maxItems().isPresent(),
            !options.paginate()));
    ObjectNode all = walk(walk, cursor(call, options, place));
    ObjectNode fitting = fitting(call, walk.slicing(), all);
    int items = Math.min(walk.items(), walk.slicing().size(fitting));
    return page(walk, fitting, place, next(walk, call, place, items));
  }

  private static ObjectNode walk(PageWalk walk, Cursor start) {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    walk.from(start, piece -> walk.slicing().gather(all, piece));
    return all;
  }

  /** As much as one message holds: with fewer items other fields may count, so that it is asked again. */
  private ObjectNode fitting(AwsCall call, Slicing slicing, ObjectNode all) {
    ObjectNode fitting = all;
    while (slicing.items(fitting).isArray() && slicing.size(fitting) > 1) {
      int fits = Math.max(1, room.elements(call, fitting));
      if (fits >= slicing.size(fitting)) {
        break;
      }
      fitting = slicing.cut(fitting, 0, fits);
    }
    return fitting;
  }

  private static Optional<Place> next(PageWalk walk, AwsCall call, Place place, int items) {
    return walk.next(items)
        .map(cursor ->
            new Place(Optional.of(cursor.token(call.operation().input())), place.before() + items));
  }

  private static PagedAnswer page(
      PageWalk walk, ObjectNode output, Place place, Optional<Place> next) {
    Optional<AwsAnswer.Success> answer = walk.answer(output);
    if (answer.isEmpty()) {
      return new PagedAnswer.Failed(walk.failure().orElseThrow());
    }
    boolean isCut = walk.slicing().size(output) < walk.items();
    return isCut
        ? new Page(answer.get(), place, next, Page.Ending.MESSAGE, Optional.empty())
        : new Page(answer.get(), place, next, walk.ending(), walk.failure());
  }
}
