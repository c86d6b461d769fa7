package dev.ataws.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretTest {
  private final Secret secret = new Secret("hunter2");

  @Test
  void printsNothingOfItself() {
    assertThat(secret).hasToString("[secret]");
    assertThat(Optional.of(secret).toString()).isEqualTo("Optional[[secret]]");
  }

  @Test
  void isRevealedOnRequest() {
    assertThat(secret.reveal()).isEqualTo("hunter2");
  }

  @Test
  void equalsAnotherWithTheSameTextOnly() {
    assertThat(secret)
        .isEqualTo(new Secret("hunter2"))
        .hasSameHashCodeAs(new Secret("hunter2"))
        .isNotEqualTo(new Secret("hunter3"))
        .isNotEqualTo("hunter2");
  }

  @Test
  void tellsNothingByItsHashCode() {
    assertThat(secret).hasSameHashCodeAs(new Secret("another"));
  }
}
