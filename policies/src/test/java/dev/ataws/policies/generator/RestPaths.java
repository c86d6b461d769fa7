package dev.ataws.policies.generator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** API Gateway, whose actions are HTTP methods and whose resources are paths: both are in the models of botocore. */
final class RestPaths {
  private static final Map<String, String> MODELS = Map.of(
      "apigateway", "apigateway/2015-07-09",
      "apigatewayv2", "apigatewayv2/2018-11-29");
  private static final Pattern LABEL = Pattern.compile("\\{([^}]*)}");

  private final Map<String, RestPath> paths = new HashMap<>();

  /** A form of ARN, and for each placeholder the parameter that fills it. */
  record RestPath(String method, String arn, Map<String, String> parameters) {}

  RestPaths(Path botocore) throws IOException {
    for (Map.Entry<String, String> model : MODELS.entrySet()) {
      JsonNode service = Json.read(model(botocore.resolve("data/" + model.getValue())));
      service
          .path("operations")
          .properties()
          .forEach(operation -> paths.put(
              model.getKey() + ":" + operation.getKey(), path(operation.getValue(), service)));
    }
  }

  /** The method and the path of an operation; empty for other services. */
  Optional<RestPath> of(String operation) {
    return Optional.ofNullable(paths.get(operation));
  }

  private static Path model(Path directory) {
    Path compressed = directory.resolve("service-2.json.gz");
    return Files.exists(compressed) ? compressed : directory.resolve("service-2.json");
  }

  private static RestPath path(JsonNode operation, JsonNode service) {
    Map<String, String> names = new HashMap<>();
    service
        .path("shapes")
        .path(operation.path("input").path("shape").asText())
        .path("members")
        .properties()
        .forEach(
            member -> names.put(member.getValue().path("locationName").asText(), member.getKey()));
    String uri = operation
        .path("http")
        .path("requestUri")
        .asText()
        .replaceFirst("^/v2/", "/")
        .replaceFirst("\\?.*", "");
    Map<String, String> parameters = new LinkedHashMap<>();
    Matcher label = LABEL.matcher(uri);
    while (label.find()) {
      parameters.put(label.group(1), names.getOrDefault(label.group(1), label.group(1)));
    }
    return new RestPath(
        operation.path("http").path("method").asText(),
        "arn:${Partition}:apigateway:${Region}::" + label.replaceAll("\\${$1}"),
        parameters);
  }
}
