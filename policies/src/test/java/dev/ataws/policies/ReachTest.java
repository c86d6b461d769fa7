package dev.ataws.policies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ataws.policies.actions.AccessLevel;
import dev.ataws.policies.reach.Count;
import dev.ataws.policies.reach.Extent;
import dev.ataws.policies.reach.Reach;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ReachTest {
  private static Reach reach(String... guardrails) {
    return Reach.of(List.of(guardrails).stream().map(Guardrails::document).toList());
  }

  private static Count of(Reach reach, String service) {
    return Objects.requireNonNull(reach.services().get(service));
  }

  @Test
  void everythingIsEverything() {
    Count total = reach("everything").total();
    assertThat(total.of(Extent.ALWAYS)).isEqualTo(total.all()).isGreaterThan(19_000);
  }

  @Test
  void readOnlyIsListAndReadAlways() {
    Count total = reach("read-only").total();
    assertThat(total.of(AccessLevel.LIST, Extent.NEVER)).isZero();
    assertThat(total.of(AccessLevel.READ, Extent.NEVER)).isZero();
    assertThat(total.allowed())
        .isEqualTo(
            total.of(AccessLevel.LIST, Extent.ALWAYS) + total.of(AccessLevel.READ, Extent.ALWAYS));
  }

  @Test
  void resourcesAndConditionsMakeItSometimes() {
    Reach reach = reach("prod");
    Count lambda = of(reach, "lambda");
    assertThat(lambda.of(Extent.ALWAYS)).isZero();
    assertThat(lambda.allowed(AccessLevel.WRITE)).isPositive();
    assertThat(lambda.of(AccessLevel.LIST, Extent.NEVER)).isPositive();
    assertThat(of(reach, "ec2").of(Extent.SOMETIMES)).isEqualTo(1);
    assertThat(of(reach, "sqs").allowed()).isZero();
  }

  @Test
  void namesWhatNamesNothing() {
    assertThat(reach("misspelt").unknownActions())
        .containsExactly("ec2:DescribeInstanzes", "lambada:*", "at-aws:Dance");
  }
}
