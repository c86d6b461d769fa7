package dev.ataws.playground.conversations;

import dev.ataws.grammar.catalogue.Catalogue;
import dev.ataws.grammar.catalogue.Operation;
import dev.ataws.grammar.catalogue.Service;
import java.lang.reflect.Field;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.protocols.core.OperationInfo;

/** Finds which operation a method and a path stand for, by the paths that the AWS SDK knows. */
final class RestOperations {
  private static final Catalogue CATALOGUE = Catalogue.bundled();
  private static final Pattern LABEL = Pattern.compile("\\{(\\w+)(\\+?)}");
  /** S3's paths begin with the bucket, of which the SDK's know nothing. */
  private static final Pattern BUCKET = Pattern.compile("/([^/?]+)/?(.*)");

  private static final Map<String, List<RestOperations>> BY_SERVICE = new ConcurrentHashMap<>();

  private final String name;
  private final String method;
  private final List<String> constants;
  private final List<String> labels = new ArrayList<>();
  private final Pattern path;
  private final int literals;

  private RestOperations(String name, OperationInfo info) {
    this.name = name;
    method = info.httpMethod().name();
    String[] parts = info.requestUri().split("\\?", 2);
    constants = parts.length > 1 ? List.of(parts[1].split("&", -1)) : List.of();
    StringBuilder pattern = new StringBuilder();
    Matcher label = LABEL.matcher(parts[0]);
    int end = 0;
    int literal = 0;
    while (label.find()) {
      String before = parts[0].substring(end, label.start());
      literal += before.length();
      pattern.append(Pattern.quote(before)).append(label.group(2).isEmpty() ? "([^/]+)" : "(.+)");
      labels.add(label.group(1));
      end = label.end();
    }
    literals = literal + parts[0].length() - end + 100 * constants.size();
    path = Pattern.compile(pattern + Pattern.quote(parts[0].substring(end)) + "/?");
  }

  /**
   * An operation that was found.
   *
   * @param name its API name
   * @param labels what stands in the path
   * @param constants the names of what always stands in the query
   */
  record Found(String name, Map<String, String> labels, List<String> constants) {}

  static Optional<Found> find(String signingName, String method, URI uri) {
    Matcher bucket = BUCKET.matcher(uri.toString());
    if (!signingName.equals("s3") || !bucket.matches()) {
      return ofPath(signingName, method, uri);
    }
    URI rest = URI.create("/" + bucket.group(2));
    return ofPath(signingName, method, rest).map(found -> {
      Map<String, String> labels = new LinkedHashMap<>(Map.of("Bucket", bucket.group(1)));
      labels.putAll(found.labels());
      return new Found(found.name(), labels, found.constants());
    });
  }

  private static Optional<Found> ofPath(String signingName, String method, URI uri) {
    return BY_SERVICE.computeIfAbsent(signingName, RestOperations::ofService).stream()
        .filter(operation -> operation.method.equals(method))
        .sorted(Comparator.comparing((RestOperations operation) -> operation.literals)
            .reversed())
        .flatMap(operation -> operation.in(uri).stream())
        .findFirst();
  }

  private Optional<Found> in(URI uri) {
    Matcher found = path.matcher(uri.getRawPath());
    List<String> query =
        List.of(Optional.ofNullable(uri.getRawQuery()).orElse("").split("&", -1));
    boolean hasConstants = constants.stream()
        .allMatch(constant -> query.contains(constant) || query.contains(constant + "="));
    if (!hasConstants || !found.matches()) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int at = 0; at < labels.size(); at++) {
      values.put(labels.get(at), AwsRequest.decoded(found.group(at + 1)));
    }
    return Optional.of(new Found(
        name, values, constants.stream().map(one -> one.split("=", 2)[0]).toList()));
  }

  private static List<RestOperations> ofService(String signingName) {
    List<RestOperations> operations = new ArrayList<>();
    String name = signingName.equals("s3") ? "s3api" : signingName;
    CATALOGUE.service(name).ifPresent(service -> {
      for (String operation : service.operationNames()) {
        service.operation(operation).flatMap(one -> info(service, one)).ifPresent(operations::add);
      }
    });
    return operations;
  }

  private static Optional<RestOperations> info(Service service, Operation operation) {
    try {
      Field info = Class.forName("software.amazon.awssdk.services."
              + service.sdkModelPackage().replaceFirst("\\.model$", "") + ".transform."
              + operation.sdkRequest() + "Marshaller")
          .getDeclaredField("SDK_OPERATION_BINDING");
      info.setAccessible(true);
      return Optional.of(new RestOperations(operation.name(), (OperationInfo) info.get(null)));
    } catch (ReflectiveOperationException notOfTheSdk) {
      return Optional.empty();
    }
  }
}
