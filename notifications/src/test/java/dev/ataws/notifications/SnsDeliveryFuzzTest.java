package dev.ataws.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;

class SnsDeliveryFuzzTest {
  /** The law: reading never throws, and loses no text that has no envelope. */
  @FuzzTest
  void neverThrows(@NotNull String text) {
    if (SnsDelivery.read(text) instanceof SnsDelivery.WithoutEnvelope raw) {
      assertThat(raw.text()).isEqualTo(text);
    }
  }
}
