package dev.ataws.notifications.subscriptions;

import dev.ataws.notifications.sources.Arn;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.model.AuthorizationErrorException;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.SnsException;

/** What operators are told about topics. */
final class SubscriptionTexts {
  private SubscriptionTexts() {}

  /** Says why SNS did not do it, in its own words. */
  static String why(SdkException fault) {
    if (fault instanceof SnsException told && told.awsErrorDetails() != null) {
      return told.awsErrorDetails().errorCode() + ": " + told.awsErrorDetails().errorMessage();
    }
    return String.valueOf(fault.getMessage());
  }

  /** Says what to do about a topic that cannot be subscribed. */
  static String next(SdkException fault, Hearer hearer, String topicArn) {
    if (fault instanceof AuthorizationErrorException) {
      return "Let at-aws call sns:Subscribe, in its role's policy and, for a topic of another account, with this statement in the"
          + " topic's policy: " + statement(hearer, topicArn);
    }
    if (fault instanceof NotFoundException) {
      return "Make the topic, or take it out of `topics` of `" + hearer.name() + "`.";
    }
    return "I try again in some minutes.";
  }

  static final String NO_TOPIC =
      "An SNS topic has an ARN such as arn:aws:sns:eu-west-1:123456789012:alarms.";

  static final String RAW =
      "raw message delivery is on: without SNS's envelope nobody knows which topic a message is of, or whether it came before";

  private static String statement(Hearer hearer, String topicArn) {
    String account = Arn.of(hearer.endpoint()).map(Arn::account).orElse("ACCOUNT-OF-AT-AWS");
    String partition = Arn.of(topicArn).map(Arn::partition).orElse("aws");
    return String.format(
        "{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:%s:iam::%s:root\"},"
            + "\"Action\":[\"sns:Subscribe\",\"sns:ListSubscriptionsByTopic\"],\"Resource\":\"%s\"}",
        partition, account, topicArn);
  }
}
