package dev.ataws.notifications.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueueNameTest {
  @Test
  void isPrefixAndConfiguration() {
    assertThat(QueueName.of("at-aws", "ops"))
        .isEqualTo(new QueueName("at-aws-ops", "at-aws-ops-dead"));
  }

  @Test
  void whatIsTooLongIsShortenedAndStaysApart() {
    String name = "x".repeat(128);
    QueueName one = QueueName.of("at-aws", name);
    QueueName other = QueueName.of("at-aws", name.substring(1) + "y");

    assertThat(one.dead()).hasSize(80).matches("[A-Za-z0-9_-]+");
    assertThat(one.main()).isNotEqualTo(other.main());
    assertThat(one).isEqualTo(QueueName.of("at-aws", name));
  }

  @Test
  void noQueueIsTheDeadLetterQueueOfAnother() {
    assertThat(QueueName.of("at-aws", "ops-dead").main())
        .startsWith("at-aws-ops-dead-")
        .isNotEqualTo(QueueName.of("at-aws", "ops").dead());
  }

  @Test
  void whatSqsDoesNotTakeIsReplacedAndStaysApart() {
    assertThat(QueueName.of("at-aws", "a.b").main())
        .matches("at-aws-a-b-[0-9a-f]{10}")
        .isNotEqualTo(QueueName.of("at-aws", "a:b").main());
  }
}
