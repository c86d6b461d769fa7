package dev.ataws.channels.memory;

import dev.ataws.channels.StateStore;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** Sees that the table of a configuration is there with the keys that are needed, or makes it where that is allowed. */
final class DynamoDbTable {
  private static final Logger LOG = LoggerFactory.getLogger(DynamoDbTable.class);
  private static final List<AttributeDefinition> ATTRIBUTES =
      List.of(text(DynamoDbMemory.ID), text(DynamoDbMemory.KIND));
  private static final List<KeySchemaElement> KEYS =
      List.of(key(DynamoDbMemory.KIND, KeyType.HASH), key(DynamoDbMemory.ID, KeyType.RANGE));

  private final DynamoDbClient client;
  private final StateStore.DynamoDb table;

  DynamoDbTable(DynamoDbClient client, StateStore.DynamoDb table) {
    this.client = client;
    this.table = table;
  }

  /** Returns when the table can be used. */
  void require() {
    TableDescription found = describe();
    if (!found.keySchema().equals(KEYS) || !sorted(found).equals(ATTRIBUTES)) {
      throw DynamoDbTexts.otherKeys(table);
    }
    if (found.tableStatus() == TableStatus.CREATING) {
      awaitIt();
    }
    requireSweeping();
  }

  private TableDescription describe() {
    try {
      return client.describeTable(call -> call.tableName(table.table())).table();
    } catch (ResourceNotFoundException none) {
      if (!table.create()) {
        throw DynamoDbTexts.noTable(table, none);
      }
      create();
      return awaitIt();
    }
  }

  private void create() {
    try {
      client.createTable(CreateTableRequest.builder()
          .tableName(table.table())
          .attributeDefinitions(ATTRIBUTES)
          .keySchema(KEYS)
          .billingMode(BillingMode.PAY_PER_REQUEST)
          .build());
      LOG.info("state_table_created table={} region={}", table.table(), table.region());
    } catch (ResourceInUseException another) {
      LOG.info("state_table_created_by_another table={} region={}", table.table(), table.region());
    }
  }

  private TableDescription awaitIt() {
    return client
        .waiter()
        .waitUntilTableExists(call -> call.tableName(table.table()))
        .matched()
        .response()
        .orElseThrow()
        .table();
  }

  /** Without it nothing is wrong but that the table grows. */
  private void requireSweeping() {
    try {
      if (isSwept()) {
        return;
      }
      if (table.create()) {
        sweep();
      } else {
        LOG.warn(
            "state_table_grows table={} next=\"{}\"", table.table(), DynamoDbTexts.sweep(table));
      }
    } catch (DynamoDbException refused) {
      LOG.warn("state_table_may_grow table={} error=\"{}\"", table.table(), refused.getMessage());
    }
  }

  private boolean isSwept() {
    TimeToLiveStatus status = client
        .describeTimeToLive(call -> call.tableName(table.table()))
        .timeToLiveDescription()
        .timeToLiveStatus();
    return status == TimeToLiveStatus.ENABLED || status == TimeToLiveStatus.ENABLING;
  }

  private void sweep() {
    client.updateTimeToLive(call -> call.tableName(table.table())
        .timeToLiveSpecification(ttl -> ttl.enabled(true).attributeName(DynamoDbMemory.EXPIRES)));
  }

  /** The order in which DynamoDB tells the attributes is its own. */
  private static List<AttributeDefinition> sorted(TableDescription table) {
    return table.attributeDefinitions().stream()
        .filter(
            each -> KEYS.stream().anyMatch(key -> key.attributeName().equals(each.attributeName())))
        .sorted(Comparator.comparing(AttributeDefinition::attributeName))
        .toList();
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }
}
