package dev.ataws.channels;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads where the state is kept. */
final class StoreReader {
  static final String STORE = "store";
  static final String SQLITE = "sqlite";
  static final String DYNAMODB = "dynamodb";

  private static final List<String> SQLITE_KEYS = List.of(Key.STORE_FILE.name());
  private static final List<String> DYNAMODB_KEYS =
      List.of(Key.TABLE.name(), Key.REGION.name(), Key.CREATE.name());

  private final Path configuration;

  /** Takes the file that relative paths are seen from. */
  StoreReader(Path configuration) {
    this.configuration = configuration;
  }

  /** Returns what the file says, or else the default; nothing if there is a fault. */
  Optional<StateStore> read(Section file) {
    if (!file.has(STORE)) {
      return Optional.of(new StateStore.Sqlite(beside(StateStore.DEFAULT_FILE)));
    }
    return file.section(STORE, StoreTexts.STORE, List.of(SQLITE, DYNAMODB), StoreTexts.nothing())
        .flatMap(this::choose);
  }

  private Optional<StateStore> choose(Section store) {
    if (store.isEmpty()) {
      store.fault(StoreTexts.nothing());
    }
    Optional<StateStore> sqlite = store
        .section(SQLITE, StoreTexts.SQLITE, SQLITE_KEYS, StoreTexts.needsFile())
        .flatMap(this::sqlite);
    Optional<StateStore> dynamodb = store
        .section(DYNAMODB, StoreTexts.DYNAMODB, DYNAMODB_KEYS, StoreTexts.needsTable())
        .flatMap(StoreReader::dynamodb);
    if (store.has(SQLITE) && store.has(DYNAMODB)) {
      store.fault(StoreTexts.two());
    }
    return sqlite.or(() -> dynamodb);
  }

  private Optional<StateStore> sqlite(Section sqlite) {
    return sqlite.required(Key.STORE_FILE).flatMap(file -> sqlite(sqlite, file));
  }

  private Optional<StateStore> sqlite(Section sqlite, String file) {
    try {
      return Optional.of(new StateStore.Sqlite(beside(file)));
    } catch (InvalidPathException impossible) {
      sqlite.fault(Key.STORE_FILE, PolicyTexts.noPath(sqlite.label(), file));
      return Optional.empty();
    }
  }

  private static Optional<StateStore> dynamodb(Section dynamodb) {
    Optional<String> table = dynamodb.required(Key.TABLE);
    Optional<String> region = dynamodb.required(Key.REGION);
    boolean create = dynamodb.optional(Key.CREATE).filter("true"::equals).isPresent();
    return table.flatMap(name -> region.map(where -> new StateStore.DynamoDb(name, where, create)));
  }

  private Path beside(String file) {
    return configuration.resolveSibling(file);
  }
}
