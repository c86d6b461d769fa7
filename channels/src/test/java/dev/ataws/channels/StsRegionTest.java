package dev.ataws.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StsRegionTest {
  @ParameterizedTest
  @CsvSource({
    "aws,        eu-west-1,      us-west-2,     eu-west-1",
    "aws,        ,               us-west-2,     us-west-2",
    "aws,        ,               ,              us-east-1",
    "aws,        cn-north-1,     us-west-2,     us-east-1",
    "aws-cn,     cn-northwest-1, us-west-2,     cn-northwest-1",
    "aws-cn,     ,               us-west-2,     cn-north-1",
    "aws-cn,     ,               ,              cn-north-1",
    "aws-us-gov, us-gov-east-1,  ,              us-gov-east-1",
    "aws-us-gov, ,               us-gov-east-1, us-gov-east-1",
    "aws-us-gov, ,               us-east-1,     us-gov-west-1"
  })
  void isInThePartitionOfTheRole(String partition, String channel, String own, String expected) {
    AssumableRole ops = AssumableRole.of(Channels.ops(
        "arn:" + partition + ":iam::123456789012:role/at-aws", Optional.ofNullable(channel)));

    assertThat(new StsRegion(() -> Optional.ofNullable(own)).of(ops).id()).isEqualTo(expected);
  }
}
