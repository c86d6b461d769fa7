package dev.ataws.channels.memory;

import dev.ataws.channels.StateStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Remembers in a table of DynamoDB, which any number of replicas share. */
final class DynamoDbMemory implements Memory {
  static final String KIND = "kind";
  static final String ID = "id";
  static final String EXPIRES = "expires";
  private static final String VALUE = "value";
  private static final String VERSION = "version";

  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration ATTEMPT = Duration.ofSeconds(3);
  private static final Duration CALL = Duration.ofSeconds(8);

  private final DynamoDbClient client;
  private final StateStore.DynamoDb table;
  private final Clock clock;

  private DynamoDbMemory(DynamoDbClient client, StateStore.DynamoDb table, Clock clock) {
    this.client = client;
    this.table = table;
    this.clock = clock;
  }

  /** Opens a table with what the SDK finds here: credentials, {@code AWS_ENDPOINT_URL}. */
  static DynamoDbMemory open(StateStore.DynamoDb table, Clock clock) {
    return over(client(table.region()), table, clock);
  }

  /** Opens a table with a client, which is closed with the memory. */
  static DynamoDbMemory over(DynamoDbClient client, StateStore.DynamoDb table, Clock clock) {
    try {
      new DynamoDbTable(client, table).require();
      return new DynamoDbMemory(client, table, clock);
    } catch (SdkException error) {
      client.close();
      throw DynamoDbTexts.of(table, error);
    } catch (MemoryUnavailable fault) {
      client.close();
      throw fault;
    }
  }

  private static DynamoDbClient client(String region) {
    return DynamoDbClient.builder()
        .region(Region.of(region))
        .httpClientBuilder(Apache5HttpClient.builder().connectionTimeout(CONNECT))
        .overrideConfiguration(limits -> limits
            .apiCallTimeout(CALL)
            .apiCallAttemptTimeout(ATTEMPT)
            .retryStrategy(RetryMode.STANDARD))
        .build();
  }

  @Override
  public Optional<Entry> get(Key key) {
    Map<String, AttributeValue> item = answer(() -> client
        .getItem(call -> call.tableName(table.table()).key(attributes(key)).consistentRead(true))
        .item());
    return Optional.of(item).filter(each -> !each.isEmpty() && isLive(each)).map(this::entry);
  }

  @Override
  public void put(Key key, Value value) {
    Map<String, AttributeValue> item = item(Entry.of(key, value));
    answer(() -> client.putItem(call -> call.tableName(table.table()).item(item)));
  }

  @Override
  public boolean putIfAbsent(Key key, Value value) {
    return put(
        Entry.of(key, value),
        call -> call.conditionExpression("attribute_not_exists(#id) OR #expires <= :now")
            .expressionAttributeNames(Map.of("#id", ID, "#expires", EXPIRES))
            .expressionAttributeValues(Map.of(":now", number(now()))));
  }

  @Override
  public Optional<Entry> replace(Entry read, Value value) {
    Entry next = Entry.of(read.key(), value);
    boolean isReplaced = put(
        next,
        call -> call.conditionExpression(
                "#version = :version AND (attribute_not_exists(#expires) OR #expires > :now)")
            .expressionAttributeNames(Map.of("#version", VERSION, "#expires", EXPIRES))
            .expressionAttributeValues(
                Map.of(":version", text(read.version()), ":now", number(now()))));
    return isReplaced ? Optional.of(next) : Optional.empty();
  }

  @Override
  public void delete(Key key) {
    answer(() -> client.deleteItem(call -> call.tableName(table.table()).key(attributes(key))));
  }

  @Override
  public List<Entry> list(String kind, String prefix, int most) {
    QueryRequest query = query(kind, prefix);
    return answer(() -> client.queryPaginator(query).items().stream()
        .filter(this::isLive)
        .limit(most)
        .map(this::entry)
        .toList());
  }

  @Override
  public void close() {
    client.close();
  }

  /**
   * The SDK asks again when an answer was lost. A write that had arrived then meets itself, so a refusal counts as success when
   * the item is the one of this call.
   */
  private boolean put(Entry entry, Condition condition) {
    PutItemRequest.Builder call = PutItemRequest.builder()
        .tableName(table.table())
        .item(item(entry))
        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    PutItemRequest request = condition.on(call).build();
    return answer(() -> {
      try {
        client.putItem(request);
        return true;
      } catch (ConditionalCheckFailedException refused) {
        return refused.hasItem() && text(entry.version()).equals(refused.item().get(VERSION));
      }
    });
  }

  private QueryRequest query(String kind, String prefix) {
    Map<String, String> names = new HashMap<>(Map.of("#kind", KIND));
    Map<String, AttributeValue> values = new HashMap<>(Map.of(":kind", text(kind)));
    String condition = "#kind = :kind";
    if (!prefix.isEmpty()) {
      condition += " AND begins_with(#id, :prefix)";
      names.put("#id", ID);
      values.put(":prefix", text(prefix));
    }
    return QueryRequest.builder()
        .tableName(table.table())
        .consistentRead(true)
        .keyConditionExpression(condition)
        .expressionAttributeNames(names)
        .expressionAttributeValues(values)
        .build();
  }

  private <T> T answer(Supplier<T> question) {
    try {
      return question.get();
    } catch (SdkException error) {
      throw DynamoDbTexts.of(table, error);
    }
  }

  /** DynamoDB takes up to two days to sweep away what is over. */
  private boolean isLive(Map<String, AttributeValue> item) {
    return expiry(item).filter(each -> each.getEpochSecond() <= now()).isEmpty();
  }

  private Entry entry(Map<String, AttributeValue> item) {
    return new Entry(
        new Key(text(item, KIND), text(item, ID)),
        new Value(text(item, VALUE), expiry(item)),
        text(item, VERSION));
  }

  /** Somebody else may have put items into the table. */
  private String text(Map<String, AttributeValue> item, String name) {
    return Optional.ofNullable(item.get(name))
        .map(AttributeValue::s)
        .orElseThrow(() -> DynamoDbTexts.foreignItem(table, name));
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }

  private static Optional<Instant> expiry(Map<String, AttributeValue> item) {
    return Optional.ofNullable(item.get(EXPIRES))
        .map(each -> Instant.ofEpochSecond(Long.parseLong(Objects.toString(each.n(), "0"))));
  }

  private static Map<String, AttributeValue> item(Entry entry) {
    Map<String, AttributeValue> item = new HashMap<>(attributes(entry.key()));
    item.put(VALUE, text(entry.value().json()));
    item.put(VERSION, text(entry.version()));
    entry.value().expiry().ifPresent(each -> item.put(EXPIRES, number(each.getEpochSecond())));
    return item;
  }

  private static Map<String, AttributeValue> attributes(Key key) {
    return Map.of(KIND, text(key.kind()), ID, text(key.id()));
  }

  private static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(String.valueOf(value));
  }

  /** What must hold for an item to be put. */
  @FunctionalInterface
  private interface Condition {
    PutItemRequest.Builder on(PutItemRequest.Builder call);
  }
}
