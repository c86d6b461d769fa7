package dev.ataws.channels.memory;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.sqlite.SQLiteConfig;

/** Opens a database of SQLite, in which the table of entries is made or found. */
final class SqliteDatabase {
  /** How long a statement waits for another process. */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  /** The letters "ataw", by which {@code file(1)} and we tell our databases from others. */
  private static final int APPLICATION = 0x61746177;

  private static final int FORMAT = 1;
  private static final String IN_PROCESS = "jdbc:sqlite::memory:";
  static final Path NO_FILE = Path.of(":memory:");

  private final Path path;
  private final Duration patience;

  private SqliteDatabase(Path path, Duration patience) {
    this.path = path;
    this.patience = patience;
  }

  /** Opens a file; waits for others that long, at the start and in each statement. */
  static Connection open(SqliteFile file, Duration patience) {
    return new SqliteDatabase(file.path(), patience).open(file.jdbc());
  }

  /** Opens a database that ends with its connection. */
  static Connection ofThisProcess() {
    return new SqliteDatabase(NO_FILE, PATIENCE).open(IN_PROCESS);
  }

  /** The change to a write-ahead log does not wait for another process that makes it just then, so we do. */
  private Connection open(String address) {
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        return connect(address);
      } catch (SQLException error) {
        if (!SqliteTexts.isBusy(error) || System.nanoTime() > end) {
          throw SqliteTexts.of(path, error);
        }
        LockSupport.parkNanos(
            TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextInt(1, 20)));
      }
    }
  }

  private Connection connect(String address) throws SQLException {
    Connection connection = configuration().createConnection(address);
    try {
      prepare(connection);
      return connection;
    } catch (SQLException | RuntimeException fault) {
      connection.close();
      throw fault;
    }
  }

  private SQLiteConfig configuration() {
    SQLiteConfig configuration = new SQLiteConfig();
    configuration.setBusyTimeout(Math.toIntExact(patience.toMillis()));
    configuration.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    configuration.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    return configuration;
  }

  private void prepare(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      requireSound(statement);
      connection.setAutoCommit(false);
      requireFormat(statement);
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("PRAGMA journal_mode=WAL");
    }
  }

  private void requireSound(Statement statement) throws SQLException {
    try (ResultSet finding = statement.executeQuery("PRAGMA quick_check(1)")) {
      String first = finding.next() ? finding.getString(1) : "no answer";
      if (!first.equals("ok")) {
        throw SqliteTexts.damaged(path, first.replaceAll("\\s+", " ").strip());
      }
    }
  }

  private void requireFormat(Statement statement) throws SQLException {
    int application = number(statement, "PRAGMA application_id");
    int format = number(statement, "PRAGMA user_version");
    if (application == 0 && number(statement, "SELECT count(*) FROM sqlite_schema") == 0) {
      make(statement);
    } else if (application != APPLICATION) {
      throw SqliteTexts.notOurs(path);
    } else if (format > FORMAT) {
      throw SqliteTexts.newer(path, format, FORMAT);
    }
  }

  private static void make(Statement statement) throws SQLException {
    statement.execute("""
        CREATE TABLE entry (
          kind TEXT NOT NULL,
          id TEXT NOT NULL,
          value TEXT NOT NULL,
          version TEXT NOT NULL,
          expires INTEGER, -- seconds since 1970; NULL: never
          PRIMARY KEY (kind, id)
        ) STRICT""");
    statement.execute("CREATE INDEX entry_by_expiry ON entry (expires) WHERE expires IS NOT NULL");
    statement.execute("PRAGMA application_id = " + APPLICATION);
    statement.execute("PRAGMA user_version = " + FORMAT);
  }

  private static int number(Statement statement, String query) throws SQLException {
    try (ResultSet answer = statement.executeQuery(query)) {
      return answer.next() ? answer.getInt(1) : 0;
    }
  }
}
