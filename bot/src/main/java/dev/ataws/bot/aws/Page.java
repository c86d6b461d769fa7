package dev.ataws.bot.aws;

import java.util.Optional;

/**
 * A part of a result, or all of it.
 *
 * @param answer the part in the shape of the operation's output, without secrets, with the id of the last request
 * @param place where it begins
 * @param next where what follows begins; empty at the end of the result
 * @param ending why it ends where it does
 * @param failure why nothing was read from {@code next} on, where AWS refused that
 */
public record Page(
    AwsAnswer.Success answer,
    Place place,
    Optional<Place> next,
    Ending ending,
    Optional<AwsAnswer.Failure> failure)
    implements PagedAnswer {

  /** Why a part of a result ends where it does. */
  public enum Ending {
    /** There is no more. */
    RESULT,
    /** One message holds no more, or the service's page does not. */
    MESSAGE,
    /** The person wanted no more. */
    MAX_ITEMS,
    /** No more is gathered at once. */
    BOUND,
    /** AWS refused what follows. */
    FAILURE
  }

  /** A result of one piece. */
  public static Page whole(AwsAnswer.Success answer) {
    return new Page(answer, Place.START, Optional.empty(), Ending.RESULT, Optional.empty());
  }
}
