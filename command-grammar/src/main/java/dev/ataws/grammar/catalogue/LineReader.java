package dev.ataws.grammar.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the lines of one service into the types of this package. */
final class LineReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Service service;

  /** What the first line of a service says. */
  record Header(
      String name,
      String title,
      Sdk sdk,
      String signingName,
      Map<String, String> operations,
      Map<String, Waiter> waiters) {}

  /** Where the AWS SDK keeps a service. */
  record Sdk(String packageName, String modelPackage, String client) {}

  LineReader(Service service) {
    this.service = service;
  }

  static Header header(JsonNode node) {
    Map<String, String> operations = new LinkedHashMap<>();
    node.path("operations")
        .properties()
        .forEach(e -> operations.put(e.getKey(), e.getValue().asText()));
    Map<String, Waiter> waiters = new LinkedHashMap<>();
    node.path("waiters")
        .properties()
        .forEach(e -> waiters.put(e.getKey(), waiter(e.getKey(), e.getValue())));
    return new Header(
        node.path("service").asText(),
        node.path("title").asText(),
        sdk(node),
        node.path("signingName").asText(),
        Collections.unmodifiableMap(operations),
        Collections.unmodifiableMap(waiters));
  }

  private static Sdk sdk(JsonNode node) {
    String packageName = node.path("sdkPackage").asText();
    return new Sdk(
        packageName,
        node.path("sdkModelPackage").asText(packageName + ".model"),
        node.path("sdkClient").asText());
  }

  static Map<String, Catalogue.IndexEntry> index(byte[] text) {
    Map<String, Catalogue.IndexEntry> index = new LinkedHashMap<>();
    try (MappingIterator<JsonNode> lines = JSON.readerFor(JsonNode.class).readValues(text)) {
      while (lines.hasNext()) {
        JsonNode node = lines.next();
        index.put(
            node.path("service").asText(),
            new Catalogue.IndexEntry(node.path("title").asText(), texts(node.path("operations"))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The index of the catalogue is not JSON", e);
    }
    return Collections.unmodifiableMap(index);
  }

  Operation operation(JsonNode node) {
    String name = node.path("operation").asText();
    return new Operation(
        service,
        new Operation.Names(
            name,
            node.path("cli").asText(CliName.of(name)),
            text(node, "input"),
            text(node, "output"),
            node.path("sdkRequest").asText(name + "Request"),
            node.path("sdkResponse").asText(name + "Response"),
            node.path("sdkMethod").asText(decapitalised(name))),
        new Operation.Facts(
            node.path("doc").asText(),
            node.path("http").asText(),
            node.path("deprecated").asBoolean(),
            text(node, "asynchronousOnly")),
        paginator(node.path("paginator")),
        completions(node.path("completions")));
  }

  Shape shape(JsonNode node) {
    String name = node.path("shape").asText();
    String type = node.path("type").asText();
    boolean sensitive = node.path("sensitive").asBoolean();
    return switch (type) {
      case "structure" -> structure(name, sensitive, node);
      case "list" -> new ListShape(name, sensitive, member("member", node), bounds(node));
      case "map" ->
        new MapShape(name, sensitive, member("key", node), member("value", node), bounds(node));
      default -> scalar(name, Scalar.Kind.valueOf(type.toUpperCase(Locale.ROOT)), node);
    };
  }

  private Structure structure(String name, boolean sensitive, JsonNode node) {
    Set<String> required = Set.copyOf(texts(node.path("required")));
    Map<String, Member> members = new LinkedHashMap<>();
    node.path("members")
        .properties()
        .forEach(e -> members.put(e.getKey(), member(e.getKey(), e.getValue(), required)));
    return new Structure(
        name,
        Collections.unmodifiableMap(members),
        new Structure.Traits(
            sensitive,
            node.path("union").asBoolean(),
            node.path("document").asBoolean(),
            node.path("eventStream").asBoolean(),
            text(node, "payload")));
  }

  private static Scalar scalar(String name, Scalar.Kind kind, JsonNode node) {
    return new Scalar(
        name,
        kind,
        new Scalar.Traits(
            node.path("sensitive").asBoolean(),
            node.path("streaming").asBoolean(),
            texts(node.path("enum")),
            text(node, "pattern")),
        bounds(node));
  }

  private Member member(String field, JsonNode shape) {
    return member(field, shape.path(field), Set.of());
  }

  private Member member(String name, JsonNode node, Set<String> required) {
    String shape = node.isTextual() ? node.asText() : node.path("shape").asText();
    Set<Member.Trait> traits = EnumSet.noneOf(Member.Trait.class);
    for (JsonNode trait : node.path("traits")) {
      traits.add(Member.Trait.valueOf(trait.asText()));
    }
    if (required.contains(name)) {
      traits.add(Member.Trait.REQUIRED);
    }
    Member.Names names = new Member.Names(
        name, node.path("cli").asText(CliName.of(name)), node.path("sdk").asText(name), shape);
    return new Member(service, names, traits, node.path("doc").asText(), Optional.empty());
  }

  private static Optional<Paginator> paginator(JsonNode node) {
    return node.isMissingNode()
        ? Optional.empty()
        : Optional.of(new Paginator(
            texts(node.path("inputTokens")),
            texts(node.path("outputTokens")),
            text(node, "limitKey"),
            text(node, "moreResults"),
            texts(node.path("resultKeys")),
            texts(node.path("nonAggregateKeys"))));
  }

  private static Map<String, Completion> completions(JsonNode node) {
    Map<String, Completion> completions = new LinkedHashMap<>();
    node.properties().forEach(e -> completions.put(e.getKey(), completion(e.getValue())));
    return completions;
  }

  private static Completion completion(JsonNode node) {
    Map<String, String> parameters = new LinkedHashMap<>();
    node.path("parameters")
        .properties()
        .forEach(e -> parameters.put(e.getKey(), e.getValue().asText()));
    return new Completion(
        text(node, "service"),
        node.path("operation").asText(),
        parameters,
        node.path("jmesPath").asText());
  }

  private static Waiter waiter(String name, JsonNode node) {
    List<Waiter.Acceptor> acceptors = new ArrayList<>();
    for (JsonNode acceptor : node.path("acceptors")) {
      acceptors.add(new Waiter.Acceptor(
          acceptor.path("state").asText(),
          acceptor.path("matcher").asText(),
          text(acceptor, "argument"),
          acceptor.path("expected").toString()));
    }
    return new Waiter(
        name,
        node.path("operation").asText(),
        node.path("delay").asInt(),
        node.path("maxAttempts").asInt(),
        acceptors);
  }

  private static Bounds bounds(JsonNode node) {
    return new Bounds(number(node, "min"), number(node, "max"));
  }

  private static Optional<Double> number(JsonNode node, String field) {
    return node.has(field) ? Optional.of(node.path(field).asDouble()) : Optional.empty();
  }

  private static Optional<String> text(JsonNode node, String field) {
    return node.has(field) ? Optional.of(node.path(field).asText()) : Optional.empty();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return List.copyOf(texts);
  }

  private static String decapitalised(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
