package dev.ataws.grammar.generator;

import java.util.Locale;
import java.util.Map;

/** How the AWS CLI and the AWS SDK for Java call a service that botocore has a directory for. */
final class ServiceNames {

  private static final Map<String, String> RENAMED_BY_THE_CLI = Map.of(
      "s3", "s3api",
      "codedeploy", "deploy",
      "config", "configservice",
      "agenttoolkit", "agent-toolkit");
  private static final Map<String, String> PACKAGES_WITH_A_DOT = Map.of(
      "dynamodbstreams", "dynamodb.streams",
      "wafregional", "waf.regional");

  private ServiceNames() {}

  /** The name after {@code aws}. */
  static String cliName(String directory) {
    return RENAMED_BY_THE_CLI.getOrDefault(directory, directory);
  }

  /** The package under {@code software.amazon.awssdk.services}. */
  static String sdkPackage(String serviceId) {
    String name = serviceId
        .replaceFirst("^(Amazon|AWS) ?", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]", "")
        .replaceFirst("service$", "");
    return PACKAGES_WITH_A_DOT.getOrDefault(name, name);
  }
}
