package dev.ataws.grammar.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.grammar.catalogue.CliName;
import dev.ataws.grammar.generator.Models.Model;
import dev.ataws.grammar.generator.Sdk.SdkOperation;
import dev.ataws.grammar.generator.Sdk.SdkStructure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compiles the shapes of one service that its operations reach. */
final class ShapeCompiler {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> MEMBER_TRAITS = Map.of(
      "idempotencyToken", "IDEMPOTENCY_TOKEN",
      "sensitive", "SENSITIVE",
      "deprecated", "DEPRECATED",
      "hostLabel", "HOST_LABEL");

  private final String service;
  private final JsonNode shapes;
  private final Map<String, String> specialNames;
  private final Report report;
  private final Set<String> streamed;
  private final Set<String> reached = new TreeSet<>();
  private final Set<String> reachedFromInput = new HashSet<>();
  private final Set<String> compared = new HashSet<>();
  private final Map<String, String> sdkNames = new HashMap<>();
  private final Set<String> lacking = new HashSet<>();

  ShapeCompiler(Model model, Map<String, String> specialNames, Report report) {
    this.service = model.directory();
    this.shapes = model.service().path("shapes");
    this.streamed = streamed(shapes);
    this.specialNames = specialNames;
    this.report = report;
  }

  /** Takes in what an operation takes and gives. */
  void add(String name, JsonNode operation, SdkOperation sdk) {
    String input = operation.path("input").path("shape").asText();
    String output = operation.path("output").path("shape").asText();
    reach(input, reachedFromInput);
    reach(output, reached);
    compare(input, sdk.input());
    compare(output, sdk.output());
    for (String member : names(shapes.path(input).path("members"))) {
      report.count("options", lacking.contains(input + "." + member) ? 0 : 1);
    }
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** One line for each shape, by name. */
  List<ObjectNode> lines() {
    reached.addAll(reachedFromInput);
    List<ObjectNode> lines = new ArrayList<>();
    reached.forEach(name -> lines.add(line(name, shapes.path(name))));
    report.count("shapes", lines.size());
    return lines;
  }

  private void reach(String name, Set<String> into) {
    JsonNode shape = shapes.path(name);
    if (shape.isMissingNode() || !into.add(name)) {
      return;
    }
    references(shape).forEach(reference -> reach(reference.path("shape").asText(), into));
  }

  private static List<JsonNode> references(JsonNode shape) {
    List<JsonNode> references = new ArrayList<>();
    shape.path("members").forEach(references::add);
    for (String part : List.of("member", "key", "value")) {
      if (shape.has(part)) {
        references.add(shape.path(part));
      }
    }
    return references;
  }

  /** Notes by which name the SDK knows each member, at any depth. */
  private void compare(String shapeName, SdkStructure sdk) {
    JsonNode members = shapes.path(shapeName).path("members");
    if (shapes.path(shapeName).path("document").asBoolean()
        || !compared.add(shapeName + " " + sdk.name())) {
      return;
    }
    Set<String> unknown = new TreeSet<>(sdk.members().keySet());
    for (Map.Entry<String, JsonNode> member : members.properties()) {
      Optional<String> sdkName = sdkName(member.getKey(), members, sdk);
      if (sdkName.isPresent()) {
        noteName(shapeName, member.getKey(), sdkName.get());
        structureIn(member.getValue().path("shape").asText())
            .ifPresent(
                inner -> sdk.nested(sdkName.get()).ifPresent(nested -> compare(inner, nested)));
      } else if (!isStream(member.getValue())) {
        noteLack(shapeName, member.getKey());
      }
      sdkName.ifPresent(unknown::remove);
    }
    unknown.forEach(name -> report.remark(
        "Fields of the SDK without a member", service + " " + shapeName + "." + name));
  }

  private void noteName(String shape, String member, String sdkName) {
    String path = shape + "." + member;
    if (!sdkName.equals(member) && sdkNames.put(path, sdkName) == null) {
      report.remark("Members that the SDK names otherwise", service + " " + path + ": " + sdkName);
    }
  }

  private void noteLack(String shape, String member) {
    String path = shape + "." + member;
    if (lacking.add(path)) {
      String required = required(shapes.path(shape)).contains(member) ? ", which is required" : "";
      report.remark("Members that the SDK lacks", service + " " + path + required);
    }
  }

  private static List<String> required(JsonNode shape) {
    List<String> required = new ArrayList<>();
    shape.path("required").forEach(member -> required.add(member.asText()));
    return required;
  }

  /** The SDK's name for a member: its own, else that of a field with the same name on the wire. */
  private static Optional<String> sdkName(String member, JsonNode members, SdkStructure sdk) {
    if (sdk.members().containsKey(member)) {
      return Optional.of(member);
    }
    String wireName = members.path(member).path("locationName").asText(member);
    return sdk.members().entrySet().stream()
        .filter(field -> !members.has(field.getKey()))
        .filter(field -> field.getValue().stream().anyMatch(wireName::equalsIgnoreCase))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private Optional<String> structureIn(String name) {
    JsonNode shape = shapes.path(name);
    return switch (shape.path("type").asText()) {
      case "structure" -> Optional.of(name);
      case "list" -> structureIn(shape.path("member").path("shape").asText());
      case "map" -> structureIn(shape.path("value").path("shape").asText());
      default -> Optional.empty();
    };
  }

  /** Whether a member is the body of the call, which the SDK passes beside the request. */
  private boolean isStream(JsonNode member) {
    JsonNode shape = shapes.path(member.path("shape").asText());
    return isStreamed(member.path("shape").asText())
        || shape.path("eventstream").asBoolean();
  }

  private boolean isBlob(JsonNode member) {
    return shapes.path(member.path("shape").asText()).path("type").asText().equals("blob");
  }

  /** Whether a shape is streamed, which some models say where it is used. */
  private boolean isStreamed(String name) {
    return shapes.path(name).path("streaming").asBoolean() || streamed.contains(name);
  }

  private static Set<String> streamed(JsonNode shapes) {
    Set<String> streamed = new HashSet<>();
    for (JsonNode shape : shapes) {
      for (JsonNode member : shape.path("members")) {
        if (member.path("streaming").asBoolean()) {
          streamed.add(member.path("shape").asText());
        }
      }
    }
    return streamed;
  }

  private ObjectNode line(String name, JsonNode shape) {
    String type = shape.path("type").asText();
    ObjectNode line = JSON.createObjectNode();
    line.put("shape", name);
    line.put("type", type);
    putFlags(line, shape);
    if (isStreamed(name)) {
      line.put("streaming", true);
    }
    putIfPresent(line, "min", shape);
    putIfPresent(line, "max", shape);
    putIfPresent(line, "enum", shape);
    putIfPresent(line, "pattern", shape);
    switch (type) {
      case "structure" -> addMembers(line, name, shape);
      case "list" -> line.set("member", shape.path("member").path("shape"));
      case "map" -> {
        line.set("key", shape.path("key").path("shape"));
        line.set("value", shape.path("value").path("shape"));
      }
      default -> {}
    }
    return line;
  }

  private static void putFlags(ObjectNode line, JsonNode shape) {
    for (String flag : List.of("sensitive", "union", "document")) {
      if (shape.path(flag).asBoolean()) {
        line.put(flag, true);
      }
    }
    if (shape.path("eventstream").asBoolean()) {
      line.put("eventStream", true);
    }
  }

  private static void putIfPresent(ObjectNode line, String field, JsonNode shape) {
    if (shape.has(field)) {
      line.set(field, shape.path(field));
    }
  }

  private void addMembers(ObjectNode line, String structure, JsonNode shape) {
    List<String> required = required(shape);
    required.removeIf(member -> lacking.contains(structure + "." + member));
    if (!required.isEmpty()) {
      required.forEach(line.putArray("required")::add);
    }
    boolean documented = reachedFromInput.contains(structure);
    String payload = shape.path("payload").asText();
    if (isBlob(shape.path("members").path(payload))) {
      line.put("payload", payload);
    }
    ObjectNode members = line.putObject("members");
    for (Map.Entry<String, JsonNode> member : shape.path("members").properties()) {
      String name = member.getKey();
      if (!lacking.contains(structure + "." + name)) {
        members.set(name, member(structure, name, member.getValue(), documented));
      }
    }
  }

  /** A member that is nothing but its shape is written as the name of that shape. */
  private JsonNode member(String structure, String name, JsonNode member, boolean documented) {
    ObjectNode node = JSON.createObjectNode();
    node.set("shape", member.path("shape"));
    Optional.ofNullable(sdkNames.get(structure + "." + name))
        .ifPresent(sdkName -> node.put("sdk", sdkName));
    Optional.ofNullable(specialNames.get(name))
        .filter(cliName -> !cliName.equals(CliName.of(name)))
        .ifPresent(cliName -> node.put("cli", cliName));
    ArrayNode traits = traits(member);
    if (!traits.isEmpty()) {
      node.set("traits", traits);
    }
    String documentation = documented ? documentation(member) : "";
    if (!documentation.isEmpty()) {
      node.put("doc", documentation);
    }
    return node.size() == 1 ? node.path("shape") : node;
  }

  private ArrayNode traits(JsonNode member) {
    ArrayNode traits = JSON.createArrayNode();
    MEMBER_TRAITS.entrySet().stream()
        .filter(trait -> member.path(trait.getKey()).asBoolean())
        .map(Map.Entry::getValue)
        .sorted()
        .forEach(traits::add);
    if (isJsonHeader(member)) {
      traits.add("JSON_VALUE");
    }
    if (isStream(member)) {
      traits.add("STREAMING");
    }
    return traits;
  }

  /** Whether a value is JSON that travels as a header; elsewhere botocore leaves JSON in texts to the caller. */
  private static boolean isJsonHeader(JsonNode member) {
    return member.path("jsonvalue").asBoolean()
        && member.path("location").asText().equals("header");
  }

  private String documentation(JsonNode member) {
    String own = FirstSentence.of(member.path("documentation").asText());
    return own.isEmpty()
        ? FirstSentence.of(
            shapes.path(member.path("shape").asText()).path("documentation").asText())
        : own;
  }
}
