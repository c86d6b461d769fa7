package dev.ataws.policies.iam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A line of a table of evaluations: documents with a request, and what is to come of it.
 *
 * <p>A line has {@code documents}, or one of {@code document}, {@code statements}, {@code statement}, for short; {@code
 * action} or {@code actions}; {@code resource}, which is not known when it is left out; {@code context}; {@code
 * expected}, such as {@code allowed by d/0}.
 */
record EvaluationCase(JsonNode json) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static Stream<EvaluationCase> all(String resource) {
    try (InputStream lines =
        Objects.requireNonNull(EvaluationCase.class.getResourceAsStream(resource))) {
      return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith("{"))
          .map(EvaluationCase::of);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EvaluationCase of(String line) {
    try {
      return new EvaluationCase(MAPPER.readTree(line));
    } catch (IOException e) {
      throw new UncheckedIOException(line, e);
    }
  }

  String evaluate() {
    return PolicySet.of(documents()).evaluate(request()).match(new Said());
  }

  String expected() {
    return json.path("expected").asText();
  }

  List<PolicyDocument> documents() {
    List<JsonNode> written = new ArrayList<>();
    json.path("documents").forEach(written::add);
    if (written.isEmpty()) {
      written.add(document());
    }
    List<PolicyDocument> documents = new ArrayList<>();
    for (JsonNode document : written) {
      String name = written.size() == 1 ? "d" : "d" + (documents.size() + 1);
      documents.add(read(name, document.toString()));
    }
    return documents;
  }

  /** The same case written in full: all documents, the context. */
  EvaluationCase written() {
    ObjectNode full = json.deepCopy();
    if (!json.has("documents")) {
      full.putArray("documents").add(document());
    }
    full.withObjectProperty("context");
    return new EvaluationCase(full);
  }

  static PolicyDocument everythingAllowed() {
    return read(
        "all", "{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}}");
  }

  private static PolicyDocument read(String name, String json) {
    return PolicyDocument.read(name, json).match(valid -> valid, faults -> {
      throw new AssertionError(faults.toString());
    });
  }

  Request request() {
    return request(key -> true);
  }

  /** The request with only some of the keys of its context, which are asked for in lower case. */
  Request request(Predicate<String> keys) {
    List<String> actions = texts(json.path(json.has("actions") ? "actions" : "action"));
    Optional<String> resource = Optional.ofNullable(json.get("resource")).map(JsonNode::asText);
    Map<String, List<String>> context = new HashMap<>();
    json.path("context").properties().stream()
        .filter(entry -> keys.test(entry.getKey().toLowerCase(Locale.ROOT)))
        .forEach(entry -> context.put(entry.getKey(), texts(entry.getValue())));
    return new Request(actions, resource, RequestContext.of(context));
  }

  /** What the case is about, for the reader of a failure. */
  @Override
  public String toString() {
    return json.has("about") ? json.path("about").asText() : json.toString();
  }

  private JsonNode document() {
    if (json.has("document")) {
      return json.path("document");
    }
    return MAPPER
        .createObjectNode()
        .put("Version", "2012-10-17")
        .set("Statement", json.path(json.has("statements") ? "statements" : "statement"));
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(item -> texts.add(item.asText()));
    } else {
      texts.add(node.asText());
    }
    return texts;
  }

  /** An evaluation on one line. */
  private static final class Said implements Evaluation.Cases<String> {
    @Override
    public String allowed(Evaluation.Allowed allowed) {
      return "allowed by " + place(allowed.by());
    }

    @Override
    public String explicitlyDenied(Evaluation.ExplicitlyDenied denied) {
      return (denied.certain() ? "denied by " : "perhaps denied by ") + place(denied.by());
    }

    @Override
    public String implicitlyDenied(Evaluation.ImplicitlyDenied denied) {
      return "nothing allows " + denied.action();
    }

    private static String place(Decider by) {
      return by.document() + "/" + by.sid().orElseGet(() -> String.valueOf(by.index()));
    }
  }
}
