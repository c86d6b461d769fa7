package dev.ataws.grammar.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.grammar.catalogue.CliName;
import dev.ataws.grammar.generator.Models.Model;
import dev.ataws.grammar.generator.Sdk.SdkOperation;
import dev.ataws.grammar.generator.Sdk.SdkService;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Compiles one service: its line, then a line for each operation, then one for each shape. */
final class ServiceCompiler {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Model model;
  private final SdkService sdk;
  private final Completions.OfService completions;
  private final Map<String, String> specialNames;
  private final Report report;

  ServiceCompiler(
      Model model,
      SdkService sdk,
      Completions.OfService completions,
      Map<String, String> specialNames,
      Report report) {
    this.model = model;
    this.sdk = sdk;
    this.completions = completions;
    this.specialNames = specialNames;
    this.report = report;
  }

  /** The lines of the service, the first of which is the service itself. */
  List<ObjectNode> lines() {
    Map<String, JsonNode> operations = operationsOfTheSdk();
    ShapeCompiler shapes = new ShapeCompiler(model, specialNames, report);
    operations.forEach((name, operation) -> shapes.add(name, operation, sdkOperation(name)));
    List<ObjectNode> lines = new ArrayList<>();
    lines.add(serviceLine(operations));
    operations.forEach((name, operation) -> lines.add(operationLine(name, operation, operations)));
    lines.addAll(shapes.lines());
    return lines;
  }

  private Map<String, JsonNode> operationsOfTheSdk() {
    Map<String, JsonNode> operations = new TreeMap<>();
    model.service().path("operations").properties().forEach(entry -> {
      if (sdk.operation(entry.getKey()).isPresent()) {
        operations.put(entry.getKey(), entry.getValue());
      } else {
        report.remark("Operations that the SDK lacks", model.directory() + " " + entry.getKey());
      }
    });
    return operations;
  }

  private SdkOperation sdkOperation(String name) {
    return sdk.operation(name).orElseThrow();
  }

  private ObjectNode serviceLine(Map<String, JsonNode> operations) {
    JsonNode metadata = model.service().path("metadata");
    ObjectNode line = JSON.createObjectNode();
    line.put("service", ServiceNames.cliName(model.directory()));
    line.put("title", metadata.path("serviceFullName").asText());
    String sdkPackage = ServiceNames.sdkPackage(metadata.path("serviceId").asText());
    line.put("sdkPackage", sdkPackage);
    putUnless(line, "sdkModelPackage", sdk.modelPackage(), sdkPackage + ".model");
    line.put("sdkClient", sdk.client());
    line.put(
        "signingName",
        metadata.path("signingName").asText(metadata.path("endpointPrefix").asText()));
    ObjectNode names = line.putObject("operations");
    Map<String, String> sorted = new TreeMap<>();
    operations.keySet().forEach(name -> sorted.put(cliName(name), name));
    sorted.forEach(names::put);
    addWaiters(line, operations);
    return line;
  }

  private void addWaiters(ObjectNode line, Map<String, JsonNode> operations) {
    Map<String, JsonNode> waiters = new TreeMap<>();
    model.waiters().properties().forEach(entry -> {
      if (operations.containsKey(entry.getValue().path("operation").asText())) {
        waiters.put(cliName(entry.getKey()), waiter(entry.getValue()));
      } else {
        report.remark("Waiters without their operation", model.directory() + " " + entry.getKey());
      }
    });
    if (!waiters.isEmpty()) {
      line.putObject("waiters").setAll(waiters);
      report.count("waiters", waiters.size());
    }
  }

  private static ObjectNode waiter(JsonNode waiter) {
    ObjectNode node = JSON.createObjectNode();
    copy(waiter, node, "operation", "delay", "maxAttempts");
    ArrayNode acceptors = node.putArray("acceptors");
    waiter
        .path("acceptors")
        .forEach(acceptor ->
            copy(acceptor, acceptors.addObject(), "state", "matcher", "argument", "expected"));
    return node;
  }

