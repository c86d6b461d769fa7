package dev.ataws.policies;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.regex.Pattern;

class SecretTextFuzzTest {
  private static final Pattern PRIVATE_KEY = Pattern.compile("-----BEGIN PRIVATE KEY-----");

  /** Whatever the text: it is read to its end, no private key stays, and a password behind a label goes. */
  @FuzzTest(maxDuration = "30s")
  void neverThrows(@NotNull String text) {
    assertThat(SecretText.redact(text)).doesNotContainPattern(PRIVATE_KEY);
    assertThat(SecretText.redact(text + "\npassword=hunter2")).endsWith(SecretText.REDACTED);
  }
}
