package dev.ataws.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The arguments of one Web API call, whether they came as a form, multipart, JSON or in the query. */
record Arguments(Map<String, String> values) {
  private static final String BEARER = "Bearer ";

  Arguments {
    values = Map.copyOf(values);
  }

  static Arguments of(Context context) {
    Map<String, String> values = new LinkedHashMap<>();
    addFirst(values, context.queryParamMap());
    if (isJson(context)) {
      Json.read(context.body()).ifPresent(body -> addFields(values, body));
    } else {
      addFirst(values, context.formParamMap());
    }
    String authorization = context.header("Authorization");
    if (authorization != null && authorization.startsWith(BEARER)) {
      values.put("token", authorization.substring(BEARER.length()));
    }
    return new Arguments(values);
  }

  private static boolean isJson(Context context) {
    String type = context.contentType();
    return type != null && type.startsWith("application/json");
  }

  /** Slack's own clients send some fields twice: the first counts. */
  private static void addFirst(Map<String, String> values, Map<String, List<String>> sent) {
    sent.forEach(
        (name, all) -> all.stream().findFirst().ifPresent(first -> values.put(name, first)));
  }

  private static void addFields(Map<String, String> values, JsonNode body) {
    body.properties().forEach(field -> {
      JsonNode value = field.getValue();
      if (!value.isNull()) {
        values.put(field.getKey(), value.isValueNode() ? value.asText() : value.toString());
      }
    });
  }

  String token() {
    return values.getOrDefault("token", "");
  }

  /** An argument, where it is there with something in it. */
  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
  }

  /** An argument that Slack wants as JSON, where it is there as JSON. */
  Optional<JsonNode> json(String name) {
    return text(name).flatMap(Json::read);
  }

  /** Whether an argument says yes: Slack's clients write 1 or true. */
  boolean flag(String name) {
    return text(name).filter(value -> value.equals("1") || value.equals("true")).isPresent();
  }

  Map<String, String> withoutToken() {
    return without("token").values;
  }

  Arguments without(String name) {
    Map<String, String> others = new LinkedHashMap<>(values);
    others.remove(name);
    return new Arguments(others);
  }

  /** Never shows the token. */
  @Override
  public String toString() {
    return "Arguments" + withoutToken();
  }
}
