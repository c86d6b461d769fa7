package dev.ataws.grammar;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;

/** The short forms that the AWS CLI has for CloudFront. */
final class CloudFrontCustomizations {
  private static final String CONFIGURATION = "DistributionConfig";

  private CloudFrontCustomizations() {}

  /** {@code --paths /index.html /images/*}. */
  static void createInvalidation(ArgumentTable.Builder table) {
    table.optional("invalidation-batch");
    table.add(
        "paths",
        Option.Takes.AT_LEAST_ONE_WORD,
        table.member("InvalidationBatch", "Paths", "Items"),
        List.of("InvalidationBatch"),
        (argument, words) -> invalidation(words));
    table.exclusive("invalidation-batch", "paths");
  }

  private static ObjectNode invalidation(List<Word> words) {
    ObjectNode batch = JsonNodeFactory.instance.objectNode();
    batch.put("CallerReference", unique("cli"));
    ObjectNode paths = batch.putObject("Paths").put("Quantity", words.size());
    ArrayNode items = paths.putArray("Items");
    words.forEach(word -> items.add(word.text()));
    return batch;
  }

  /** {@code --origin-domain-name example.org --default-root-object index.html}. */
  static void createDistribution(ArgumentTable.Builder table) {
    table.optional("distribution-config");
    table.add(
        "origin-domain-name",
        Option.Takes.ONE_WORD,
        table.member(CONFIGURATION, "Origins", "Items", "0", "DomainName"),
        List.of(CONFIGURATION),
        (argument, words) -> configuration()
            .set(
                "Origins",
                JsonNodeFactory.instance
                    .objectNode()
                    .put("Quantity", 1)
                    .set("Items", JsonNodeFactory.instance.arrayNode().add(origin(words)))));
    table.add(
        "default-root-object",
        Option.Takes.ONE_WORD,
        table.member(CONFIGURATION, "DefaultRootObject"),
        List.of(CONFIGURATION, "DefaultRootObject"),
        Readings.text());
    table.exclusive("distribution-config", "origin-domain-name", "default-root-object");
    table.rewrite(CloudFrontCustomizations::complete);
  }

  private static ObjectNode origin(List<Word> words) {
    String domain = words.get(0).text();
    ObjectNode origin = JsonNodeFactory.instance.objectNode();
    origin.put("Id", unique(domain)).put("DomainName", domain).put("OriginPath", "");
    if (domain.endsWith(".s3.amazonaws.com")) {
      origin.putObject("S3OriginConfig").put("OriginAccessIdentity", "");
    } else {
      origin
          .putObject("CustomOriginConfig")
          .put("HTTPPort", 80)
          .put("HTTPSPort", 443)
          .put("OriginProtocolPolicy", "http-only");
    }
    return origin;
  }

  /** A distribution without a root object of its own origin still needs all the rest of its configuration. */
  private static void complete(ObjectNode parameters) {
    if (parameters.get(CONFIGURATION) instanceof ObjectNode given
        && given.size() == 1
        && given.has("DefaultRootObject")) {
      given.setAll(configuration());
    }
    if (parameters.path(CONFIGURATION).path("DefaultCacheBehavior") instanceof ObjectNode behavior
        && behavior.path("TargetOriginId").asText().equals("placeholder")
        && parameters.at("/DistributionConfig/Origins/Items/0/Id").isTextual()) {
      behavior.set("TargetOriginId", parameters.at("/DistributionConfig/Origins/Items/0/Id"));
    }
  }

  /** What the AWS CLI fills in around a single origin. */
  private static ObjectNode configuration() {
    ObjectNode configuration = JsonNodeFactory.instance.objectNode();
    configuration.put("CallerReference", unique("cli"));
    configuration.putObject("Origins").put("Quantity", 0).putArray("Items");
    ObjectNode behavior =
        configuration.putObject("DefaultCacheBehavior").put("TargetOriginId", "placeholder");
    ObjectNode forwarded = behavior.putObject("ForwardedValues").put("QueryString", false);
    forwarded.putObject("Cookies").put("Forward", "none");
    behavior.putObject("TrustedSigners").put("Enabled", false).put("Quantity", 0);
    behavior.put("ViewerProtocolPolicy", "allow-all").put("MinTTL", 0);
    configuration.put("Enabled", true).put("Comment", "");
    return configuration;
  }

  /** The AWS CLI would read the present configuration first and send all of it again. */
  static void updateDistribution(ArgumentTable.Builder table) {
    table.deep(
        "default-root-object",
        Option.Takes.ONE_WORD,
        Readings.refused(Texts.READS_FIRST, Texts.WHOLE_CONFIGURATION),
        CONFIGURATION,
        "DefaultRootObject");
  }

  private static String unique(String prefix) {
    return prefix + "-" + UUID.randomUUID();
  }
}
