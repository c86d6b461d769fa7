package dev.ataws.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ataws.channels.MotoServer;
import dev.ataws.channels.RequiresProgram;
import dev.ataws.channels.StateStore;
import dev.ataws.channels.memory.Entry;
import dev.ataws.channels.memory.Key;
import dev.ataws.channels.memory.Memory;
import dev.ataws.channels.memory.MemoryContract;
import dev.ataws.channels.memory.MemoryUnavailable;
import dev.ataws.channels.memory.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;

/** Holds the memory in DynamoDB against the contract, over HTTP. */
@RequiresProgram("moto_server")
class DynamoDbMemoryMotoTest extends MemoryContract {
  private static final Key KEY = new Key("test", "one");

  @TempDir
  private static Path directory;

  private static MotoServer moto;
  private static OneAtATime door;

  private final StateStore.DynamoDb table =
      new StateStore.DynamoDb("at-aws-" + UUID.randomUUID(), "eu-west-1", true);

  @BeforeAll
  static void start() throws IOException {
    moto = MotoServer.start(directory);
    door = OneAtATime.before(moto.uri());
    settings().forEach(System::setProperty);
  }

  @AfterAll
  static void stop() {
    settings().keySet().forEach(System::clearProperty);
    door.close();
    moto.close();
  }

  @AfterEach
  void deleteTable() {
    try (DynamoDbClient dynamoDb = client()) {
      dynamoDb.deleteTable(call -> call.tableName(table.table()));
    }
  }

  @Override
  protected Memory open(Clock clock) {
    return Memory.open(table, clock);
  }

  @Test
  void aClaimWhoseAnswerWasLostIsWonAllTheSame() {
    try (Memory memory = open(clock);
        Memory other = open(clock)) {
      door.loseTheNextAnswerTo("PutItem");
      assertThat(memory.putIfAbsent(KEY, Value.forGood("1"))).isTrue();
      assertThat(other.putIfAbsent(KEY, Value.forGood("2"))).isFalse();

      Entry read = memory.get(KEY).orElseThrow();
      door.loseTheNextAnswerTo("PutItem");
      assertThat(memory.replace(read, Value.forGood("3")))
          .isEqualTo(memory.get(KEY))
          .isPresent();
      assertThat(other.replace(read, Value.forGood("4"))).isEmpty();
    }
  }

  @Test
  void dynamoDbSweepsByTheExpiry() {
    open(clock).close();

    try (DynamoDbClient dynamoDb = client()) {
      TimeToLiveDescription sweeping = dynamoDb
          .describeTimeToLive(call -> call.tableName(table.table()))
          .timeToLiveDescription();
      assertThat(sweeping.timeToLiveStatusAsString()).isEqualTo("ENABLED");
      assertThat(sweeping.attributeName()).isEqualTo("expires");
    }
  }

  @Test
  void manyMayMakeTheTableAtOnce() throws Exception {
    StateStore.DynamoDb fresh =
        new StateStore.DynamoDb("fresh-" + UUID.randomUUID(), table.region(), true);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<Boolean> start = () -> {
        try (Memory memory = Memory.open(fresh, clock)) {
          return memory.putIfAbsent(KEY, Value.forGood("1"));
        }
      };
      List<Boolean> won = new ArrayList<>();
      for (Future<Boolean> each : threads.invokeAll(List.of(start, start, start, start))) {
        won.add(each.get());
      }
      assertThat(won).containsOnlyOnce(true);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aTableIsMadeOnlyWhereThatIsAllowed() {
    StateStore.DynamoDb missing = new StateStore.DynamoDb("missing", table.region(), false);

    assertThatThrownBy(() -> Memory.open(missing, clock))
        .isInstanceOf(MemoryUnavailable.class)
        .hasMessageStartingWith(
            "There is no DynamoDB table `missing` in `eu-west-1`. Make it: `aws dynamodb create-table");
    Memory.open(new StateStore.DynamoDb(table.table(), table.region(), false), clock)
        .close();
  }

  private static DynamoDbClient client() {
    return DynamoDbClient.builder()
        .region(Region.EU_WEST_1)
        .endpointOverride(moto.uri())
        .httpClientBuilder(Apache5HttpClient.builder())
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("the-bot", "not-a-secret")))
        .build();
  }

  /** The SDK takes these properties for the environment variables of the same names. */
  private static Map<String, String> settings() {
    return Map.of(
        "aws.endpointUrl", door.uri().toString(),
        "aws.accessKeyId", "the-bot",
        "aws.secretAccessKey", "not-a-secret");
  }
}
