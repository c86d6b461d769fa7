package dev.ataws.grammar.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The JSON lines of one service: the service itself, then its operations, then its shapes. Which
 * line describes what is known from the line's first field alone, so that nothing is parsed before
 * it is asked for.
 */
final class ServiceLines {

  private static final byte[] OPERATION = "{\"operation\":\"".getBytes(StandardCharsets.UTF_8);
  private static final byte[] SHAPE = "{\"shape\":\"".getBytes(StandardCharsets.UTF_8);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final byte[] text;
  private final Line header;
  private final Map<String, Line> operations = new HashMap<>();
  private final Map<String, Line> shapes = new HashMap<>();

  /** A stretch of the text, in bytes. */
  private record Line(int start, int length) {}

  ServiceLines(byte[] text) {
    this.text = text;
    int end = endOfLine(0);
    this.header = new Line(0, end);
    for (int start = end + 1; start < text.length; start = end + 1) {
      end = endOfLine(start);
      index(new Line(start, end - start));
    }
  }

  JsonNode header() {
    return parse(header);
  }

  Optional<JsonNode> operation(String apiName) {
    return Optional.ofNullable(operations.get(apiName)).map(this::parse);
  }

  JsonNode shape(String name) {
    Line line = shapes.get(name);
    if (line == null) {
      throw new IllegalStateException("The catalogue names the shape " + name + " but lacks it");
    }
    return parse(line);
  }

  private JsonNode parse(Line line) {
    try {
      return JSON.readTree(text, line.start(), line.length());
    } catch (IOException e) {
      throw new UncheckedIOException("A line of the catalogue is not JSON", e);
    }
  }

  private void index(Line line) {
    if (startsWith(line.start(), OPERATION)) {
      operations.put(nameAt(line.start() + OPERATION.length), line);
    } else if (startsWith(line.start(), SHAPE)) {
      shapes.put(nameAt(line.start() + SHAPE.length), line);
    }
  }

  private boolean startsWith(int start, byte[] prefix) {
    for (int i = 0; i < prefix.length; i++) {
      if (text[start + i] != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  private String nameAt(int start) {
    int end = start;
    while (text[end] != '"') {
      end++;
    }
    return new String(text, start, end - start, StandardCharsets.UTF_8);
  }

  private int endOfLine(int start) {
    int end = start;
    while (end < text.length && text[end] != '\n') {
      end++;
    }
    return end;
  }
}
