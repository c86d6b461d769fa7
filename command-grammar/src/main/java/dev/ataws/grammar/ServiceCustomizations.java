package dev.ataws.grammar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.ataws.grammar.catalogue.CliName;
import dev.ataws.grammar.catalogue.ListShape;
import dev.ataws.grammar.catalogue.Member;
import dev.ataws.grammar.catalogue.Scalar;
import dev.ataws.grammar.catalogue.Structure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.text.WordUtils;

/** What the AWS CLI changes at the options of services other than EC2 and CloudFront. */
final class ServiceCustomizations {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Option.Takes ONE = Option.Takes.ONE_WORD;

  /** The types of index fields whose default value is no text. */
  private static final Map<String, Scalar.Kind> DEFAULT_VALUES = Map.of(
      "Int", Scalar.Kind.LONG,
      "IntArray", Scalar.Kind.LONG,
      "Double", Scalar.Kind.DOUBLE,
      "DoubleArray", Scalar.Kind.DOUBLE);

  private static final Map<String, List<String>> CLUSTER_STATES = Map.of(
      "active", List.of("STARTING", "BOOTSTRAPPING", "RUNNING", "WAITING", "TERMINATING"),
      "terminated", List.of("TERMINATED"),
      "failed", List.of("TERMINATED_WITH_ERRORS"));

  private ServiceCustomizations() {}

  // CloudWatch

  /** {@code --metric-name x --value 1 --dimensions A=b,C=d} for one datum. */
  static void putMetricData(ArgumentTable.Builder table) {
    table.optional("metric-data");
    datum(table, "metric-name", "MetricName", Readings.text());
    datum(table, "timestamp", "Timestamp", Readings.ofShape());
    datum(table, "unit", "Unit", Readings.text());
    datum(table, "value", "Value", Readings.ofShape());
    datum(table, "dimensions", "Dimensions", ServiceCustomizations::dimensions);
    datum(table, "statistic-values", "StatisticValues", ServiceCustomizations::statistics);
    table.describe("dimensions", Texts.DIMENSIONS);
    table.describe("statistic-values", Texts.STATISTIC_VALUES);
    datum(table, "storage-resolution", "StorageResolution", Readings.ofShape());
    table.exclusive(
        "metric-data",
        "metric-name",
        "timestamp",
        "unit",
        "value",
        "dimensions",
        "statistic-values");
  }

  private static void datum(
      ArgumentTable.Builder table, String name, String member, Argument.Reading reading) {
    table.deep(name, ONE, reading, "MetricData", "0", member);
  }

  private static JsonNode dimensions(Argument argument, List<Word> words) {
    ArrayNode dimensions = NODES.arrayNode();
    pairs(argument, words.get(0))
        .forEach((name, value) -> dimensions.addObject().put("Name", name).put("Value", value));
    return dimensions;
  }

  private static JsonNode statistics(Argument argument, List<Word> words) {
    ObjectNode statistics = NODES.objectNode();
    pairs(argument, words.get(0))
        .forEach((name, value) -> statistics.set(name, Scalars.number(value, argument.name())));
    return statistics;
  }

