package dev.ataws.channels.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ataws.channels.StateStore;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the memory in a file against the contract, then against what can befall a file. */
class SqliteMemoryTest extends MemoryContract {
  private static final Key KEY = new Key("test", "one");

  @TempDir
  private Path directory;

  @Override
  protected Memory open(Clock clock) {
    return Memory.open(new StateStore.Sqlite(file()), clock);
  }

  @Test
  void whatWasPutIsThereAfterARestart() {
    Path restarted = directory.resolve("restarted.db");
    try (Memory memory = SqliteMemory.open(restarted, clock)) {
      memory.put(KEY, Value.forGood("1"));
    }
    try (Memory memory = SqliteMemory.open(restarted, clock)) {
      assertThat(memory.get(KEY).map(Entry::value)).contains(Value.forGood("1"));
    }
  }

  @Test
  void onlyTheOwnerReadsTheFiles() throws IOException {
    try (Memory memory = open(clock)) {
      memory.put(KEY, Value.forGood("1"));

      for (String suffix : List.of("", "-wal", "-shm")) {
        assertThat(PosixFilePermissions.toString(
                Files.getPosixFilePermissions(directory.resolve("at-aws.db" + suffix))))
            .isEqualTo("rw-------");
      }
    }
  }

  @Test
  void writesAheadAndToTheDisk() throws SQLException {
    assertThat(query(file(), "PRAGMA journal_mode")).isEqualTo("wal");
    assertThat(query(file(), "PRAGMA user_version")).isEqualTo("1");
    assertThat(query(file(), "PRAGMA application_id")).isEqualTo("1635017079");
  }

  @Test
  void whatIsOverIsSweptAway() throws SQLException {
    try (Memory memory = open(clock)) {
      memory.put(KEY, Value.until(clock.instant().plusSeconds(60), "1"));
      clock.move(Duration.ofMinutes(10));
      memory.put(new Key("test", "two"), Value.forGood("2"));
    }

    assertThat(query(file(), "SELECT group_concat(id) FROM entry")).isEqualTo("two");
  }

  @Test
  void anyNameOfAFileWillDo() {
    Path odd = directory.resolve("a b?mode=memory&#%41é.db");
    try (Memory memory = SqliteMemory.open(odd, clock)) {
      memory.put(KEY, Value.forGood("1"));
    }

    assertThat(odd).isNotEmptyFile();
  }

  @Test
  void manyMayOpenANewFileAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      for (int round = 0; round < 10; round++) {
        Path fresh = directory.resolve("fresh-" + round + ".db");
        List<Callable<Boolean>> calls = IntStream.range(0, 8)
            .<Callable<Boolean>>mapToObj(each -> () -> {
              try (Memory memory = SqliteMemory.open(fresh, clock)) {
                return memory.putIfAbsent(KEY, Value.forGood("1"));
              }
            })
            .toList();
        int won = 0;
        for (Future<Boolean> each : threads.invokeAll(calls)) {
          won += each.get() ? 1 : 0;
        }
        assertThat(won).isEqualTo(1);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aMemoryOfThisProcessHasNoFile() {
    try (Memory memory = Memory.ofThisProcess(clock);
        Memory another = Memory.ofThisProcess(clock)) {
      memory.put(KEY, Value.forGood("1"));

      assertThat(memory.get(KEY)).isPresent();
      assertThat(another.get(KEY)).isEmpty();
    }
    assertThat(Path.of(":memory:")).doesNotExist();
  }

  @Test
  void saysThatAFileIsNoDatabase() throws IOException {
    Path file = Files.writeString(directory.resolve("notes.db"), "notes\n".repeat(1000));

    assertThat(fault(file)).isEqualTo("""
        The state file `notes.db` is not a database of SQLite.
        Name another file at `store` in at-aws.yml, or move this one away: at-aws then starts with an empty one.
        """);
    assertThat(file).hasContent("notes\n".repeat(1000));
  }

  @Test
  void saysThatAFileIsDamaged() throws IOException {
    Path file = directory.resolve("damaged.db");
    try (Memory memory = SqliteMemory.open(file, clock)) {
      for (int each = 0; each < 200; each++) {
        memory.put(new Key("test", "n" + each), Value.forGood("x".repeat(1000)));
      }
    }
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      for (long page = 4096; page < bytes.length(); page += 4096) {
        bytes.seek(page);
        bytes.write(new byte[64]);
      }
    }

    assertThat(fault(file)).matches("""
        The state file `damaged.db` is damaged[.:].*
        Put a backup in its place, or move it away: at-aws then starts with an empty one, which does not know what it has \
        already run.
        """);
  }

