package dev.ataws.bot.rendering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.aws.AwsCall;
import dev.ataws.bot.output.Output;
import dev.ataws.bot.output.Timestamps;
import dev.ataws.grammar.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes a result into a file as the AWS CLI prints it, piece by piece: the lists that grow from piece to piece go to disk,
 * each into a file of its own, until all is put together. Files are readable for their owner only.
 */
final class JsonFile implements AutoCloseable {
  private final AwsCall call;
  private final ObjectNode whole = JsonNodeFactory.instance.objectNode();
  private final Map<List<String>, Elements> lists = new LinkedHashMap<>();

  /** A list on disk: its elements as they are printed, without brackets. */
  private static final class Elements implements AutoCloseable {
    private final Path path = temporary();
    private final Writer writer;
    private final String indent;
    private int count;

    Elements(int depth) throws IOException {
      this.writer = Files.newBufferedWriter(path);
      this.indent = "    ".repeat(depth + 1);
    }

    void add(ArrayNode elements) throws IOException {
      for (JsonNode element : elements) {
        writer.write(count++ == 0 ? "\n" : ",\n");
        writer.write(indent);
        writer.write(printed(element, indent));
      }
    }

    @Override
    public void close() throws IOException {
      try (writer) {
        Files.deleteIfExists(path);
      }
    }
  }

  JsonFile(AwsCall call) {
    this.call = call;
  }

  private static Path temporary() {
    try {
      return Files.createTempFile("at-aws-", ".json"); // readable for the owner only
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String printed(JsonNode value, String indent) {
    return value.isObject() && value.isEmpty()
        ? "{}"
        : Output.of(Options.Output.JSON, value, "").strip().replace("\n", "\n" + indent);
  }

  /** Adds a piece, which holds no secrets any more. */
  void add(ObjectNode piece) {
    try {
      JsonNode printed = Timestamps.of(piece, call.operation().output());
      add((ObjectNode) printed, whole, new ArrayList<>());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lists within lists are whole in their piece; only those of the output, or of a member of it, grow. */
  private void add(ObjectNode piece, ObjectNode to, List<String> path) throws IOException {
    for (Map.Entry<String, JsonNode> entry : piece.properties()) {
      List<String> here = new ArrayList<>(path);
      here.add(entry.getKey());
      if (entry.getValue() instanceof ArrayNode array) {
        to.putArray(entry.getKey());
        list(here).add(array);
      } else if (entry.getValue() instanceof ObjectNode object && path.isEmpty()) {
        ObjectNode inner = to.get(entry.getKey()) instanceof ObjectNode known
            ? known
            : to.putObject(entry.getKey());
        add(object, inner, here);
      } else {
        to.set(entry.getKey(), sum(to.get(entry.getKey()), entry.getValue()));
      }
    }
  }

  private static JsonNode sum(@Nullable JsonNode before, JsonNode more) {
    if (before == null) {
      return more;
    }
    if (before.isIntegralNumber() && more.isIntegralNumber()) {
      return JsonNodeFactory.instance.numberNode(before.longValue() + more.longValue());
    }
    return before.isTextual() && more.isTextual()
        ? JsonNodeFactory.instance.textNode(before.textValue() + more.textValue())
        : before;
  }

  private Elements list(List<String> path) throws IOException {
    Elements known = lists.get(path);
    if (known == null) {
      known = new Elements(path.size());
      lists.put(path, known);
    }
    return known;
  }

  /**
   * Puts all together in one file, which the caller deletes.
   *
   * @param nextToken what leads to what is not in the file
   */
  Path written(Optional<String> nextToken) {
    nextToken.ifPresent(token -> whole.put("NextToken", token));
    Path path = temporary();
    try (Writer out = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
      write(whole, out, new ArrayList<>());
      out.write('\n');
      return path;
    } catch (IOException e) {
      delete(path);
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(ObjectNode object, Writer out, List<String> path) throws IOException {
    String separator = "{\n";
    String indent = "    ".repeat(path.size() + 1);
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      List<String> here = new ArrayList<>(path);
      here.add(entry.getKey());
      out.write(separator + indent);
      out.write(printed(object.textNode(entry.getKey()), indent));
      out.write(": ");
      Elements list = lists.get(here);
      if (list != null) {
        write(list, out, indent);
      } else if (entry.getValue() instanceof ObjectNode inner && path.isEmpty()) {
        write(inner, out, here);
      } else {
        out.write(printed(entry.getValue(), indent));
      }
      separator = ",\n";
    }
    out.write(object.isEmpty() ? "{}" : "\n" + "    ".repeat(path.size()) + "}");
  }

  private static void write(Elements list, Writer out, String indent) throws IOException {
    out.write('[');
    list.writer.flush();
    try (var in = Files.newBufferedReader(list.path)) {
      in.transferTo(out);
    }
    out.write(list.count == 0 ? "]" : "\n" + indent + "]");
  }

  @Override
  public void close() {
    try {
      for (Elements list : lists.values()) {
        list.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
