package dev.ataws.notifications.sources.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "taskToken",
        "DB_PASSWORD",
        "client-secret",
        "apiKey",
        "environment",
        "masterUserPassword",
        "secretAccessKey",
        "userData"
      })
  void knowsSecrets(String name) {
    assertThat(Secrets.hides(Words.plain(name))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"secretName", "SecretId", "key", "tokens-used", "environmentName"})
  void knowsWhatOnlySoundsLikeASecret(String name) {
    assertThat(Secrets.hides(Words.plain(name))).isFalse();
  }
}
