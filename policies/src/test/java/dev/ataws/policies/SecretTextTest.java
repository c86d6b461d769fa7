package dev.ataws.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTextTest {
  /** Nothing takes longer than a part of a second; a search that goes back and forth takes minutes. */
  private static final Duration LONG = Duration.ofSeconds(60);

  /**
   * A line of the table.
   *
   * @param text a text; in the table {@code ~} stands in the middle of secrets, so that no scanner takes it for a leak
   * @param redacted what is to come of it
   */
  record Text(String about, String text, String redacted) {
    private static Text of(JsonNode line) {
      String text = line.path("text").asText().replace("~", "");
      return new Text(line.path("about").asText(), text, line.path("redacted").asText(text));
    }

    @Override
    public String toString() {
      return about;
    }
  }

  static List<Text> texts() throws IOException {
    try (InputStream lines =
        Objects.requireNonNull(SecretTextTest.class.getResourceAsStream("secret-texts.jsonl"))) {
      List<Text> texts = new ArrayList<>();
      new ObjectMapper()
          .readerFor(JsonNode.class)
          .<JsonNode>readValues(new String(lines.readAllBytes(), StandardCharsets.UTF_8))
          .forEachRemaining(line -> texts.add(Text.of(line)));
      return texts;
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void takesOutSecretsOnly(Text text) {
    assertThat(SecretText.redact(text.text())).isEqualTo(text.redacted());
  }

  @ParameterizedTest
  @MethodSource("texts")
  void takesNothingMoreOutTheSecondTime(Text text) {
    assertThat(SecretText.redact(text.redacted())).isEqualTo(text.redacted());
  }

  /** A megabyte of what nearly is a secret, over and over. */
  @ParameterizedTest
  @MethodSource("nearMisses")
  void doesNotSearchForLong(String nearMiss) {
    isReadInTime(nearMiss.repeat(1_000_000 / nearMiss.length()));
  }

  @Test
  void doesNotSearchForLongAmongSecrets() throws IOException {
    texts().stream()
        .map(Text::text)
        .filter(text -> !text.isEmpty())
        .forEach(text -> isReadInTime(text.repeat(50_000 / text.length())));
  }

  private static void isReadInTime(String text) {
    assertTimeoutPreemptively(
        LONG, () -> assertThatCode(() -> SecretText.redact(text)).doesNotThrowAnyException());
  }

  static List<String> nearMisses() {
    return List.of(
        "-",
        "-----BEGIN ",
        "-----BEGIN PRIVATE KEY",
        "-----BEGIN PRIVATE KEY-----\n-----END ",
        "http://",
        "https://x?X-Amz-",
        "https:\\/\\/",
        "://a:",
        "://a:a:a:",
        "@",
        "@://",
        "AKIA",
        "AKIAIOSFODNN7EXAMPL",
        "eyJ",
        "eyJ.eyJ.",
        "eyJabcdefgh.",
        "xox",
        "xoxb-",
        "xoxb-abcdefgh ",
        "ghp_",
        "SG.",
        "SG.abcdefghijklmnopqrst.",
        "Bearer ",
        "bearer\t\t\t\t",
        "Basic abcdefgh",
        "Authorization: ",
        "Authorization: Bearer ",
        "password",
        "password ",
        "password=",
        "password=\"",
        "password: '",
        "password=\\",
        "token=\\\"",
        "a_token",
        "token-",
        "token>",
        "<token>",
        "--token ",
        "--",
        "key=",
        "secret\\\\\\\\\"",
        "Value '",
        "Value 'a' at '",
        "identified by ",
        "LS0tLS1CRUdJTi",
        "A",
        "A=",
        "{\"",
        "[",
        " ",
        "\\",
        "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "MasterUserPassword",
        "DB_PASS",
        "dbPass",
        "MYSQL_PWD",
        "x-api-key",
        "secretAccessKey",
        "aws.secret.access.key",
        "SESSION_TOKEN_2",
        "HECToken",
        "privateKeyBase64",
        "UserData"
      })
  void knowsTheNamesOfSecrets(String name) {
    assertThat(SecretName.isSecret(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "_",
        "Key",
        "SecretArn",
        "PasswordLastUsed",
        "AccessKeyId",
        "NextToken",
        "clientRequestToken",
        "bypass",
        "Compass",
        "TokenType",
        "HttpTokens",
        "PublicKey"
      })
  void knowsTheNamesOfOtherThings(String name) {
    assertThat(SecretName.isSecret(name)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"hunter2,false", "arn:aws:ssm:::parameter/p,true", "****,true", "'',true", "True,true"
  })
  void knowsWhatGivesNothingAway(String value, boolean isOpen) {
    assertThat(SecretText.isOpen(value)).isEqualTo(isOpen);
  }
}
