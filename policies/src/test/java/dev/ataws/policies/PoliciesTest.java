package dev.ataws.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class PoliciesTest {
  private final Policies policies = Policies.builtIn();

  @ParameterizedTest
  @CsvFileSource(resources = "decisions.csv", numLinesToSkip = 1)
  void decides(String service, String operation, String decision, String by) {
    Decision decided = policies.decide("ops", new Action(service, operation));
    if (decided instanceof Decision.Allowed allowed) {
      assertThat(decision).isEqualTo(allowed.level().name());
      assertThat(allowed.by()).isEqualTo(by);
    } else if (decided instanceof Decision.Denied denied) {
      assertThat(decision).isEqualTo("DENIED");
      assertThat(denied.by()).isEqualTo(by);
    }
  }

  @Test
  void saysWhyTheDenyListRefusesAndWhatNext() {
    assertThat(policies.decide("ops", new Action("iam", "ListUsers")))
        .isEqualTo(
            new Decision.Denied(
                "built-in-deny-list",
                "`iam:*` is on the list of what never runs from chat: it governs identities, permissions or keys.",
                "Nothing in the configuration lifts this. Use the AWS console or your own terminal, where you are signed in yourself."));
  }

  @Test
  void saysWhyAChannelIsReadOnly() {
    assertThat(policies.decide("ops", new Action("ec2", "TerminateInstances")))
        .isEqualTo(
            new Decision.Denied(
                "read-only-command-permissions",
                "The guardrail `read-only-command-permissions` of `ops` allows only commands that list, describe or get.",
                "Ask for the same thing with a list, describe or get command, or run it where you are signed in yourself."));
  }

  @ParameterizedTest
  @CsvSource({"'',ListUsers", "iam,''"})
  void refusesAnActionWithoutAName(String service, String operation) {
    assertThatThrownBy(() -> new Action(service, operation))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
