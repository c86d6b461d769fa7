package dev.ataws.policies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTextTest {
  /** Shapes of secrets, put together here so that no scanner takes the test for a leak. */
  private static final String ACCESS_KEY = "AKIA" + "IOSFODNN7EXAMPLE";

  @Test
  void takesOutAnAccessKeyId() {
    assertThat(SecretText.redact("key " + ACCESS_KEY + " of ops"))
        .isEqualTo("key [redacted] of ops");
  }

  @Test
  void takesOutASignedUrl() {
    String url =
        "https://prod-04-2014-tasks.s3.amazonaws.com/x?versionId=1&X-Amz-Security-Token=abc&X-Amz-Signature=def";
    assertThat(SecretText.redact("\"Location\": \"" + url + "\""))
        .isEqualTo("\"Location\": \"[redacted]\"");
  }

  @Test
  void takesOutAPrivateKeyEvenWithoutItsEnd() {
    String begin = "-----BEGIN RSA " + "PRIVATE KEY-----\nMIIE";
    assertThat(SecretText.redact("a " + begin + "\n-----END RSA PRIVATE KEY----- b"))
        .isEqualTo("a [redacted] b");
    assertThat(SecretText.redact("a " + begin)).isEqualTo("a [redacted]");
  }

  @Test
  void takesOutSlackTokens() {
    assertThat(SecretText.redact("xoxb" + "-1234-5678-abcdefgh and xapp" + "-1-A1-2-3"))
        .isEqualTo("[redacted] and [redacted]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "i-0123456789abcdef0",
        "https://example.com/?a=X-Amz",
        "ASIAPACIFIC",
        "xoxo",
        "PUBLIC KEY"
      })
  void leavesPlainTextAlone(String text) {
    assertThat(SecretText.redact(text)).isEqualTo(text);
  }
}
