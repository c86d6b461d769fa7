package dev.ataws.channels.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ataws.channels.MovableClock;
import dev.ataws.channels.StateStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Holds what people are told against the data files beside it: {@code refusals/NAME.json} is an answer of DynamoDB, after a line
 * with its status; {@code refusals/NAME.txt} what it means. {@code -Dgolden.update=true} writes what it gives.
 */
class DynamoDbMemoryTest {
  private static final Path REFUSALS =
      Path.of("src/test/resources/dev/ataws/channels/memory/refusals");
  private static final StateStore.DynamoDb TABLE =
      new StateStore.DynamoDb("at-aws", "eu-west-1", false);
  private static final Key KEY = new Key("test", "one");
  private static final String FOUND = """
      200
      {"Table": {"TableStatus": "ACTIVE",
        "AttributeDefinitions": [
          {"AttributeName": "other", "AttributeType": "N"},
          {"AttributeName": "kind", "AttributeType": "S"},
          {"AttributeName": "id", "AttributeType": "S"}],
        "KeySchema": [
          {"AttributeName": "kind", "KeyType": "HASH"}, {"AttributeName": "id", "KeyType": "RANGE"}]}}""";

  private final MovableClock clock = new MovableClock();
  private final Map<String, String> answers = new ConcurrentHashMap<>(Map.of(
      "DescribeTable",
      FOUND,
      "DescribeTimeToLive",
      "200\n{\"TimeToLiveDescription\": {\"TimeToLiveStatus\": \"DISABLED\"}}"));
  private final HttpServer dynamoDb = unstarted();

  @BeforeEach
  void start() {
    dynamoDb.createContext("/", this::answer);
    dynamoDb.start();
  }

  @AfterEach
  void stop() {
    dynamoDb.stop(0);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void tellsWhatToDoAboutARefusal(String name) throws IOException {
    answers.put("DescribeTable", Files.readString(REFUSALS.resolve(name + ".json")));

    String text = fault(() -> open().close());
    Path expected = REFUSALS.resolve(name + ".txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, text);
    }
    assertThat(text).isEqualTo(Files.readString(expected));
  }

  @Test
  void tellsTheSameOfALaterCall() throws IOException {
    try (Memory memory = open()) {
      answers.put("PutItem", Files.readString(REFUSALS.resolve("access-denied.json")));

      assertThat(fault(() -> memory.putIfAbsent(KEY, Value.forGood("1"))))
          .isEqualTo(Files.readString(REFUSALS.resolve("access-denied.txt")));
      assertThat(fault(() -> memory.put(KEY, Value.forGood("1"))))
          .isEqualTo(Files.readString(REFUSALS.resolve("access-denied.txt")));
    }
  }

  @Test
  void whatIsOverIsAbsentThoughItIsStillInTheTable() {
    answers.put("GetItem", "200\n{\"Item\": " + item(clock.instant().getEpochSecond()) + "}");
    answers.put(
        "Query",
        "200\n{\"Count\": 1, \"Items\": [" + item(clock.instant().getEpochSecond()) + "]}");
    try (Memory memory = open()) {
      assertThat(memory.get(KEY)).isEmpty();
      assertThat(memory.list("test", "")).isEmpty();
      answers.put("GetItem", "200\n{\"Item\": " + item(clock.instant().getEpochSecond() + 1) + "}");
      assertThat(memory.get(KEY)).map(Entry::version).contains("v");
    }
  }

  @Test
  void saysThatSomebodyElseUsesTheTable() {
    answers.put(
        "GetItem", "200\n{\"Item\": {\"kind\": {\"S\": \"test\"}, \"id\": {\"S\": \"one\"}}}");
    try (Memory memory = open()) {
      assertThat(fault(() -> memory.get(KEY))).isEqualTo("""
          The DynamoDB table `at-aws` in `eu-west-1` has an item without the text `value`, which at-aws has not written.
          Give at-aws a table of its own, or delete that item.
          """);
    }
  }

  @Test
  void opensWithoutTheRightToAskForTheSweeping() throws IOException {
    answers.put("DescribeTimeToLive", Files.readString(REFUSALS.resolve("access-denied.json")));
    answers.put("GetItem", "200\n{}");
    try (Memory memory = open()) {
      assertThat(memory.get(KEY)).isEmpty();
    }
  }

  @Test
  void saysThatDynamoDbCannotBeReached() {
    dynamoDb.stop(0);

    assertThat(fault(() -> open().close()))
        .startsWith("DynamoDB in `eu-west-1` cannot be asked: ")
        .endsWith("""
            .
            Check the network and the AWS credentials of the machine that at-aws runs on, the `region` at `store` in \
            at-aws.yml, and `AWS_ENDPOINT_URL` if that is set.
            """);
  }

  static Stream<String> refusals() throws IOException {
    try (Stream<Path> files = Files.list(REFUSALS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .map(name -> name.substring(0, name.length() - ".json".length()))
          .sorted()
          .toList()
          .stream();
    }
  }

  private Memory open() {
    DynamoDbClient client = DynamoDbClient.builder()
        .region(Region.of(TABLE.region()))
        .endpointOverride(URI.create("http://127.0.0.1:" + dynamoDb.getAddress().getPort()))
        .httpClientBuilder(Apache5HttpClient.builder())
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("the-bot", "not-a-secret")))
        .overrideConfiguration(limits -> limits.retryStrategy(strategy -> strategy.maxAttempts(1)))
        .build();
    return DynamoDbMemory.over(client, TABLE, clock);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    String answer = answers.getOrDefault(target.substring(target.indexOf('.') + 1), "400\n{}");
    String status = answer.lines().findFirst().orElseThrow();
    byte[] body = answer.substring(status.length() + 1).getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      exchange.sendResponseHeaders(Integer.parseInt(status), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static String item(long expires) {
    return """
        {"kind": {"S": "test"}, "id": {"S": "one"}, "value": {"S": "1"}, "version": {"S": "v"}, "expires": {"N": "%d"}}""".formatted(expires);
  }

  private static String fault(ThrowingCallable call) {
    MemoryUnavailable fault = catchThrowableOfType(MemoryUnavailable.class, call);
    return fault.what() + "\n" + fault.next() + "\n";
  }

  private static HttpServer unstarted() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
