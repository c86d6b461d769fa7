package dev.ataws.policies.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyDocumentTest {
  private static final String DOCUMENT = """
      {
        "Version": "2012-10-17",
        "Id": "ops",
        "Statement": {
          "Sid": "Region",
          "Effect": "Deny",
          "NotAction": ["iam:*", "sts:*"],
          "Resource": "*",
          "Condition": {
            "StringNotEquals": {"aws:RequestedRegion": ["eu-west-1", "eu-central-1"]},
            "Bool": {"aws:ViaAWSService": false},
            "NumericLessThan": {"s3:max-keys": 10}
          }
        }
      }
      """;

  static Stream<EvaluationCase> cases() {
    return Stream.concat(
        EvaluationCase.all("evaluations.jsonl"), EvaluationCase.all("simulated.jsonl"));
  }

  @Test
  void tellsWhatItSays() {
    PolicyDocument document = read(DOCUMENT);

    assertThat(document.name()).isEqualTo("d").isEqualTo(document.toString());
    assertThat(document.version()).isEqualTo(PolicyDocument.Version.V2012);
    assertThat(document.id()).contains("ops");
    assertThat(document.statements())
        .containsExactly(new Statement(
            0,
            Optional.of("Region"),
            Effect.DENY,
            new Patterns(true, List.of("iam:*", "sts:*")),
            new Patterns(false, List.of("*")),
            List.of(
                new Condition(
                    "StringNotEquals", "aws:RequestedRegion", List.of("eu-west-1", "eu-central-1")),
                new Condition("Bool", "aws:ViaAWSService", List.of("false")),
                new Condition("NumericLessThan", "s3:max-keys", List.of("10")))));
  }

  @Test
  void isTheSameWhenNameAndContentAre() {
    PolicyDocument other =
        PolicyDocument.read("e", DOCUMENT).match(document -> document, faults -> read(DOCUMENT));

    assertThat(read(DOCUMENT))
        .isEqualTo(read(read(DOCUMENT).json()))
        .hasSameHashCodeAs(read(DOCUMENT))
        .isNotEqualTo(other);
  }

  @Test
  void isWrittenWithoutWhiteSpace() {
    assertThat(read(DOCUMENT).json())
        .isEqualTo(
            "{\"Version\":\"2012-10-17\",\"Id\":\"ops\",\"Statement\":[{\"Sid\":\"Region\","
                + "\"Effect\":\"Deny\",\"NotAction\":[\"iam:*\",\"sts:*\"],\"Resource\":\"*\",\"Condition\":{"
                + "\"StringNotEquals\":{\"aws:RequestedRegion\":[\"eu-west-1\",\"eu-central-1\"]},"
                + "\"Bool\":{\"aws:ViaAWSService\":\"false\"},\"NumericLessThan\":{\"s3:max-keys\":\"10\"}}}]}");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsTheSameFromWhatItWrites(EvaluationCase one) {
    assertThat(one.documents()).allSatisfy(document -> {
      PolicyDocument again = read(document.json());
      assertThat(again.statements()).isEqualTo(document.statements());
      assertThat(again.version()).isEqualTo(document.version());
    });
  }

  @Test
  void takesAsManyCharactersAsIam() {
    String head = "{\"Version\":\"2012-10-17\",\"Id\":\"";
    String tail = "\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}}";
    int room = PolicyDocument.MOST_CHARACTERS - head.length() - tail.length();

    assertThat(isValid(head + "x".repeat(room) + tail + "\n ".repeat(5000))).isTrue();
    assertThat(isValid(head + "x".repeat(room + 1) + tail)).isFalse();
  }

  @Test
  void aStatementWithoutSidIsNamedByItsPlace() {
    assertThat(new Decider("d", 0, Optional.empty()).statement()).isEqualTo("statement 1");
    assertThat(new Decider("d", 0, Optional.of("Region")).statement()).isEqualTo("Region");
  }

  @Test
  void aRequestIsForAnAction() {
    assertThatThrownBy(() -> new Request(List.of(), Optional.empty(), RequestContext.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static PolicyDocument read(String json) {
    return PolicyDocument.read("d", json).match(document -> document, faults -> {
      throw new AssertionError(faults.toString());
    });
  }

  private static boolean isValid(String json) {
    return PolicyDocument.read("d", json).match(document -> true, faults -> false);
  }
}
