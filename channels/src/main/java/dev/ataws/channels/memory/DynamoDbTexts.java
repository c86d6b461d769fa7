package dev.ataws.channels.memory;

import dev.ataws.channels.StateStore;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** What people are told when a table of DynamoDB cannot be used. */
final class DynamoDbTexts {
  private static final int LONGEST_REASON = 300;
  private static final String NO_REASON = "no reason was given";

  private DynamoDbTexts() {}

  static MemoryUnavailable noTable(StateStore.DynamoDb table, Throwable cause) {
    return new MemoryUnavailable(
        "There is no DynamoDB table `" + table.table() + "` in `" + table.region() + "`.",
        "Make it: `aws dynamodb create-table " + options(table)
            + " --billing-mode PAY_PER_REQUEST"
            + " --attribute-definitions AttributeName=kind,AttributeType=S AttributeName=id,AttributeType=S"
            + " --key-schema AttributeName=kind,KeyType=HASH AttributeName=id,KeyType=RANGE`, and then `"
            + sweep(table) + "`. Or write `create: true` beside `table` in at-aws.yml.",
        cause);
  }

  static MemoryUnavailable otherKeys(StateStore.DynamoDb table) {
    return new MemoryUnavailable(
        called(table)
            + " has other keys than at-aws needs, which are the texts `kind` (partition key) and `id` (sort key).",
        "Name another table at `store` in at-aws.yml.");
  }

  static MemoryUnavailable foreignItem(StateStore.DynamoDb table, String attribute) {
    return new MemoryUnavailable(
        called(table) + " has an item without the text `" + attribute
            + "`, which at-aws has not written.",
        "Give at-aws a table of its own, or delete that item.");
  }

  /** Returns the command that lets DynamoDB delete what is over. */
  static String sweep(StateStore.DynamoDb table) {
    return "aws dynamodb update-time-to-live " + options(table)
        + " --time-to-live-specification Enabled=true,AttributeName=" + DynamoDbMemory.EXPIRES;
  }

  /** Returns what an error of AWS or of the way to it means. */
  static MemoryUnavailable of(StateStore.DynamoDb table, SdkException error) {
    return error instanceof AwsServiceException refusal
        ? refused(table, refusal)
        : new MemoryUnavailable(
            "DynamoDB in `" + table.region() + "` cannot be asked: "
                + sentence(Objects.toString(error.getMessage(), NO_REASON)),
            "Check the network and the AWS credentials of the machine that at-aws runs on, the `region` at `store` in"
                + " at-aws.yml, and `AWS_ENDPOINT_URL` if that is set.",
            error);
  }

  private static MemoryUnavailable refused(StateStore.DynamoDb table, AwsServiceException refusal) {
    String code =
        detail(refusal, AwsErrorDetails::errorCode).orElse("status " + refusal.statusCode());
    String reason = sentence(detail(refusal, AwsErrorDetails::errorMessage).orElse(NO_REASON));
    if (code.startsWith("AccessDenied")) {
      return new MemoryUnavailable(
          "AWS does not let at-aws use " + lower(table) + ": " + reason,
          "Give the role or user that at-aws runs as the rights that docs/configuration.md lists at `store`.",
          refusal);
    }
    if (code.equals("ResourceNotFoundException")) {
      return noTable(table, refusal);
    }
    if (refusal.isThrottlingException() || refusal.statusCode() >= 500) {
      return new MemoryUnavailable(
          "DynamoDB is too busy for " + lower(table) + " (`" + code + "`).",
          "Try again in a minute; if it stays so, look at the table's capacity.",
          refusal);
    }
    return new MemoryUnavailable(
        "DynamoDB refused a call to " + lower(table) + " (`" + code + "`): " + reason,
        "Check the AWS credentials and the clock of the machine that at-aws runs on, and `store` in at-aws.yml.",
        refusal);
  }

  private static Optional<String> detail(
      AwsServiceException refusal, Function<AwsErrorDetails, String> detail) {
    return Optional.ofNullable(refusal.awsErrorDetails()).map(detail);
  }

  private static String options(StateStore.DynamoDb table) {
    return "--table-name " + table.table() + " --region " + table.region();
  }

  private static String called(StateStore.DynamoDb table) {
    return "The DynamoDB table `" + table.table() + "` in `" + table.region() + "`";
  }

  private static String lower(StateStore.DynamoDb table) {
    return "the table `" + table.table() + "` in `" + table.region() + "`";
  }

  private static String sentence(String message) {
    String line = message.replaceAll("\\s+", " ").strip();
    String cut = line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + "…" : line;
    return cut.endsWith(".") || cut.endsWith("…") ? cut : cut + ".";
  }
}
