package dev.ataws.playground.conversations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request to AWS as it came over the wire.
 *
 * @param accessKey who signed it
 * @param region where it goes
 * @param service the service's name in the signature
 * @param protocol how errors of that service are written
 * @param operation what is to be done
 * @param parameters with what
 */
record AwsRequest(
    String accessKey,
    String region,
    String service,
    Protocol protocol,
    String operation,
    Map<String, String> parameters) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern SIGNED = Pattern.compile(
      "Credential=(?<key>[^/]+)/\\d+/(?<region>[^/]+)/(?<service>[^/]+)/aws4_request");

  /** How AWS's services write requests and errors (https://smithy.io/2.0/aws/protocols). */
  enum Protocol {
    JSON,
    QUERY,
    EC2,
    REST
  }

  static AwsRequest of(
      String method,
      URI uri,
      String body,
      @Nullable String authorization,
      @Nullable String target) {
    Matcher signed = SIGNED.matcher(Optional.ofNullable(authorization).orElse(""));
    if (!signed.find()) {
      return new AwsRequest("", "", "unsigned", Protocol.REST, method + " " + uri, Map.of());
    }
    String service = signed.group("service");
    String key = signed.group("key");
    String region = signed.group("region");
    if (target != null) {
      String operation = target.substring(target.lastIndexOf('.') + 1);
      return new AwsRequest(key, region, service, Protocol.JSON, operation, members(body));
    }
    if (body.startsWith("Action=")) {
      Map<String, String> form = form(body);
      String action = Optional.ofNullable(form.remove("Action")).orElseThrow();
      form.remove("Version");
      Protocol protocol = service.equals("ec2") ? Protocol.EC2 : Protocol.QUERY;
      return new AwsRequest(key, region, service, protocol, action, form);
    }
    Optional<RestOperations.Found> found = RestOperations.find(service, method, uri);
    Map<String, String> parameters = new LinkedHashMap<>();
    found.ifPresent(one -> parameters.putAll(one.labels()));
    Optional.ofNullable(uri.getRawQuery()).ifPresent(query -> parameters.putAll(form(query)));
    parameters.putAll(members(body));
    found.ifPresent(one -> one.constants().forEach(parameters::remove));
    String operation = found.map(RestOperations.Found::name).orElse(method + " " + uri.getPath());
    return new AwsRequest(key, region, service, Protocol.REST, operation, parameters);
  }

  private static Map<String, String> form(String encoded) {
    Map<String, String> form = new LinkedHashMap<>();
    for (String pair : List.of(encoded.split("&", -1))) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      form.put(decoded(name), decoded(value));
    }
    return form;
  }

  static String decoded(String encoded) {
    return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
  }

  private static Map<String, String> members(String body) {
    Map<String, String> members = new LinkedHashMap<>();
    try {
      JsonNode tree = JSON.readTree(body);
      tree.properties()
          .forEach(member -> members.put(
              member.getKey(),
              member.getValue().isValueNode()
                  ? member.getValue().asText()
                  : member.getValue().toString()));
      return members;
    } catch (JsonProcessingException notJson) {
      return Map.of("body", body);
    }
  }

  boolean isAssumeRole() {
    return service.equals("sts") && operation.equals("AssumeRole");
  }

  /** Lines about a request for a role session: a parameter each, the tags by their names, without the policy and its length. */
  List<String> roleRequest() {
    return parameters.entrySet().stream()
        .filter(parameter ->
            !parameter.getKey().startsWith("Policy") && !parameter.getKey().endsWith(".Key"))
        .map(parameter -> label(parameter.getKey()) + "=" + parameter.getValue())
        .toList();
  }

  private String label(String parameter) {
    return parameter.startsWith("Tags.") && parameter.endsWith(".Value")
        ? "tag " + parameters.get(parameter.replace(".Value", ".Key"))
        : parameter;
  }

  /** As a script tells it: `lambda Invoke FunctionName=hello`. */
  @Override
  public String toString() {
    String given = parameters.entrySet().stream()
        .map(parameter -> " " + parameter.getKey() + "=" + parameter.getValue())
        .collect(Collectors.joining());
    return service + " " + operation + given;
  }
}