  private static Map<String, String> pairs(Argument argument, Word word) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String pair : word.text().split(",", -1)) {
      String[] parts = pair.split("=", -1);
      if (parts.length != 2) {
        throw new Rejection(Texts.notPairs(argument.name(), word.text(), word.at()));
      }
      pairs.put(parts[0], parts[1]);
    }
    return pairs;
  }

  // SES

  /** {@code --from a --to b c --subject x --text y}. */
  static void sendEmail(ArgumentTable.Builder table) {
    table.rename("source", "from");
    table.optional("message");
    table.optional("destination");
    Option.Takes some = Option.Takes.AT_LEAST_ONE_WORD;
    table.deep("to", some, Readings.texts(), "Destination", "ToAddresses");
    table.deep("cc", some, Readings.texts(), "Destination", "CcAddresses");
    table.deep("bcc", some, Readings.texts(), "Destination", "BccAddresses");
    table.deep("subject", ONE, Readings.unlessEmpty(Readings.text()), "Message", "Subject", "Data");
    table.deep(
        "text", ONE, Readings.unlessEmpty(Readings.text()), "Message", "Body", "Text", "Data");
    table.deep(
        "html", ONE, Readings.unlessEmpty(Readings.text()), "Message", "Body", "Html", "Data");
    table.exclusive("destination", "to", "cc", "bcc");
    table.exclusive("message", "text", "html");
    table.rewrite(parameters -> {
      if (parameters.get("Message") instanceof ObjectNode message && !message.has("Body")) {
        message.putObject("Body");
      }
    });
  }

  // RDS, EMR

  /** The two halves of {@code ModifyOptionGroup}. */
  static void options(ArgumentTable.Builder table, String half) {
    table.rename("options-to-" + half, "options");
    table.remove(half.equals("include") ? "options-to-remove" : "options-to-include");
  }

  /** {@code --tags key=value key}. */
  static void emrTags(ArgumentTable.Builder table) {
    table.add(
        "tags",
        Option.Takes.AT_LEAST_ONE_WORD,
        table.member("Tags"),
        List.of("Tags"),
        (argument, words) -> {
          ArrayNode tags = NODES.arrayNode();
          words.forEach(word -> tag(tags.addObject(), word.text()));
          return tags;
        });
  }

  private static void tag(ObjectNode tag, String text) {
    int equals = text.indexOf('=');
    tag.put("Key", equals < 0 ? text : text.substring(0, equals));
    tag.put("Value", equals < 0 ? "" : text.substring(equals + 1));
  }

  /** {@code --active}, {@code --terminated}, {@code --failed} for groups of states. */
  static void emrStates(ArgumentTable.Builder table) {
    Member states = table.member("ClusterStates");
    List<String> path = List.of("ClusterStates");
    table.add("cluster-states", Option.Takes.AT_LEAST_ONE_WORD, states, path, Readings.texts());
    CLUSTER_STATES.forEach(
        (name, meant) -> table.add(name, Option.Takes.NOTHING, states, path, (argument, words) -> {
          ArrayNode values = NODES.arrayNode();
          meant.forEach(values::add);
          return values;
        }));
    table.exclusive("cluster-states", "active", "terminated", "failed");
    table.exclusive("active", "terminated", "failed");
    table.exclusive("terminated", "failed");
  }

  /** {@code emr terminate-clusters --cluster-ids j-1 j-2}. */
  static void emrClusterIds(ArgumentTable.Builder table) {
    if (table.has("job-flow-ids")) {
      table.rename("job-flow-ids", "cluster-ids");
    }
  }

  // CloudSearch

  static void defineExpression(ArgumentTable.Builder table) {
    table.remove("expression");
    table.deep("name", ONE, Readings.text(), "Expression", "ExpressionName");
    table.deep("expression", ONE, Readings.text(), "Expression", "ExpressionValue");
  }

  /** The options of an index field go into the structure that its type names. */
  static void defineIndexField(ArgumentTable.Builder table) {
    table.remove("index-field");
    table.deep("name", ONE, Readings.text(), "IndexField", "IndexFieldName");
    table.deep("type", ONE, Readings.text(), "IndexField", "IndexFieldType");
    for (String flag : List.of("Facet", "Search", "Return", "Sort")) {
      fieldOption(table, flag + "Enabled", "IntOptions", true);
    }
    fieldOption(table, "DefaultValue", "TextOptions", false);
    fieldOption(table, "SourceField", "TextOptions", false);
    fieldOption(table, "HighlightEnabled", "TextOptions", true);
    fieldOption(table, "AnalysisScheme", "TextOptions", false);
    table.rewrite(ServiceCustomizations::moveFieldOptions);
  }

  private static void fieldOption(
      ArgumentTable.Builder table, String member, String documentedIn, boolean flag) {
    table.add(
        CliName.of(member),
        ONE,
        table.member("IndexField", documentedIn, member),
        List.of("IndexField", "Options", member),
        (argument, words) -> flag
            ? NODES.booleanNode(!words.get(0).text().equalsIgnoreCase("false"))
            : TextNode.valueOf(words.get(0).text()));
  }

  private static void moveFieldOptions(ObjectNode parameters) {
    if (parameters.get("IndexField") instanceof ObjectNode field
        && field.remove("Options") instanceof ObjectNode options) {
      String type = typeName(field.path("IndexFieldType").asText());
      Scalar.Kind kind = DEFAULT_VALUES.get(type);
      if (kind != null && options.has("DefaultValue")) {
        String value = options.path("DefaultValue").asText();
        options.set(
            "DefaultValue",
            kind == Scalar.Kind.LONG
                ? Scalars.node(Scalars.whole(value, "--default-value"))
                : Scalars.number(value, "--default-value"));
      }
      field.set(type + "Options", options);
    }
  }

  /** {@code int-array} is {@code IntArray}, {@code latlon} is {@code LatLon}. */
  private static String typeName(String type) {
    StringBuilder name = new StringBuilder();
    for (String part : type.split("-", -1)) {
      name.append(WordUtils.capitalizeFully(part));
    }
    return name.toString().equals("Latlon") ? "LatLon" : name.toString();
  }

  // Lists that were once lists of words

  /** {@code --instances i-1 i-2} for a list of structures with one member. */
  static void words(ArgumentTable.Builder table, String name) {
    Argument argument = table.get(name);
    if (argument.member().shape() instanceof ListShape list
        && list.element().shape() instanceof Structure structure
        && structure.members().size() == 1) {
      String member = structure.members().keySet().iterator().next();
      table.add(
          name,
          Option.Takes.WORDS,
          argument.member(),
          argument.path(),
          (option, words) ->
              isJson(words) ? Readings.ofShape().read(option, words) : structures(member, words));
    }
  }

  private static boolean isJson(List<Word> words) {
    String first = words.isEmpty() ? "" : words.get(0).text().strip();
    return first.startsWith("[") || first.startsWith("{");
  }

  private static ArrayNode structures(String member, List<Word> words) {
    ArrayNode structures = NODES.arrayNode();
    words.forEach(word -> structures.addObject().put(member, word.text()));
    return structures;
  }

  // Config, CodeDeploy, Data Pipeline

  /** {@code --recording-group} beside {@code --configuration-recorder}. */
  static void recordingGroup(ArgumentTable.Builder table) {
    table.deep(
        "recording-group", ONE, Readings.ofShape(), "ConfigurationRecorder", "recordingGroup");
  }

  /** {@code --s3-location} and {@code --github-location} for {@code --revision}. */
  static void revision(ArgumentTable.Builder table) {
    table.optional("revision");
    location(table, "s3-location", "s3Location", "S3", "bucket", "key", "bundleType");
    location(table, "github-location", "gitHubLocation", "GitHub", "repository", "commitId");
  }

  private static void location(
      ArgumentTable.Builder table, String name, String member, String type, String... required) {
    table.add(
        name, ONE, table.member("revision", member), List.of("revision"), (argument, words) -> {
          JsonNode location = Readings.ofShape().read(argument, words);
          if (!Set.of(required).stream()
              .allMatch(part -> !location.path(part).asText().isEmpty())) {
            throw new Rejection(Texts.incompleteLocation(
                argument.name(), List.of(required), words.get(0).at()));
          }
          return NODES.objectNode().put("revisionType", type).set(member, location);
        });
  }

  /** {@code --parameter-values key=value key2=value2}. */
  static void parameterValues(ArgumentTable.Builder table) {
    table.add(
        "parameter-values",
        Option.Takes.AT_LEAST_ONE_WORD,
        table.member("parameterValues"),
        List.of("parameterValues"),
        (argument, words) -> {
          ArrayNode values = NODES.arrayNode();
          words.forEach(word -> value(argument, word, values.addObject()));
          return values;
        });
    refuse(table, "parameter-values-uri", "parameterValues");
  }

  private static void value(Argument argument, Word word, ObjectNode value) {
    int equals = word.text().indexOf('=');
    if (equals < 0) {
      throw new Rejection(Texts.notPairs(argument.name(), word.text(), word.at()));
    }
    value.put("id", word.text().substring(0, equals));
    value.put("stringValue", word.text().substring(equals + 1));
  }

  /** The AWS CLI translates a definition file; here the API's own objects are given. */
  static void pipelineDefinition(ArgumentTable.Builder table) {
    parameterValues(table);
    refuse(table, "pipeline-definition", "pipelineObjects");
  }

  /** Each search domain has an endpoint of its own. */
  static void endpointNeeded(ArgumentTable.Builder table) {
    table.rewrite(parameters -> {
      throw new Rejection(Texts.ENDPOINT_NEEDED);
    });
  }

  // Bytes and files

  /** The code of a function comes as a file, which a chat does not have. */
  static void zipFile(ArgumentTable.Builder table, String holder) {
    zipFile(table, table.get(holder).member(), "--" + holder + " S3Bucket=BUCKET,S3Key=KEY");
    table.optional(holder);
    String member = table.get(holder).member().name();
    table.rewrite(parameters -> {
      if (parameters.path(member).has("ZipFile")) {
        throw new Rejection(Texts.needsFile("--zip-file"));
      }
    });
  }

  static void zipFile(ArgumentTable.Builder table) {
    zipFile(table, table.member("ZipFile"), "--s3-bucket BUCKET --s3-key KEY");
  }

  private static void zipFile(ArgumentTable.Builder table, Member like, String instead) {
    Argument.Reading refused = Readings.refused(Texts.TOUCHES_NO_FILES, Texts.fromS3(instead));
    table.add("zip-file", ONE, like, List.of(), refused);
  }

  /** {@code --image-bytes} for the bytes in {@code --image}. */
  static void imageBytes(ArgumentTable.Builder table) {
    if (table.has("image")) {
      bytes(table, "image", "Bytes", "image-bytes");
    }
  }

  static void faceBytes(ArgumentTable.Builder table) {
    bytes(table, "source-image", "Bytes", "source-image-bytes");
    bytes(table, "target-image", "Bytes", "target-image-bytes");
  }

  /** An option of its own for the bytes within another one. */
  static void bytes(ArgumentTable.Builder table, String of, String member, String name) {
    Member holder = table.get(of).member();
    if (holder.shape() instanceof Structure structure && structure.members().containsKey(member)) {
      table.deep(name, ONE, Readings.text(), holder.name(), member);
      table.optional(of);
    }
  }

  /** The files that the AWS CLI would write the bootstrap into. */
  static void virtualMfaDevice(ArgumentTable.Builder table) {
    refuse(table, "outfile", "VirtualMFADeviceName");
    refuse(table, "bootstrap-method", "VirtualMFADeviceName");
  }

  /** The files that the AWS CLI would write keys into. */
  static void certificateFiles(ArgumentTable.Builder table) {
    for (String file : List.of("certificate-pem", "public-key", "private-key")) {
      refuse(table, file + "-outfile", "setAsActive");
    }
  }

  private static void refuse(ArgumentTable.Builder table, String name, String like) {
    table.add(
        name,
        ONE,
        table.member(like),
        List.of(),
        Readings.refused(Texts.TOUCHES_NO_FILES, Texts.LEAVE_OUT));
  }

  /** How the AWS CLI watches what it started; here the bot does that. */
  static void monitor(ArgumentTable.Builder table) {
    Member any = table.all().iterator().next().member();
    table.add(
        "monitor-resources", Option.Takes.AT_MOST_ONE_WORD, any, List.of(), Readings.nothing());
    table.add("monitor-mode", ONE, any, List.of(), Readings.nothing());
  }
}
