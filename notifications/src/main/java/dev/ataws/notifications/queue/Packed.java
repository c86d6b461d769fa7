package dev.ataws.notifications.queue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Makes long texts short enough for a memory. */
final class Packed {
  private static final int SHORT = 4_000;
  private static final JsonMapper JSON = new JsonMapper();

  private Packed() {}

  /** Returns a text as an object of JSON. */
  static String pack(String text) {
    return text.length() <= SHORT
        ? JSON.createObjectNode().put("text", text).toString()
        : JSON.createObjectNode().put("gzip", zip(text)).toString();
  }

  /** Returns the text again. */
  static String unpack(String packed) {
    try {
      JsonNode json = JSON.readTree(packed);
      return json.has("gzip")
          ? unzip(json.get("gzip").asText())
          : json.path("text").asText();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a message that was kept is no JSON", e);
    }
  }

  private static String zip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  private static String unzip(String base64) {
    byte[] bytes = Base64.getDecoder().decode(base64);
    try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
