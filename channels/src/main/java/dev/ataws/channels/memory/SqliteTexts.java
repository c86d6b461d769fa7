package dev.ataws.channels.memory;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What people are told when a file of SQLite cannot be used. */
final class SqliteTexts {
  private static final int PRIMARY = 0xff;
  private static final String ANOTHER_FILE =
      "Name another file at `store` in at-aws.yml, or move this one away: at-aws then starts with an empty one.";

  private SqliteTexts() {}

  static MemoryUnavailable noFolder(Path file) {
    return unavailable(
        file,
        "cannot be made: its folder is not there.",
        "Make the folder, or name another file at `store` in at-aws.yml.");
  }

  static MemoryUnavailable isFolder(Path file) {
    return unavailable(file, "is a folder.", "Name a file at `store` in at-aws.yml.");
  }

  static MemoryUnavailable cannotCreate(Path file, String reason) {
    return unavailable(
        file,
        "cannot be made: " + reason + ".",
        "Give the user that runs at-aws the right to write in that folder, or name another file at `store` in"
            + " at-aws.yml.");
  }

  static MemoryUnavailable replaced(Path file) {
    return unavailable(
        file,
        "was deleted or replaced while at-aws ran.",
        "Start at-aws again: it goes on with the file that is there then.");
  }

  static MemoryUnavailable notOurs(Path file) {
    return unavailable(file, "is a database of another program.", ANOTHER_FILE);
  }

  static MemoryUnavailable newer(Path file, int found, int known) {
    return unavailable(
        file,
        "was made by a newer at-aws: its format is " + found + ", and this one knows " + known
            + ".",
        "Run the newer at-aws. " + ANOTHER_FILE);
  }

  static MemoryUnavailable damaged(Path file, String finding) {
    return unavailable(file, "is damaged: " + finding + ".", damagedNext());
  }

  /** Returns what an error of SQLite means (https://sqlite.org/rescode.html). */
  static MemoryUnavailable of(Path file, SQLException error) {
    return error.getCause() instanceof NativeLibraryNotFoundException notLoaded
        ? notLoaded(notLoaded)
        : ofCode(file, error);
  }

  private static MemoryUnavailable ofCode(Path file, SQLException error) {
    return switch (code(error)) {
      case SQLITE_BUSY, SQLITE_LOCKED ->
        unavailable(
            file,
            "is locked by another program.",
            "Find out which one has it open, such as `fuser -v " + file
                + "`, and end what it does there; several at-aws may share it.",
            error);
      case SQLITE_READONLY ->
        unavailable(
            file,
            "cannot be written.",
            "Give the user that runs at-aws the right to write the file, those beside it that end in `-wal` and"
                + " `-shm`, and in their folder.",
            error);
      case SQLITE_NOTADB -> unavailable(file, "is not a database of SQLite.", ANOTHER_FILE, error);
      case SQLITE_CORRUPT -> unavailable(file, "is damaged.", damagedNext(), error);
      case SQLITE_FULL ->
        unavailable(
            file,
            "cannot grow: the disk is full.",
            "Make room; nothing that was stored is lost.",
            error);
      default ->
        unavailable(
            file,
            "cannot be used: " + error.getMessage() + ".",
            "See that the disk works and that the user that runs at-aws may read and write the file.",
            error);
    };
  }

  /** Tells whether another process was just at it. */
  static boolean isBusy(SQLException error) {
    return code(error) == SQLiteErrorCode.SQLITE_BUSY;
  }

  /** The driver unpacks SQLite into a folder for temporary files, and loads it from there. */
  private static MemoryUnavailable notLoaded(Throwable error) {
    return new MemoryUnavailable(
        "SQLite cannot be loaded on this machine: " + line(error) + ".",
        "Let Java have a folder from which programs may run: `AT_AWS_JAVA_OPTIONS=-Dorg.sqlite.tmpdir=FOLDER`; or keep"
            + " the state in DynamoDB, at `store` in at-aws.yml.",
        error);
  }

  private static String line(Throwable error) {
    return String.valueOf(error.getMessage()).replaceAll("\\s+", " ").strip();
  }

  private static String damagedNext() {
    return "Put a backup in its place, or move it away: at-aws then starts with an empty one, which does not know what it has"
        + " already run.";
  }

  private static SQLiteErrorCode code(SQLException error) {
    return error instanceof SQLiteException known
        ? SQLiteErrorCode.getErrorCode(known.getResultCode().code & PRIMARY)
        : SQLiteErrorCode.UNKNOWN_ERROR;
  }

  private static MemoryUnavailable unavailable(Path file, String what, String next) {
    return new MemoryUnavailable("The state file `" + file + "` " + what, next);
  }

  private static MemoryUnavailable unavailable(
      Path file, String what, String next, Throwable cause) {
    return new MemoryUnavailable("The state file `" + file + "` " + what, next, cause);
  }
}
