package dev.ataws.channels;

import dev.ataws.policies.Policies;
import java.util.regex.Pattern;

/**
 * A key of the file whose value is a text of a known shape.
 *
 * @param shape what the whole text must match
 * @param kind what the text is, with an article, such as "an AWS region"
 * @param example a value that could stand in a file
 * @param hint where a person finds the value, as a sentence, or nothing
 */
record Key(String name, Pattern shape, String kind, String example, String hint) {
  private static final String NAME_KIND =
      "a name of 1 to 128 letters, digits, hyphens or underscores";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,128}");
  private static final String PARTITION = "arn:(aws|aws-cn|aws-us-gov)";

  static final Key WORKSPACE_NAME = new Key("name", NAME, NAME_KIND, "acme", "");
  static final Key WORKSPACE_ID = new Key(
      "id",
      Pattern.compile("T[A-Z0-9]{2,}"),
      "the id of a Slack workspace",
      "T0123ABCD",
      "It stands in Slack's address in a browser, after `app.slack.com/client/`.");
  static final Key SLACK_API = new Key(
      "slackApi",
      Pattern.compile(
          "https?://(\\[::1]|[A-Za-z0-9]+(-+[A-Za-z0-9]+)*(\\.[A-Za-z0-9]+(-+[A-Za-z0-9]+)*)*)(:\\d{1,5})?(/[\\w.~/-]*)?"),
      "the address of a Slack Web API",
      "https://slack.com/api/",
      "");
  static final Key CHANNEL_NAME = new Key("name", NAME, NAME_KIND, "ops", "");
  static final Key CHANNEL_WORKSPACE = new Key("workspace", NAME, NAME_KIND, "acme", "");
  static final Key CHANNEL_ID = new Key(
      "channel",
      Pattern.compile("[CG][A-Z0-9]{2,}"),
      "the id of a Slack channel",
      "C0123ABCD",
      "Slack shows it at the end of the channel's details.");
  static final Key ACCOUNT = new Key(
      "account",
      Pattern.compile("\\d{12}"),
      "an AWS account id of 12 digits",
      "\"123456789012\"",
      "");
  /** Groups: partition, account, path with name (https://docs.aws.amazon.com/IAM/latest/APIReference/API_Role.html). */
  static final Key ROLE = new Key(
      "role",
      Pattern.compile(PARTITION + ":iam::(\\d{12}):role(/[\\w+=,.@/-]{1,576})"),
      "the ARN of an IAM role",
      "arn:aws:iam::123456789012:role/at-aws-ops",
      "The IAM console shows it at the top of the role's page.");
  /** IAM's own set (https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html). */
  static final Key EXTERNAL_ID = new Key(
      "externalId",
      Pattern.compile("[\\w+=,.@:/-]{2,1224}"),
      "an external id of 2 to 1224 letters, digits or `+=,.@:/-_`",
      "${AT_AWS_EXTERNAL_ID}",
      "");

  static final Key REGION = new Key(
      "region", Pattern.compile("[a-z]{2,}(-[a-z]+)+-\\d{1,2}"), "an AWS region", "eu-west-1", "");
  static final Key TOPIC = new Key(
      "topics",
      Pattern.compile(
          PARTITION + ":sns:[a-z]{2,}(-[a-z]+)+-\\d{1,2}:\\d{12}:[\\w-]{1,256}(\\.fifo)?"),
      "the ARN of an SNS topic",
      "[arn:aws:sns:eu-west-1:123456789012:alarms]",
      "The SNS console shows it on the topic's page.");
  static final Key LOGGING = new Key(
      "logging", Pattern.compile("none|errors|all"), "`none`, `errors` or `all`", "errors", "");
  static final Key THROTTLE = new Key(
      "throttle",
      Pattern.compile("[1-9]\\d{0,2}|1000"),
      "a whole number of notifications a second from 1 to 1000",
      "10",
      "");
  static final Key WEBHOOK_URL =
      new Key("url", Pattern.compile(".*"), "a reference", "${CHIME_WEBHOOK}", "");
  static final Key GUARDRAIL = new Key(
      "guardrails", Pattern.compile(".*"), "a guardrail", "[" + Policies.READ_ONLY + "]", "");
  static final Key USERS = new Key(
      "users",
      Pattern.compile("[UW][A-Z0-9]{2,}"),
      "the id of a Slack member",
      "[U0123ABCD]",
      "Slack shows it in the menu of the member's profile.");
  static final Key GROUPS = new Key(
      "groups",
      Pattern.compile("S[A-Z0-9]{2,}"),
      "the id of a Slack user group",
      "[S0123ABCD]",
      "Slack shows it in the menu of the user group.");
  static final Key USER_ROLES_REQUIRED =
      new Key("userRolesRequired", Pattern.compile("true|false"), "`true` or `false`", "true", "");
  static final Key ORGANIZATION_POLICY = new Key(
      "organizationPolicy",
      Pattern.compile(".+\\.json"),
      "the path of a JSON document",
      "organization.json",
      "");

  static final Key COMMAND_TIMEOUT = new Key(
      "commandTimeout",
      Pattern.compile("[1-9]\\d?|[1-8]\\d{2}|900"),
      "a whole number of seconds from 1 to 900",
      "60",
      "");

  static final Key STORE_FILE = new Key(
      "file", Pattern.compile("\\P{Cntrl}+"), "the path of a file", StateStore.DEFAULT_FILE, "");
  /** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html */
  static final Key TABLE = new Key(
      "table",
      Pattern.compile("[A-Za-z0-9_.-]{3,255}"),
      "the name of a DynamoDB table, which is 3 to 255 letters, digits or `_.-`",
      "at-aws",
      "");

  static final Key CREATE =
      new Key("create", Pattern.compile("true|false"), "`true` or `false`", "true", "");

  /** Names of queues end with what each is for, within the 80 characters of SQS. */
  static final Key QUEUES = new Key(
      "queues",
      Pattern.compile("[A-Za-z0-9_-]{1,40}"),
      "the beginning of names of queues, which is 1 to 40 letters, digits, hyphens or underscores",
      Intake.Sqs.DEFAULT_PREFIX,
      "");

  static final Key ENDPOINT = new Key(
      "url",
      Pattern.compile(
          "https://[A-Za-z0-9]+(-+[A-Za-z0-9]+)*(\\.[A-Za-z0-9]+(-+[A-Za-z0-9]+)*)*(:\\d{1,5})?(/[\\w.~/-]*)?"),
      "the `https` address of an endpoint, without user, query or fragment",
      "https://at-aws.example.com/sns",
      "It is the one at which SNS finds at-aws.");
  static final Key PORT = new Key(
      "port",
      Pattern.compile("[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5]"),
      "a port from 1 to 65535",
      String.valueOf(Intake.Https.DEFAULT_PORT),
      "");
  static final Key SCRAPED_PORT = new Key("port", PORT.shape(), PORT.kind(), "9464", "");
  static final Key REPORT_TO = new Key("reportTo", NAME, NAME_KIND, "ops", "");
  /** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricData.html */
  static final Key NAMESPACE = new Key(
      "namespace",
      Pattern.compile("(?!AWS/)[A-Za-z0-9._/#-]([A-Za-z0-9._/#: -]{0,254})"),
      "a namespace of CloudWatch, which is 1 to 255 letters, digits or `._/#-` and does not begin with `AWS/`",
      Metrics.CloudWatch.DEFAULT_NAMESPACE,
      "");

  /** Tells whether a text has the shape of this key's values. */
  boolean takes(String text) {
    return shape.matcher(text).matches();
  }

  /** Returns a line that could stand in a file, such as {@code region: eu-west-1}. */
  String line() {
    return name + ": " + example;
  }
}