  @Test
  void saysThatAFileIsCutOff() throws IOException {
    Path file = directory.resolve("cut.db");
    try (Memory memory = SqliteMemory.open(file, clock)) {
      memory.put(KEY, Value.forGood("x".repeat(100_000)));
    }
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.setLength(50_000);
    }

    assertThat(fault(file)).startsWith("The state file `cut.db` is damaged");
  }

  @Test
  void saysThatAFileIsOfAnotherProgram() throws SQLException {
    query(directory.resolve("other.db"), "CREATE TABLE music (title TEXT)");

    assertThat(fault(directory.resolve("other.db")))
        .startsWith(
            "The state file `other.db` is a database of another program.\nName another file");
  }

  @Test
  void saysThatAFileIsOfANewerVersion() throws SQLException {
    query(file(), "PRAGMA user_version = 7");

    assertThat(fault(file())).isEqualTo("""
        The state file `at-aws.db` was made by a newer at-aws: its format is 7, and this one knows 1.
        Run the newer at-aws. Name another file at `store` in at-aws.yml, or move this one away: at-aws then starts with an \
        empty one.
        """);
  }

  @Test
  void saysThatAFileIsLocked() throws SQLException {
    try (Connection connection = connection(file());
        Statement statement = connection.createStatement();
        Memory memory = SqliteMemory.open(file(), clock, Duration.ofMillis(50))) {
      statement.execute("BEGIN IMMEDIATE");

      assertThat(fault(file())).isEqualTo("""
          The state file `at-aws.db` is locked by another program.
          Find out which one has it open, such as `fuser -v at-aws.db`, and end what it does there; several at-aws may share \
          it.
          """);
      assertThatThrownBy(() -> memory.put(KEY, Value.forGood("1")))
          .isInstanceOf(MemoryUnavailable.class)
          .hasMessageContaining("is locked by another program");
      assertThat(memory.get(KEY)).isEmpty();
      statement.execute("ROLLBACK");
      memory.put(KEY, Value.forGood("1"));
    }
  }

  @Test
  void saysThatAFolderStandsThere() throws IOException {
    assertThat(fault(Files.createDirectory(directory.resolve("folder")))).isEqualTo("""
            The state file `folder` is a folder.
            Name a file at `store` in at-aws.yml.
            """);
  }

  @Test
  void saysThatTheFolderIsMissing() {
    assertThat(fault(directory.resolve("missing").resolve("at-aws.db"))).isEqualTo("""
        The state file `missing/at-aws.db` cannot be made: its folder is not there.
        Make the folder, or name another file at `store` in at-aws.yml.
        """);
  }

  @Test
  void saysThatTheFolderIsNone() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));

    assertThat(fault(file.resolve("at-aws.db")))
        .startsWith("The state file `file/at-aws.db` cannot be made: ");
  }

  @Test
  void writesNothingIntoAFileThatWasDeleted() throws IOException {
    try (Memory memory = open(clock)) {
      memory.put(KEY, Value.forGood("1"));
      Files.delete(file());
      MemoryUnavailable fault =
          catchThrowableOfType(MemoryUnavailable.class, () -> memory.put(KEY, Value.forGood("2")));

      assertThat(text(fault)).isEqualTo("""
          The state file `at-aws.db` was deleted or replaced while at-aws ran.
          Start at-aws again: it goes on with the file that is there then.
          """);
      Files.createFile(file());
      assertThatThrownBy(() -> memory.putIfAbsent(new Key("test", "two"), Value.forGood("2")))
          .hasMessageContaining("was deleted or replaced");
    }
  }

  @Test
  void answersNothingWhenItIsClosed() {
    Memory memory = open(clock);
    memory.close();

    assertThatThrownBy(() -> memory.get(KEY)).isInstanceOf(MemoryUnavailable.class);
    memory.close();
  }

  private Path file() {
    return directory.resolve("at-aws.db");
  }

  private String fault(Path file) {
    return text(catchThrowableOfType(
        MemoryUnavailable.class,
        () -> SqliteMemory.open(file, clock, Duration.ofMillis(50)).close()));
  }

  private String text(MemoryUnavailable fault) {
    assertThat(fault).hasMessage(fault.what() + " " + fault.next());
    return (fault.what() + "\n" + fault.next() + "\n")
        .replace(directory.toAbsolutePath() + "/", "");
  }

  private static String query(Path file, String sql) throws SQLException {
    try (Connection connection = connection(file);
        Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return "";
      }
      try (ResultSet answer = statement.getResultSet()) {
        return String.valueOf(answer.next() ? answer.getString(1) : "");
      }
    }
  }

  private static Connection connection(Path file) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }
}
