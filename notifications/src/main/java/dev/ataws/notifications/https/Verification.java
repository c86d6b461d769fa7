package dev.ataws.notifications.https;

import software.amazon.awssdk.messagemanager.sns.model.SnsMessage;

/** Whether SNS has signed what came. */
sealed interface Verification {
  /** It has. */
  record Signed(SnsMessage message) implements Verification {}

  /** It has not, for all that can be known. */
  record Forged(String why) implements Verification {}

  /** The certificate could not be fetched: that may be tried again. */
  record Unknown(String why) implements Verification {}
}
