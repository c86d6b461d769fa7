package dev.ataws.policies.actions;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Reads the resources that the generator wrote: see docs/actions.md. */
final class ActionLines {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private ActionLines() {}

  static boolean exists(String resource) {
    return ActionLines.class.getResource(resource) != null;
  }

  /** The lines of a resource, each a JSON object. */
  static List<JsonNode> read(String resource) {
    try (InputStream compressed = ActionLines.class.getResourceAsStream(resource)) {
      if (compressed == null) {
        throw new FileNotFoundException(resource);
      }
      BufferedReader lines = new BufferedReader(
          new InputStreamReader(new GZIPInputStream(compressed, 1 << 14), StandardCharsets.UTF_8));
      List<JsonNode> objects = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        objects.add(JSON.readTree(line));
      }
      return objects;
    } catch (IOException e) {
      throw new UncheckedIOException("Part of the actions cannot be read: " + resource, e);
    }
  }

  static OperationActions operation(JsonNode line) {
    List<ConditionalAction> conditional = new ArrayList<>();
    line.path("conditional")
        .properties()
        .forEach(extra -> texts(extra.getValue())
            .forEach(action -> conditional.add(new ConditionalAction(action, extra.getKey()))));
    List<ResourceFormat> resources = new ArrayList<>();
    line.path("resources").forEach(format -> resources.add(format(format)));
    return new OperationActions(
        texts(line.path("actions")),
        conditional,
        AccessLevel.valueOf(line.path("level").asText()),
        resources,
        line.path("known").asBoolean(true));
  }

  static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(element -> texts.add(element.asText()));
    return texts;
  }

  private static ResourceFormat format(JsonNode format) {
    Map<String, String> parameters = new LinkedHashMap<>();
    format
        .path("parameters")
        .properties()
        .forEach(entry -> parameters.put(entry.getKey(), entry.getValue().asText()));
    return new ResourceFormat(
        format.path("type").asText(),
        format.path("arn").asText(),
        parameters,
        texts(format.path("given")),
        format.path("required").asBoolean(),
        format.path("slashes").asBoolean());
  }
}
