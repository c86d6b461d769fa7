package dev.ataws.grammar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.grammar.catalogue.Member;
import dev.ataws.grammar.catalogue.Operation;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What botocore does to some parameters on their way to AWS; the AWS SDK for Java leaves it to its caller. */
final class BotocoreRewrites {
  /** The shapes of Route 53's ids, which its answers write as paths. */
  private static final Set<String> ROUTE53_IDS =
      Set.of("ResourceId", "DelegationSetId", "ChangeId");

  /** The name of a bucket, or the ARN of an access point. */
  private static final Pattern BUCKET = Pattern.compile("[a-zA-Z0-9.\\-_]{1,255}"
      + "|arn:aws.*:(s3|s3-object-lambda):[a-z\\-0-9]*:[0-9]{12}:accesspoint[/:][a-zA-Z0-9\\-.]{1,63}"
      + "|arn:aws.*:s3-outposts:[a-z\\-0-9]+:[0-9]{12}:outpost[/:][a-zA-Z0-9\\-]{1,63}[/:]accesspoint[/:]"
      + "[a-zA-Z0-9\\-]{1,63}");

  private static final Map<String, Consumer<ArgumentTable.Builder>> BY_SERVICE = Map.of(
      "route53", BotocoreRewrites::route53Ids,
      "s3api", BotocoreRewrites::s3);

  private static final Map<String, Consumer<ArgumentTable.Builder>> BY_OPERATION = Map.of(
      "autoscaling CreateLaunchConfiguration", BotocoreRewrites::userData,
      "ec2 RunInstances", BotocoreRewrites::userData,
      "s3api CopyObject", BotocoreRewrites::copySource,
      "s3api UploadPartCopy", BotocoreRewrites::copySource,
      "s3api GetObject", BotocoreRewrites::checksumMode,
      "s3api GetObjectAnnotation", BotocoreRewrites::checksumMode,
      "s3api ListObjectVersions", BotocoreRewrites::encodingType,
      "s3api ListObjects", BotocoreRewrites::encodingType,
      "s3api ListObjectsV2", BotocoreRewrites::encodingType);

  private static final Set<String> WITH_CUSTOMER_KEYS = Set.of(
      "CompleteMultipartUpload",
      "CopyObject",
      "CreateMultipartUpload",
      "GetObject",
      "HeadObject",
      "PutObject",
      "SelectObjectContent",
      "UploadPart",
      "UploadPartCopy");

  private BotocoreRewrites() {}

  static void apply(Operation operation, ArgumentTable.Builder table) {
    String service = operation.service().name();
    BY_SERVICE.getOrDefault(service, none -> {}).accept(table);
    BY_OPERATION.getOrDefault(service + " " + operation.name(), none -> {}).accept(table);
    if (service.equals("s3api") && WITH_CUSTOMER_KEYS.contains(operation.name())) {
      customerKeys(table);
    }
  }

  /** User data is written as text and travels as base64. */
  private static void userData(ArgumentTable.Builder table) {
    travels(
        table,
        "UserData",
        BotocoreRewrites::base64,
        data -> new String(Base64.getDecoder().decode(data), StandardCharsets.UTF_8));
  }

  /** {@code /hostedzone/Z1} is {@code Z1}. */
  private static void route53Ids(ArgumentTable.Builder table) {
    List<String> ids = table.input().members().values().stream()
        .filter(member -> ROUTE53_IDS.contains(member.shape().name()))
        .map(Member::name)
        .toList();
    table.rewrite(parameters -> ids.forEach(
        id -> replace(parameters, id, path -> path.substring(path.lastIndexOf('/') + 1))));
  }

  /** A source is written as it is called and travels as the path of a URL. */
  private static void copySource(ArgumentTable.Builder table) {
    travels(
        table,
        "CopySource",
        BotocoreRewrites::quotedSource,
        source -> URLDecoder.decode(source.replace("+", "%2B"), StandardCharsets.UTF_8));
  }

  /** A text that travels in another form than it is written. */
  private static void travels(
      ArgumentTable.Builder table,
      String name,
      UnaryOperator<String> change,
      UnaryOperator<String> undo) {
    table.rewrite(
        parameters -> replace(parameters, name, change),
        parameters -> replace(parameters, name, undo));
  }

  /** Names of buckets become part of a host name. */
  private static void s3(ArgumentTable.Builder table) {
    table.rewrite(parameters -> {
      if (parameters.path("Bucket").isTextual()
          && !BUCKET.matcher(parameters.path("Bucket").textValue()).matches()) {
        throw new Rejection(Texts.notABucket(parameters.path("Bucket").textValue()));
      }
    });
  }

  /** Keys that customers provide for encryption travel with their digest. */
  private static void customerKeys(ArgumentTable.Builder table) {
    table.rewrite(parameters -> {
      addDigest(parameters, "SSECustomerKey");
      addDigest(parameters, "CopySourceSSECustomerKey");
    });
  }

  private static void addDigest(ObjectNode parameters, String name) {
    if (parameters.path(name).isTextual() && !parameters.has(name + "MD5")) {
      byte[] key = parameters.path(name).textValue().getBytes(StandardCharsets.UTF_8);
      parameters.put(name, Base64.getEncoder().encodeToString(key));
      parameters.put(name + "MD5", Base64.getEncoder().encodeToString(md5(key)));
    }
  }

  /** Bodies are held against their checksum. */
  private static void checksumMode(ArgumentTable.Builder table) {
    byDefault(table, "ChecksumMode", "ENABLED");
  }

  /** Keys may hold characters that XML does not; the AWS SDK decodes them. */
  private static void encodingType(ArgumentTable.Builder table) {
    byDefault(table, "EncodingType", "url");
  }

  private static void byDefault(ArgumentTable.Builder table, String name, String value) {
    table.rewrite(
        parameters -> {
          if (!parameters.has(name)) {
            parameters.put(name, value);
          }
        },
        parameters -> {
          if (parameters.path(name).asText().equals(value)) {
            parameters.remove(name);
          }
        });
  }

  private static void replace(ObjectNode parameters, String name, UnaryOperator<String> change) {
    if (parameters.path(name).isTextual()) {
      parameters.put(name, change.apply(parameters.path(name).textValue()));
    }
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Percent-encodes all but unreserved characters and slashes, up to the version of the source. */
  private static String quotedSource(String source) {
    int version = source.indexOf("?versionId=");
    String path = version < 0 ? source : source.substring(0, version);
    StringBuilder quoted = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "-._~/".indexOf(c) >= 0);
      quoted.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
    return quoted + (version < 0 ? "" : source.substring(version));
  }

  private static byte[] md5(byte[] bytes) {
    try {
      return MessageDigest.getInstance("MD5").digest(bytes);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