  private ObjectNode operationLine(
      String name, JsonNode operation, Map<String, JsonNode> operations) {
    ObjectNode line = JSON.createObjectNode();
    line.put("operation", name);
    putUnless(line, "cli", cliName(name), CliName.of(name));
    line.put("http", operation.path("http").path("method").asText());
    putUnless(line, "doc", FirstSentence.of(operation.path("documentation").asText()), "");
    putUnless(line, "input", operation.path("input").path("shape").asText(), "");
    putUnless(line, "output", operation.path("output").path("shape").asText(), "");
    if (operation.path("deprecated").asBoolean()) {
      line.put("deprecated", true);
    }
    addSdkNames(line, name, operation);
    addPaginator(line, name);
    addCompletions(line, name, operation, operations);
    report.count("operations", 1);
    return line;
  }

  private void addSdkNames(ObjectNode line, String name, JsonNode operation) {
    SdkOperation sdkOperation = sdkOperation(name);
    putUnless(line, "sdkRequest", sdkOperation.request(), name + "Request");
    putUnless(line, "sdkResponse", sdkOperation.response(), name + "Response");
    String method = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    putUnless(line, "sdkMethod", sdkOperation.method(), method);
    if (sdkOperation.asynchronousOnly()) {
      String reason = whyAsynchronousOnly(operation);
      line.put("asynchronousOnly", reason);
      report.remark(
          "Operations of the asynchronous client only",
          model.directory() + " " + name + ": " + reason);
    }
  }

  private String whyAsynchronousOnly(JsonNode operation) {
    boolean takes = hasEventStream(operation.path("input"));
    boolean gives = hasEventStream(operation.path("output"));
    if (takes && gives) {
      return "it takes and answers a stream of events";
    }
    if (takes) {
      return "it takes a stream of events";
    }
    return gives
        ? "its answer is a stream of events"
        : "the AWS SDK offers it on the asynchronous client only";
  }

  private boolean hasEventStream(JsonNode reference) {
    JsonNode shapes = model.service().path("shapes");
    for (JsonNode member : shapes.path(reference.path("shape").asText()).path("members")) {
      if (shapes.path(member.path("shape").asText()).path("eventstream").asBoolean()) {
        return true;
      }
    }
    return false;
  }

  private void addPaginator(ObjectNode line, String name) {
    JsonNode paginator = model.paginators().path(name);
    if (paginator.isMissingNode()) {
      return;
    }
    ObjectNode node = line.putObject("paginator");
    putTexts(node, "inputTokens", paginator.path("input_token"));
    putTexts(node, "outputTokens", paginator.path("output_token"));
    putUnless(node, "limitKey", paginator.path("limit_key").asText(), "");
    putUnless(node, "moreResults", paginator.path("more_results").asText(), "");
    putTexts(node, "resultKeys", paginator.path("result_key"));
    putTexts(node, "nonAggregateKeys", paginator.path("non_aggregate_keys"));
    report.count("paginators", 1);
  }

  private void addCompletions(
      ObjectNode line, String name, JsonNode operation, Map<String, JsonNode> operations) {
    String input = operation.path("input").path("shape").asText();
    ObjectNode found = JSON.createObjectNode();
    model
        .service()
        .path("shapes")
        .path(input)
        .path("members")
        .fieldNames()
        .forEachRemaining(member -> completions
            .of(name, member)
            .filter(completion -> operations.containsKey(completion.operation()))
            .ifPresent(completion -> addCompletion(found.putObject(member), completion)));
    if (!found.isEmpty()) {
      line.set("completions", found);
      report.count("completions", found.size());
    }
  }

  private static void addCompletion(ObjectNode node, Completions.Found completion) {
    node.put("operation", completion.operation());
    if (!completion.parameters().isEmpty()) {
      ObjectNode parameters = node.putObject("parameters");
      completion.parameters().forEach(parameters::put);
    }
    node.put("jmesPath", completion.jmesPath());
  }

  private String cliName(String apiName) {
    return specialNames.getOrDefault(apiName, CliName.of(apiName));
  }

  /** Writes one text or several as a list, and nothing when there is none. */
  private static void putTexts(ObjectNode node, String field, JsonNode texts) {
    if (texts.isTextual()) {
      node.putArray(field).add(texts);
    } else if (texts.isArray() && !texts.isEmpty()) {
      node.set(field, texts);
    }
  }

  private static void putUnless(ObjectNode node, String field, String value, String expected) {
    if (!value.equals(expected)) {
      node.put(field, value);
    }
  }

  private static void copy(JsonNode from, ObjectNode to, String... fields) {
    for (String field : fields) {
      if (from.has(field)) {
        to.set(field, from.path(field));
      }
    }
  }
}
