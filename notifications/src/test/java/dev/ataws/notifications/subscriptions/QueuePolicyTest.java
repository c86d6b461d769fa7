package dev.ataws.notifications.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QueuePolicyTest {
  private static final String QUEUE = "arn:aws:sqs:eu-west-1:123456789012:at-aws-ops";

  @Test
  void letsTheTopicsSendOverTls() {
    assertThat(QueuePolicy.ofTopics(
            QUEUE,
            List.of(
                "arn:aws:sns:us-east-1:123456789012:b", "arn:aws:sns:eu-west-1:123456789012:a")))
        .isEqualTo(
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"Topics\",\"Effect\":\"Allow\","
                + "\"Principal\":{\"Service\":\"sns.amazonaws.com\"},\"Action\":\"sqs:SendMessage\","
                + "\"Resource\":\"arn:aws:sqs:eu-west-1:123456789012:at-aws-ops\","
                + "\"Condition\":{\"ArnEquals\":{\"aws:SourceArn\":["
                + "\"arn:aws:sns:eu-west-1:123456789012:a\",\"arn:aws:sns:us-east-1:123456789012:b\"]}}},"
                + "{\"Sid\":\"TlsOnly\",\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"sqs:*\","
                + "\"Resource\":\"arn:aws:sqs:eu-west-1:123456789012:at-aws-ops\","
                + "\"Condition\":{\"Bool\":{\"aws:SecureTransport\":\"false\"}}}]}");
  }

  @Test
  void namesTheServiceOfRegionsThatAccountsOptInto() {
    assertThat(QueuePolicy.ofTopics(QUEUE, List.of("arn:aws:sns:af-south-1:123456789012:a")))
        .contains(
            "\"Principal\":{\"Service\":[\"sns.af-south-1.amazonaws.com\",\"sns.amazonaws.com\"]}");
    assertThat(QueuePolicy.ofTopics(
            "arn:aws-cn:sqs:cn-north-1:123456789012:q",
            List.of("arn:aws-cn:sns:cn-northwest-1:123456789012:a")))
        .contains("\"Principal\":{\"Service\":\"sns.amazonaws.com\"}");
  }

  @Test
  void spacesAndOrderMakeNoDifference() {
    assertThat(QueuePolicy.same("{\"a\":1,\"b\":2}", "{ \"b\": 2, \"a\": 1 }")).isTrue();
    assertThat(QueuePolicy.same("{\"a\":1}", "{\"a\":2}")).isFalse();
    assertThat(QueuePolicy.same("", "{}")).isFalse();
    assertThat(QueuePolicy.same("no JSON", "{}")).isFalse();
  }
}
