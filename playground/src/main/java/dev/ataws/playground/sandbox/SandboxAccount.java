package dev.ataws.playground.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.aws.AwsAccount;
import dev.ataws.bot.aws.AwsAnswer;
import dev.ataws.bot.aws.AwsCall;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;

/**
 * An AWS account that nobody pays for: it answers from sample data, a file an operation, {@code
 * lambda/ListFunctions.json}, and lets the parameters choose among the records as AWS would.
 */
public final class SandboxAccount implements AwsAccount {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public AwsAnswer call(AwsCall call) {
    return sample(call.operation().service().name(), call.operation().name())
        .map(sample -> Choice.of(call.operation(), call.parameters()).from(sample))
        .orElseGet(() -> noSample(call));
  }

  /** The sample answer of an operation, by the service as the AWS CLI spells it and the API name. */
  static Optional<ObjectNode> sample(String service, String operation) {
    String file = service + "/" + operation + ".json";
    try (InputStream json = SandboxAccount.class.getResourceAsStream(file)) {
      return json == null ? Optional.empty() : Optional.of((ObjectNode) JSON.readTree(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static AwsAnswer.Success success(JsonNode output) {
    return new AwsAnswer.Success(
        (ObjectNode) output, Optional.empty(), UUID.randomUUID().toString());
  }

  private static AwsAnswer.Failure noSample(AwsCall call) {
    String command =
        "`" + call.operation().service().name() + " " + call.operation().cliName() + "`";
    return new AwsAnswer.Failure(
        "NoSampleData",
        "The sandbox has no sample data for " + command + ".",
        "In the playground nothing reaches AWS.",
        "Try `lambda list-functions`, `ec2 describe-instances` or `cloudwatch describe-alarms`, or run the bot with a role of yours.",
        Optional.empty(),
        "");
  }
}
