package dev.ataws.channels.memory;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;

/**
 * The file of a database, with what tells it from another file at the same place.
 *
 * @param identity what the file system calls it, where it calls files something
 */
record SqliteFile(Path path, Optional<Object> identity) {
  /** Returns the file at a path; one that is made for it can be read by its owner only. */
  static SqliteFile at(Path path) {
    Path file = path.toAbsolutePath().normalize();
    try {
      create(file);
      if (Files.isDirectory(file)) {
        throw SqliteTexts.isFolder(file);
      }
      return new SqliteFile(file, identity(file));
    } catch (NoSuchFileException noFolder) {
      throw SqliteTexts.noFolder(file);
    } catch (IOException broken) {
      throw SqliteTexts.cannotCreate(file, reason(broken));
    }
  }

  /** Throws if the file was deleted or replaced: SQLite would go on to write where nobody reads. */
  void requireInPlace() {
    try {
      if (!identity(path).equals(identity)) {
        throw SqliteTexts.replaced(path);
      }
    } catch (IOException gone) {
      throw SqliteTexts.replaced(path);
    }
  }

  /** Returns the address that JDBC knows it by; as a URI, since a question mark in a path would begin settings. */
  String jdbc() {
    return "jdbc:sqlite:" + path.toUri();
  }

  private static void create(Path file) throws IOException {
    try {
      Files.createFile(file, ownerOnly(file));
    } catch (FileAlreadyExistsException known) {
      // as it was made, so that an owner may have opened it to a group
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static Optional<Object> identity(Path file) throws IOException {
    return Optional.ofNullable(
        Files.readAttributes(file, BasicFileAttributes.class).fileKey());
  }

  private static String reason(IOException broken) {
    return broken instanceof FileSystemException fault && fault.getReason() != null
        ? fault.getReason()
        : Objects.toString(broken.getMessage(), broken.getClass().getSimpleName());
  }
}
