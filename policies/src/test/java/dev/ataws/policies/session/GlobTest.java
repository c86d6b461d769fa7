package dev.ataws.policies.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
  @ParameterizedTest
  @CsvSource({
    "ec2:*,            ec2:RunInstances,   true",
    "ec2:run*,         EC2:RunInstances,   true",
    "ec2:*Instances,   ec2:RunInstances,   true",
    "ec2:R*st*s,       ec2:RunInstances,   true",
    "ec2:R*st*x*,      ec2:RunInstances,   false",
    "ec2:Run,          ec2:RunInstances,   false",
    "ec2:Ru?Instances, ec2:RunInstances,   true",
    "ec2:Run?Instances,ec2:RunInstances,   false",
    "*,                ec2:RunInstances,   true",
    "*:*,              ec2:RunInstances,   true",
    "*,                *:*,                true",
    "ec2:*,            ec2:Run*,           true",
    "ec2:Run*,         ec2:*,              false",
    "ec2:Run?*,        ec2:Run*,           false",
    "ec2:Run*,         ec2:Run?,           true",
    "ec2:Run?,         ec2:Run?,           true",
    "ec2:Run?,         ec2:Run*,           false",
    "ec2:*,            s3:*,               false"
  })
  void containsAnother(String glob, String other, boolean contains) {
    assertThat(Glob.of(glob).contains(Glob.of(other))).isEqualTo(contains);
  }

  @ParameterizedTest
  @CsvSource({
    "ec2:Run*,    ec2:*s,      true",
    "ec2:Run*,    ec2:Ru?,     true",
    "ec2:Run*,    ec2:Ru,      false",
    "ec2:*a*b,    ec2:b*a,     false",
    "ec2:*a*b,    ec2:b*ab,    true",
    "ec2:*a,      ec2:*b,      false",
    "ec2:**,      ec2:?,       true",
    "*,           s3:GetObject,true",
    "s3:Get*,     ec2:Get*,    false",
    "s3:A,        s3:a,        true"
  })
  void meetsAnother(String one, String other, boolean meet) {
    assertThat(Glob.of(one).meets(Glob.of(other))).isEqualTo(meet);
    assertThat(Glob.of(other).meets(Glob.of(one))).isEqualTo(meet);
  }
}
