package dev.ataws.bot.aws;

import java.util.Arrays;
import java.util.regex.Pattern;

/** What kind of fault AWS's error code stands for; the first that fits, for services name the same fault differently. */
enum ErrorKind {
  /** The session's credentials are too old. */
  EXPIRED("ExpiredToken(Exception)?|RequestExpired|TokenRefreshRequired"),
  /** Somebody may not do it. */
  DENIED(
      "AccessDenied.*|UnauthorizedOperation|Client\\.UnauthorizedOperation|AuthorizationError(Exception)?|UnauthorizedException"
          + "|Forbidden(Exception)?|AllAccessDisabled|NotAuthorized|HTTP 403|403"),
  /** All is well, but the person only wanted to know whether it would be. */
  DRY_RUN("DryRunOperation"),
  /** AWS's clock and the bot's differ. */
  CLOCK(
      "RequestTimeTooSkewed|RequestInTheFuture|SignatureDoesNotMatch|InvalidSignature(Exception)?|IncompleteSignature(Exception)?"),
  /** The region does not know the account, or the credentials are no longer any. */
  UNKNOWN_CREDENTIALS(
      "InvalidClientTokenId|UnrecognizedClientException|AuthFailure|InvalidAccessKeyId|InvalidToken|RegionDisabledException"),
  /** The account has not signed up for it. */
  NOT_SUBSCRIBED("OptInRequired(Exception)?|SubscriptionRequired(Exception)?|NotSignedUp"),
  /** It was asked too much at once. */
  THROTTLED(
      ".*Throttl.*|TooManyRequests?(Exception)?|SlowDown|RequestLimitExceeded|BandwidthLimitExceeded|ProvisionedThroughputExceeded.*"
          + "|PriorRequestNotComplete|HTTP 429"),
  /** The account has as much as it may have. */
  QUOTA(
      ".*(LimitExceeded|QuotaExceeded|LimitReached).*|TooMany[A-Z].*|InsufficientInstanceCapacity"),
  /** It is in another region. */
  ELSEWHERE(
      "PermanentRedirect|TemporaryRedirect|AuthorizationHeaderMalformed|IllegalLocationConstraintException|HTTP 301|301"),
  /** AWS has no such operation there. */
  NOT_OFFERED(
      "UnknownOperation(Exception)?|InvalidAction|UnsupportedOperation(Exception)?|NotImplemented"),
  /** What is named exists, but nobody has set that of it. */
  NOT_SET(
      "NoSuch(BucketPolicy|TagSet|Tagging|CORSConfiguration|LifecycleConfiguration|WebsiteConfiguration|PublicAccessBlockConfiguration)"
          + "|[A-Za-z]+ConfigurationNotFoundError|OwnershipControlsNotFoundError|NoSuchConfiguration"),
  /** Nothing of that name is there. */
  NOT_FOUND(".*(NotFound|NoSuch|NonExist|NotExist|DoesNotExist).*|HTTP 404|404"),
  /** Something of that name is there. */
  EXISTS(".*(AlreadyExists|AlreadyOwnedByYou|Duplicate|ResourceExists).*"),
  /** Something else needs it. */
  IN_USE(".*(InUse|DependencyViolation|DeleteConflict|NotEmpty|HasDependen).*"),
  /** It is changing, or in a state in which this cannot be done. */
  BUSY(
      ".*(Conflict|InProgress|Incorrect[A-Za-z]*State|Invalid[A-Za-z]*State|NotReady|ConcurrentModif).*|OperationAborted"),
  /** The parameters do not make sense to AWS. */
  INVALID(
      ".*(Validation|Invalid|Malformed|Missing|Serialization|BadRequest|IllegalArgument|Parameter).*"),
  /** AWS itself failed. */
  AWS_FAULT("HTTP 5\\d\\d|InternalFailure|InternalError|InternalServer.*|ServiceUnavailable.*"),
  /** Something that only the one service knows. */
  OTHER(".*");

  private static final Pattern NOT_AUTHORIZED =
      Pattern.compile("(?i)not authorized to perform:? [a-z0-9-]+:");
  private static final Pattern MISSING_THING = Pattern.compile(
      "(?i)does not exist|do not exist|doesn't exist|not found|could not be found|cannot be found|no such ");
  private static final Pattern EXISTING_THING = Pattern.compile("(?i)already exist");
  private static final int FIRST_SERVER_FAULT = 500;

  private final Pattern code;

  ErrorKind(String code) {
    this.code = Pattern.compile(code);
  }

  /** The kind of an error; the code alone does not always tell, so its message and its HTTP status count too. */
  static ErrorKind of(String code, String message, int status) {
    ErrorKind kind = Arrays.stream(values())
        .filter(each -> each.code.matcher(code).matches())
        .findFirst()
        .orElse(OTHER);
    if (NOT_AUTHORIZED.matcher(message).find() && kind != EXPIRED) {
      return DENIED;
    }
    if ((kind == INVALID || kind == OTHER) && MISSING_THING.matcher(message).find()) {
      return NOT_FOUND;
    }
    if (kind == BUSY && EXISTING_THING.matcher(message).find()) {
      return EXISTS;
    }
    return kind == OTHER && status >= FIRST_SERVER_FAULT ? AWS_FAULT : kind;
  }
}
