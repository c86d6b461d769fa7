package dev.ataws.grammar.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The JSON lines of one service: the service itself, then its operations, then its shapes, each
 * sorted by name. A line is found by its beginning and parsed when it is asked for, so that reading
 * a service costs next to nothing.
 */
final class ServiceLines {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final byte[] text;
  private final int[] starts;

  ServiceLines(byte[] text) {
    this.text = text;
    this.starts = starts(text);
  }

  private static int[] starts(byte[] text) {
    int[] starts = new int[64];
    int lines = 1;
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '\n') {
        starts = lines == starts.length ? Arrays.copyOf(starts, 2 * lines) : starts;
        starts[lines++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, lines);
  }

  JsonNode header() {
    return parse(0);
  }

  Optional<JsonNode> operation(String apiName) {
    return line("{\"operation\":\"" + apiName + "\"");
  }

  JsonNode shape(String name) {
    return line("{\"shape\":\"" + name + "\"")
        .orElseThrow(() -> new IllegalStateException("The catalogue lacks its shape " + name));
  }

  /** Searches the lines after the first, which are sorted, for the one that begins like this. */
  private Optional<JsonNode> line(String beginning) {
    byte[] wanted = beginning.getBytes(StandardCharsets.UTF_8);
    int low = 1;
    int high = starts.length - 2;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int end = Math.min(starts[middle] + wanted.length, text.length);
      int order = Arrays.compare(text, starts[middle], end, wanted, 0, wanted.length);
      if (order == 0) {
        return Optional.of(parse(middle));
      }
      low = order < 0 ? middle + 1 : low;
      high = order > 0 ? middle - 1 : high;
    }
    return Optional.empty();
  }

  private JsonNode parse(int line) {
    try {
      return JSON.readTree(text, starts[line], starts[line + 1] - starts[line]);
    } catch (IOException e) {
      throw new UncheckedIOException("A line of the catalogue is not JSON", e);
    }
  }
}
