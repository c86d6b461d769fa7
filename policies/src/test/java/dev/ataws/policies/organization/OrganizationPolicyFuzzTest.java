package dev.ataws.policies.organization;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import dev.ataws.policies.iam.Fault;
import java.util.List;

class OrganizationPolicyFuzzTest {
  /** Whatever the text: it is read or refused with faults in order, each on one line. */
  @FuzzTest(maxDuration = "30s")
  void readingNeverThrows(@NotNull String json) {
    List<Fault> faults =
        OrganizationPolicy.read("fuzz", json).match(policy -> List.of(), found -> found);

    assertThat(faults).allSatisfy(fault -> assertThat(fault.text()).doesNotContain("\n", "\r"));
    assertThat(faults)
        .isSortedAccordingTo((one, other) -> Integer.compare(one.line(), other.line()));
  }
}
