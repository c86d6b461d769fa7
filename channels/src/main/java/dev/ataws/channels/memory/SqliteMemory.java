package dev.ataws.channels.memory;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Remembers in a file of SQLite, which several processes of one machine may share. */
final class SqliteMemory implements Memory {
  private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(10);
  private static final String LIVE = "(expires IS NULL OR expires > ?)";
  private static final String PUT = """
      INSERT INTO entry (value, version, expires, kind, id) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (kind, id) DO UPDATE
      SET value = excluded.value, version = excluded.version, expires = excluded.expires""";

  private final Optional<SqliteFile> file;
  private final Connection connection;
  private final Clock clock;
  private final PreparedStatement get;
  private final PreparedStatement list;
  private final PreparedStatement put;
  private final PreparedStatement putIfAbsent;
  private final PreparedStatement replace;
  private final PreparedStatement delete;
  private final PreparedStatement sweep;
  private Instant nextSweep = Instant.MIN;

  private SqliteMemory(Optional<SqliteFile> file, Connection connection, Clock clock)
      throws SQLException {
    this.file = file;
    this.connection = connection;
    this.clock = clock;
    this.get = connection.prepareStatement(
        "SELECT id, value, version, expires FROM entry WHERE kind = ? AND id = ? AND " + LIVE);
    this.list = connection.prepareStatement(
        "SELECT id, value, version, expires FROM entry WHERE kind = ? AND id >= ? AND " + LIVE
            + " ORDER BY id");
    this.put = connection.prepareStatement(PUT);
    this.putIfAbsent = connection.prepareStatement(PUT + " WHERE entry.expires <= ?");
    this.replace = connection.prepareStatement(
        "UPDATE entry SET value = ?, version = ?, expires = ? WHERE kind = ? AND id = ? AND version = ? AND "
            + LIVE);
    this.delete = connection.prepareStatement("DELETE FROM entry WHERE kind = ? AND id = ?");
    this.sweep = connection.prepareStatement("DELETE FROM entry WHERE expires <= ?");
  }

  /** Opens a file, which is made if there is none. */
  static SqliteMemory open(Path path, Clock clock) {
    return open(path, clock, SqliteDatabase.PATIENCE);
  }

  /** Opens a file, and waits no longer than that for other processes. */
  static SqliteMemory open(Path path, Clock clock, Duration patience) {
    SqliteFile file = SqliteFile.at(path);
    return over(Optional.of(file), SqliteDatabase.open(file, patience), clock);
  }

  /** Opens a memory without a file. */
  static SqliteMemory ofThisProcess(Clock clock) {
    return over(Optional.empty(), SqliteDatabase.ofThisProcess(), clock);
  }

  private static SqliteMemory over(Optional<SqliteFile> file, Connection connection, Clock clock) {
    try {
      SqliteMemory memory = new SqliteMemory(file, connection, clock);
      memory.sweepNowAndThen(); // shows at once whether the file can be written
      return memory;
    } catch (SQLException error) {
      throw closed(connection, SqliteTexts.of(path(file), error));
    }
  }

  private static MemoryUnavailable closed(Connection connection, MemoryUnavailable fault) {
    try {
      connection.close();
    } catch (SQLException notClosed) {
      fault.addSuppressed(notClosed);
    }
    return fault;
  }

  @Override
  public synchronized Optional<Entry> get(Key key) {
    return answer(() -> {
      bind(get, 1, key);
      get.setLong(3, now());
      return entries(get, key.kind(), key.id(), 1).stream().findFirst();
    });
  }

  @Override
  public synchronized List<Entry> list(String kind, String prefix, int most) {
    return answer(() -> {
      list.setString(1, kind);
      list.setString(2, prefix);
      list.setLong(3, now());
      return entries(list, kind, prefix, most);
    });
  }

  @Override
  public synchronized void put(Key key, Value value) {
    write(() -> {
      bind(put, Entry.of(key, value));
      return put.executeUpdate();
    });
  }

  @Override
  public synchronized boolean putIfAbsent(Key key, Value value) {
    return write(() -> {
      bind(putIfAbsent, Entry.of(key, value));
      putIfAbsent.setLong(6, now());
      return putIfAbsent.executeUpdate();
    });
  }

  @Override
  public synchronized Optional<Entry> replace(Entry read, Value value) {
    Entry next = Entry.of(read.key(), value);
    boolean isReplaced = write(() -> toTheDisk(() -> {
      bind(replace, next);
      replace.setString(6, read.version());
      replace.setLong(7, now());
      return replace.executeUpdate();
    }));
    return isReplaced ? Optional.of(next) : Optional.empty();
  }

  @Override
  public synchronized void delete(Key key) {
    write(() -> {
      bind(delete, 1, key);
      return delete.executeUpdate();
    });
  }

  @Override
  public synchronized void close() {
    answer(() -> {
      connection.close();
      return true;
    });
  }

  private boolean write(Sql<Integer> statement) {
    file.ifPresent(SqliteFile::requireInPlace);
    return answer(() -> {
      sweepNowAndThen();
      return statement.run() > 0;
    });
  }

  /** A claim that a power cut took back would let a command run twice; the rest need not wait for the disk. */
  private <T> T toTheDisk(Sql<T> statement) throws SQLException {
    try (Statement setting = connection.createStatement()) {
      setting.execute("PRAGMA synchronous = FULL");
      T answer = statement.run();
      setting.execute("PRAGMA synchronous = NORMAL");
      return answer;
    }
  }

  private void sweepNowAndThen() throws SQLException {
    Instant now = clock.instant();
    if (now.isBefore(nextSweep)) {
      return;
    }
    sweep.setLong(1, now.getEpochSecond());
    sweep.executeUpdate();
    nextSweep = now.plus(BETWEEN_SWEEPS);
  }

  private <T> T answer(Sql<T> question) {
    try {
      return question.run();
    } catch (SQLException error) {
      throw SqliteTexts.of(path(file), error);
    }
  }

  private static Path path(Optional<SqliteFile> file) {
    return file.map(SqliteFile::path).orElse(SqliteDatabase.NO_FILE);
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }

  private static void bind(PreparedStatement statement, Entry entry) throws SQLException {
    statement.setString(1, entry.value().json());
    statement.setString(2, entry.version());
    Optional<Instant> expiry = entry.value().expiry();
    if (expiry.isPresent()) {
      statement.setLong(3, expiry.get().getEpochSecond());
    } else {
      statement.setNull(3, Types.INTEGER);
    }
    bind(statement, 4, entry.key());
  }

  private static void bind(PreparedStatement statement, int first, Key key) throws SQLException {
    statement.setString(first, key.kind());
    statement.setString(first + 1, key.id());
  }

  /** In the order of their bytes, the ids that begin so stand together. */
  private static List<Entry> entries(PreparedStatement query, String kind, String prefix, int most)
      throws SQLException {
    List<Entry> entries = new ArrayList<>();
    try (ResultSet rows = query.executeQuery()) {
      while (entries.size() < most && rows.next() && rows.getString(1).startsWith(prefix)) {
        entries.add(entry(kind, rows));
      }
    }
    return List.copyOf(entries);
  }

  private static Entry entry(String kind, ResultSet row) throws SQLException {
    long expires = row.getLong(4);
    Optional<Instant> expiry =
        row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochSecond(expires));
    return new Entry(
        new Key(kind, row.getString(1)), new Value(row.getString(2), expiry), row.getString(3));
  }

  /** A use of the database. */
  @FunctionalInterface
  private interface Sql<T> {
    T run() throws SQLException;
  }
}
