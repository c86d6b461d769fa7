package dev.ataws.grammar;

import static java.util.Map.entry;

import java.util.Map;
import java.util.function.Consumer;

/**
 * What the AWS CLI changes at the options of some operations: short forms for what lies deep in the input, and defaults.
 * Where an option of the AWS CLI reads or writes a file of its own machine, it is refused with the reason.
 */
final class Customizations {
  private static final Map<String, Consumer<ArgumentTable.Builder>> BY_SERVICE = Map.of(
      "ec2", Ec2Customizations::booleans,
      "cloudsearchdomain", ServiceCustomizations::endpointNeeded,
      "rekognition", ServiceCustomizations::imageBytes);

  private static final Map<String, Consumer<ArgumentTable.Builder>> BY_COMMAND = Map.ofEntries(
      entry("cloudfront create-distribution", CloudFrontCustomizations::createDistribution),
      entry("cloudfront create-invalidation", CloudFrontCustomizations::createInvalidation),
      entry("cloudfront update-distribution", CloudFrontCustomizations::updateDistribution),
      entry("cloudsearch define-expression", ServiceCustomizations::defineExpression),
      entry("cloudsearch define-index-field", ServiceCustomizations::defineIndexField),
      entry("cloudwatch put-metric-data", ServiceCustomizations::putMetricData),
      entry("configservice put-configuration-recorder", ServiceCustomizations::recordingGroup),
      entry("datapipeline activate-pipeline", ServiceCustomizations::parameterValues),
      entry("datapipeline put-pipeline-definition", ServiceCustomizations::pipelineDefinition),
      entry("deploy create-deployment", ServiceCustomizations::revision),
      entry("deploy get-application-revision", ServiceCustomizations::revision),
      entry("deploy register-application-revision", ServiceCustomizations::revision),
      entry("ec2 authorize-security-group-egress", Ec2Customizations::securityGroupRule),
      entry("ec2 authorize-security-group-ingress", Ec2Customizations::securityGroupRule),
      entry("ec2 revoke-security-group-egress", Ec2Customizations::securityGroupRule),
      entry("ec2 revoke-security-group-ingress", Ec2Customizations::securityGroupRule),
      entry("ec2 bundle-instance", Ec2Customizations::bundleInstance),
      entry("ec2 create-network-acl-entry", Ec2Customizations::protocol),
      entry("ec2 replace-network-acl-entry", Ec2Customizations::protocol),
      entry("ec2 get-password-data", Ec2Customizations::launchKey),
      entry("ec2 run-instances", Ec2Customizations::runInstances),
      entry("ecs create-express-gateway-service", ServiceCustomizations::monitor),
      entry("ecs delete-express-gateway-service", ServiceCustomizations::monitor),
      entry("ecs update-express-gateway-service", ServiceCustomizations::monitor),
      entry(
          "elb deregister-instances-from-load-balancer",
          table -> ServiceCustomizations.words(table, "instances")),
      entry(
          "elb describe-instance-health", table -> ServiceCustomizations.words(table, "instances")),
      entry(
          "elb register-instances-with-load-balancer",
          table -> ServiceCustomizations.words(table, "instances")),
      entry(
          "workspaces reboot-workspaces",
          table -> ServiceCustomizations.words(table, "reboot-workspace-requests")),
      entry(
          "workspaces rebuild-workspaces",
          table -> ServiceCustomizations.words(table, "rebuild-workspace-requests")),
      entry(
          "workspaces terminate-workspaces",
          table -> ServiceCustomizations.words(table, "terminate-workspace-requests")),
      entry("emr add-tags", ServiceCustomizations::emrTags),
      entry("emr list-clusters", ServiceCustomizations::emrStates),
      entry("emr terminate-clusters", ServiceCustomizations::emrClusterIds),
      entry("iam create-virtual-mfa-device", ServiceCustomizations::virtualMfaDevice),
      entry("iot create-certificate-from-csr", ServiceCustomizations::certificateFiles),
      entry("iot create-keys-and-certificate", ServiceCustomizations::certificateFiles),
      entry("lambda create-function", table -> ServiceCustomizations.zipFile(table, "code")),
      entry(
          "lambda publish-layer-version", table -> ServiceCustomizations.zipFile(table, "content")),
      entry("lambda update-function-code", ServiceCustomizations::zipFile),
      entry(
          "quicksight start-asset-bundle-import-job",
          table -> ServiceCustomizations.bytes(
              table, "asset-bundle-import-source", "Body", "asset-bundle-import-source-bytes")),
      entry(
          "rds add-option-to-option-group",
          table -> ServiceCustomizations.options(table, "include")),
      entry(
          "rds remove-option-from-option-group",
          table -> ServiceCustomizations.options(table, "remove")),
      entry("rekognition compare-faces", ServiceCustomizations::faceBytes),
      entry("ses send-email", ServiceCustomizations::sendEmail),
      entry(
          "translate import-terminology",
          table -> ServiceCustomizations.bytes(table, "terminology-data", "File", "data-file")),
      entry(
          "translate translate-document",
          table -> ServiceCustomizations.bytes(table, "document", "Content", "document-content")));

  /** Options that were once lists of words and still take them, by operation, for its waiters too. */
  private static final Map<String, String> LISTS_OF_WORDS = Map.of(
      "elb remove-tags", "tags",
      "firehose put-record-batch", "records");

  private Customizations() {}

  static void applyAlways(String service, String operation, ArgumentTable.Builder table) {
    String list = LISTS_OF_WORDS.get(service + " " + operation);
    if (list != null) {
      ServiceCustomizations.words(table, list);
    }
  }

  static void apply(String service, String verb, ArgumentTable.Builder table) {
    BY_SERVICE.getOrDefault(service, none -> {}).accept(table);
    BY_COMMAND.getOrDefault(service + " " + verb, none -> {}).accept(table);
  }
}
