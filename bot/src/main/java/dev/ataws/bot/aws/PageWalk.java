package dev.ataws.bot.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.aws.Page.Ending;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One walk over the pages of a service, from a place until it ends; remembers where each page began. */
final class PageWalk {
  /** The most records that are there twice, with their secrets and without. */
  private static final int LARGEST_PIECE = 1_000;

  private final AwsAccount account;
  private final AwsCall call;
  private final Bounds bounds;
  private final Slicing slicing;
  private final List<Segment> segments = new ArrayList<>();
  private int items;
  private Optional<Cursor> next = Optional.empty();
  private Ending ending = Ending.RESULT;
  private Optional<AwsAnswer.Failure> failure = Optional.empty();
  private boolean isAnswered;
  private String requestId = "";
  private Optional<AwsAnswer.Body> body = Optional.empty();

  /**
   * When a walk ends, unless the result does before.
   *
   * @param items after so many elements of a list
   * @param characters after so many characters, where the result is one long text
   * @param atItems how the end is called then
   * @param pages after so many pages
   * @param fills whether further pages are read while there is room; otherwise the first with an item is the last
   * @param isAsItIs whether answers are left as the service gave them
   */
  record Bounds(
      int items, int characters, Ending atItems, int pages, boolean fills, boolean isAsItIs) {

    int of(boolean isText) {
      return isText ? characters : items;
    }
  }

  /** What was read of one page of the service. */
  private record Segment(Cursor begin, int items) {}

  PageWalk(AwsAccount account, AwsCall call, Bounds bounds) {
    this.account = account;
    this.call = call;
    this.bounds = bounds;
    this.slicing = Slicing.of(call.operation());
  }

  /** Reads; the pieces that are handed over hold no secrets. */
  void from(Cursor start, Consumer<ObjectNode> pieces) {
    Optional<Cursor> at = Optional.of(start);
    while (at.isPresent()) {
      Cursor here = at.get();
      AwsAnswer answer = account.call(here.of(call));
      if (answer instanceof AwsAnswer.Success success) {
        isAnswered = true;
        requestId = success.requestId();
        body = success.body().map(Redaction::of);
        at = read(here, success, pieces);
      } else {
        fail((AwsAnswer.Failure) answer, here);
        at = Optional.empty();
      }
    }
  }

  /** Reads one page; returns where the walk goes on. */
  private Optional<Cursor> read(
      Cursor here, AwsAnswer.Success success, Consumer<ObjectNode> pieces) {
    ObjectNode open = ofWords(success.output()) ? redacted(success.output()) : success.output();
    ObjectNode rest = here.skipped() > 0 ? slicing.rest(open, here.skipped()) : open;
    int room = bounds.of(slicing.items(rest).isTextual()) - items;
    int size = slicing.size(rest);
    int taken = Math.min(size, room);
    ObjectNode cut = taken < size ? slicing.cut(rest, 0, taken) : rest;
    ObjectNode shown = bounds.isAsItIs ? cut : slicing.shown(cut, segments.isEmpty());
    slicing.pieces(shown, LARGEST_PIECE).map(this::redacted).forEach(pieces);
    segments.add(new Segment(here, taken));
    items += taken;
    return taken < size
        ? end(bounds.atItems, Optional.of(here.after(taken)))
        : following(here, success, taken == room);
  }

  /** The service's next page, unless the walk ends before it. */
  private Optional<Cursor> following(Cursor here, AwsAnswer.Success success, boolean isFull) {
    Optional<Cursor> following = slicing.next(success.output());
    if (following.isEmpty()) {
      return end(Ending.RESULT, following);
    }
    if (isFull) {
      return end(bounds.atItems, following);
    }
    if (segments.size() == bounds.pages || (items > 0 && !bounds.fills)) {
      return end(bounds.fills ? Ending.BOUND : Ending.MESSAGE, following);
    }
    if (following.get().tokens().equals(here.tokens())) {
      fail(Failures.ofCircle(call, success.requestId()), following.get());
      return Optional.empty();
    }
    return following;
  }

  /** Whether the items say something about those beside them, so that secrets are taken out before they are told apart. */
  private boolean ofWords(ObjectNode output) {
    JsonNode found = slicing.items(output);
    return found.isTextual() || found.path(0).isTextual();
  }

  private ObjectNode redacted(ObjectNode output) {
    return (ObjectNode) Redaction.of(output, call.operation().output());
  }

  private Optional<Cursor> end(Ending how, Optional<Cursor> where) {
    ending = how;
    next = where;
    return Optional.empty();
  }

  private void fail(AwsAnswer.Failure why, Cursor where) {
    end(Ending.FAILURE, Optional.of(where));
    failure = Optional.of(why);
  }

  /** How many items were read. */
  int items() {
    return items;
  }

  Slicing slicing() {
    return slicing;
  }

  Ending ending() {
    return ending;
  }

  Optional<AwsAnswer.Failure> failure() {
    return failure;
  }

  /** The output as the answer to one call; empty when AWS refused the first. */
  Optional<AwsAnswer.Success> answer(ObjectNode output) {
    return isAnswered
        ? Optional.of(new AwsAnswer.Success(output, body, requestId))
        : Optional.empty();
  }

  /** Where the walk would go on behind so many of the items that it read. */
  Optional<Cursor> next(int after) {
    int before = 0;
    for (Segment segment : segments) {
      if (after < before + segment.items) {
        return Optional.of(segment.begin.after(after - before));
      }
      before += segment.items;
    }
    return next;
  }
}
