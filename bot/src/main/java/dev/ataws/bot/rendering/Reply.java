package dev.ataws.bot.rendering;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the bot says in a thread.
 *
 * @param text all of it as plain mrkdwn, for notifications, screen readers and workspaces that refuse the blocks
 * @param blocks the same as Slack blocks, within Slack's limits
 * @param files what did not fit, as files
 */
public record Reply(String text, List<ObjectNode> blocks, List<File> files) {
  /** The most characters of {@code text} that Slack shows in one piece. */
  static final int LONGEST_TEXT = 3_900;

  public Reply {
    blocks = List.copyOf(blocks);
    files = List.copyOf(files);
  }

  /**
   * A file in the thread: its name, {@code lambda-list-functions.json}, with its bytes, which are in memory or, where there
   * may be many, on disk until they are discarded.
   */
  public static final class File {
    private final String name;
    private final byte[] content;
    private final @Nullable Path path;

    File(String name, byte[] content) {
      this.name = name;
      this.content = content.clone();
      this.path = null;
    }

    /** A file on disk, which belongs to this from now on. */
    File(String name, Path path) {
      this.name = name;
      this.content = new byte[0];
      this.path = path;
    }

    public String name() {
      return name;
    }

    /** Where the bytes are, when they are on disk. */
    public Optional<Path> path() {
      return Optional.ofNullable(path);
    }

    /** The bytes; those on disk are read. */
    public byte[] content() {
      try {
        return path == null ? content.clone() : Files.readAllBytes(path);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Deletes the bytes on disk; called when the file has been uploaded, or cannot be. */
    public void discard() {
      try {
        if (path != null) {
          Files.deleteIfExists(path);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
