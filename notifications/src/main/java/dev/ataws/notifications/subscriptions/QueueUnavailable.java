package dev.ataws.notifications.subscriptions;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** Says that the queue of a configuration could not be made or changed, and what a person can do about it. */
public final class QueueUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final String PERMISSIONS =
      "Let at-aws call sqs:CreateQueue, sqs:GetQueueUrl, sqs:GetQueueAttributes, sqs:SetQueueAttributes, sqs:ListQueueTags"
          + " and sqs:TagQueue on it and on its dead-letter queue.";

  QueueUnavailable(String queue, SdkException cause) {
    super(
        String.format("I could not set up the queue `%s`: %s. %s", queue, why(cause), next(cause)),
        cause);
  }

  private static String why(SdkException cause) {
    return cause instanceof SqsException refusal && refusal.awsErrorDetails() != null
        ? refusal.awsErrorDetails().errorCode()
        : String.valueOf(cause.getMessage());
  }

  private static String next(SdkException cause) {
    return switch (why(cause)) {
      case "AccessDenied", "AccessDeniedException" -> PERMISSIONS;
      case "QueueDeletedRecently", "AWS.SimpleQueueService.QueueDeletedRecently" ->
        "SQS lets it be made again 60 seconds after it was deleted.";
      default -> "Look whether SQS can be reached, then try again.";
    };
  }
}
