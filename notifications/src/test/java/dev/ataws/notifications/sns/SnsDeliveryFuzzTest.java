package dev.ataws.notifications.sns;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.List;

class SnsDeliveryFuzzTest {
  /** The law: reading never throws, and loses no text that has no envelope. */
  @FuzzTest
  void neverThrows(@NotNull String text) {
    List<SnsDelivery> read = SnsDelivery.read(text);
    assertThat(read).isNotEmpty();
    if (read.get(0) instanceof SnsDelivery.WithoutEnvelope raw) {
      assertThat(raw.text()).isEqualTo(text);
    }
  }
}
