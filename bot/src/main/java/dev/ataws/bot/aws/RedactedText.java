package dev.ataws.bot.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ataws.policies.SecretText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;

/** Takes secrets out of texts, which may be JSON documents themselves, or bytes. */
final class RedactedText {
  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
      .build();

  private RedactedText() {}

  /** The text without secrets; a JSON document stays one, written anew where it had some. */
  static String of(String text) {
    return document(text)
        .map(document -> of(text, document))
        .orElseGet(() -> SecretText.redact(text));
  }

  /** The Base64 of bytes, or {@value SecretText#REDACTED} when they hold a secret; what is no Base64 counts as text. */
  static String ofBlob(String base64) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      return of(text).equals(text) ? base64 : SecretText.REDACTED;
    } catch (IllegalArgumentException noBase64) {
      return of(base64);
    }
  }

  /**
   * The same bytes where they hold no secret. Each is taken for a character of its own, so that they may be in any
   * encoding that writes ASCII as ASCII, cut off in the middle of a character, or no text at all.
   */
  static SdkBytes of(SdkBytes bytes) {
    String text = bytes.asString(StandardCharsets.ISO_8859_1);
    String redacted = of(text);
    return redacted.equals(text)
        ? bytes
        : SdkBytes.fromByteArray(redacted.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String of(String text, JsonNode document) {
    JsonNode redacted = RedactedTree.value(document, Optional.empty(), false);
    try {
      return redacted.equals(document) ? text : JSON.writeValueAsString(redacted);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a JSON tree cannot be written", e);
    }
  }

  private static Optional<JsonNode> document(String text) {
    String stripped = text.strip();
    boolean maybe = (stripped.startsWith("{") && stripped.endsWith("}"))
        || (stripped.startsWith("[") && stripped.endsWith("]"));
    if (!maybe) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readTree(stripped));
    } catch (JsonProcessingException notJson) {
      return Optional.empty();
    }
  }
}
