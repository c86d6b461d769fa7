package dev.ataws.notifications.sources.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompositeAlarmTest {
  @Test
  void findsTheChildrenInTheReason() {
    assertThat(CompositeAlarm.ofReason(
            "arn:aws:cloudwatch:eu-west-1:1:alarm:shop/a b:c transitioned to ALARM at noon, "
                + "arn:aws:cloudwatch:eu-west-1:1:alarm:d transitioned to INSUFFICIENT_DATA"))
        .containsExactly("shop/a b:c: ALARM", "d: INSUFFICIENT DATA");
  }

  @Test
  void findsNoneWhereThereAreNone() {
    assertThat(CompositeAlarm.ofReason("x transitioned to ALARM")).isEmpty();
    assertThat(CompositeAlarm.ofReason("arn:aws transitioned to MOON")).isEmpty();
    assertThat(CompositeAlarm.ofReason("")).isEmpty();
  }

  @Test
  void writesNamesForArns() {
    assertThat(CompositeAlarm.readable(
            "ALARM(\"arn:aws:cloudwatch:eu-west-1:1:alarm:a\") OR ALARM(b)"))
        .isEqualTo("ALARM(\"a\") OR ALARM(b)");
    assertThat(CompositeAlarm.readable("arn:aws:sns:x")).isEqualTo("arn:aws:sns:x");
  }
}
