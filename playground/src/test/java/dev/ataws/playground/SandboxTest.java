package dev.ataws.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import dev.ataws.bot.aws.AwsAnswer;
import dev.ataws.bot.aws.AwsCall;
import dev.ataws.bot.aws.Redaction;
import dev.ataws.bot.rendering.Answers;
import dev.ataws.bot.rendering.Reply;
import dev.ataws.channels.AssumableRole;
import dev.ataws.channels.Channel;
import dev.ataws.channels.Person;
import dev.ataws.grammar.Interpretation;
import dev.ataws.grammar.Interpreter;
import dev.ataws.grammar.catalogue.Catalogue;
import dev.ataws.grammar.catalogue.ListShape;
import dev.ataws.grammar.catalogue.MapShape;
import dev.ataws.grammar.catalogue.Member;
import dev.ataws.grammar.catalogue.Operation;
import dev.ataws.grammar.catalogue.Shape;
import dev.ataws.grammar.catalogue.Structure;
import dev.ataws.playground.sandbox.SandboxAccount;
import dev.ataws.playground.slack.PretendSlack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample data has the shape of AWS's own answers, renders within Slack's limits, is chosen from as AWS chooses. */
class SandboxTest {
  private static final Path SAMPLES = Path.of("src/main/resources/dev/ataws/playground/sandbox");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Catalogue CATALOGUE = Catalogue.bundled();

  private static PretendSlack slack;

  @BeforeAll
  static void begin() {
    slack = PretendSlack.start(0);
  }

  @AfterAll
  static void end() {
    slack.close();
  }

  static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .map(SAMPLES::relativize)
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void rendersWithinSlacksLimits(Path sample) throws IOException, SlackApiException {
    Operation operation = operation(sample);
    ObjectNode output = (ObjectNode) JSON.readTree(SAMPLES.resolve(sample).toFile());
    hasTheShapeOf(operation.output(), output, sample.toString());

    ObjectNode redacted = (ObjectNode) Redaction.of(output, operation.output());
    Reply reply = Answers.of(
        call(operation, JsonNodeFactory.instance.objectNode()),
        new AwsAnswer.Success(redacted, Optional.empty(), ""));

    assertThat(post(reply).getError()).as(reply.blocks().toString()).isNull();
  }

  private static Operation operation(Path sample) {
    String name = sample.getName(1).toString().replace(".json", "");
    return CATALOGUE
        .service(sample.getName(0).toString())
        .orElseThrow()
        .operationByApiName(name)
        .orElseThrow();
  }

  private static AwsCall call(Operation operation, ObjectNode parameters) {
    Channel channel = Playground.configuration(slack).channels().get(0);
    return new AwsCall(
        channel,
        new Person(slack.workspace().teamId(), Playground.OPS, Playground.ALICE),
        AssumableRole.of(channel),
        List.of(),
        operation,
        parameters,
        "eu-west-1");
  }

  private static ChatPostMessageResponse post(Reply reply) throws IOException, SlackApiException {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(slack.methodsEndpointPrefix());
    return Slack.getInstance(config)
        .methods(slack.botToken())
        .chatPostMessage(request -> request
            .channel(Playground.OPS)
            .text(reply.text())
            .blocksAsString(
                JsonNodeFactory.instance.arrayNode().addAll(reply.blocks()).toString()));
  }

  private static void hasTheShapeOf(Shape shape, JsonNode value, String path) {
    if (shape instanceof Structure structure && !structure.isDocument()) {
      value.properties().forEach(entry -> {
        Member member = structure.members().get(entry.getKey());
        hasTheShapeOf(
            Objects.requireNonNull(member, path + " has no " + entry.getKey()).shape(),
            entry.getValue(),
            path + "." + entry.getKey());
      });
    } else if (shape instanceof ListShape list) {
      assertThat(value.isArray()).as(path).isTrue();
      value.forEach(element -> hasTheShapeOf(list.element().shape(), element, path + "[]"));
    } else if (shape instanceof MapShape map) {
      value
          .properties()
          .forEach(entry ->
              hasTheShapeOf(map.value().shape(), entry.getValue(), path + "." + entry.getKey()));
    }
  }

  /** The parameters choose among the records: how many, and what one of them holds. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lambda list-functions | /Functions | 10 | checkout-api",
        "lambda get-function --function-name checkout-api | /Configuration | 21 | nodejs22.x",
        "lambda get-function-configuration order-processor | | 24 | java21",
        "lambda list-functions --no-paginate --max-items 3 | /Functions | 3 | checkout-api",
        "cloudwatch describe-alarms --alarm-name-prefix nothing-like-it | /MetricAlarms | 0 |",
        "ec2 describe-instances --filters Name=tag:Name,Values=web-1 | /Reservations | 1 | web-1",
        "ec2 describe-instances --filters Name=instance-state-name,Values=terminated | /Reservations | 0 |",
        "s3api list-buckets | /Buckets | 8 |"
      })
  void choosesByTheParameters(String text, String list, int size, String holds) {
    Interpretation.Ready ready = (Interpretation.Ready) new Interpreter(CATALOGUE).interpret(text);
    AwsAnswer answer = new SandboxAccount()
        .call(call(ready.command().operation(), ready.command().parameters()));
    assertThat(answer).isInstanceOfSatisfying(AwsAnswer.Success.class, success -> {
      assertThat(success.output().at(list == null ? "" : list)).hasSize(size);
      assertThat(success.output().at(list == null ? "" : list).toString())
          .contains(holds == null ? "" : holds);
    });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lambda get-function --function-name nope | ResourceNotFoundException | The sandbox has only `",
        "lambda list-layers | NoSampleData | Try `lambda list-functions`"
      })
  void saysWhatItDoesNotHave(String text, String code, String next) {
    Interpretation.Ready ready = (Interpretation.Ready) new Interpreter(CATALOGUE).interpret(text);
    AwsAnswer answer = new SandboxAccount()
        .call(call(ready.command().operation(), ready.command().parameters()));
    assertThat(answer).isInstanceOfSatisfying(AwsAnswer.Failure.class, failure -> {
      assertThat(failure.code()).isEqualTo(code);
      assertThat(failure.next()).startsWith(next);
    });
  }
}
