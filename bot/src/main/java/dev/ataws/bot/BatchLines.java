package dev.ataws.bot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** The lines on standard input, each answered with lines on standard output. */
final class BatchLines {
  private static final int BUFFER = 1 << 16;
  private static final JsonMapper JSON = new JsonMapper();

  private BatchLines() {}

  /** Answers each line; what was answered is seen at the latest when nothing more waits to be read. */
  static void answer(PrintWriter out, Function<String, List<String>> answer) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8), BUFFER);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      answer.apply(text(line)).forEach(each -> out.print(each + "\n"));
      if (!lines.ready()) {
        out.flush();
      }
    }
    out.flush();
  }

  /** The text of a line: what a JSON string stands for, else the line itself. */
  private static String text(String line) {
    try {
      JsonNode string = line.startsWith("\"") ? JSON.readTree(line) : JSON.nullNode();
      return string.isTextual() ? string.textValue() : line;
    } catch (JsonProcessingException plain) {
      return line;
    }
  }
}
