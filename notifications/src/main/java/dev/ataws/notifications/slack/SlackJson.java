package dev.ataws.notifications.slack;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SegmentedStringWriter;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes JSON in memory, in ASCII: such strings take one byte a character. */
final class SlackJson {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private SlackJson() {}

  /** Says what is to be written. */
  @FunctionalInterface
  interface Content {
    void to(JsonGenerator json) throws IOException;
  }

  static String write(Content content) {
    try (SegmentedStringWriter out = new SegmentedStringWriter(JSON._getBufferRecycler());
        JsonGenerator json = JSON.createGenerator(out)) {
      content.to(json);
      json.flush();
      return out.getAndClear();
    } catch (IOException e) { // the writer is in memory
      throw new UncheckedIOException(e);
    }
  }
}
