package dev.ataws.channels;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;

/** What came of reading a file as text: the text, or what stood in the way. */
sealed interface ReadText {
  /** The largest file that is read, in bytes. */
  int LARGEST = 1 << 20;

  /** Goes the way of a text or that of an obstacle. */
  <T> T match(Function<String, T> text, Function<Unreadable, T> unreadable);

  /** Reads a whole file. */
  static ReadText of(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      return bytes.length > LARGEST
          ? new Unreadable(Obstacle.TOO_LARGE, "")
          : new Text(
              StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (NoSuchFileException absent) {
      return new Unreadable(Obstacle.ABSENT, "");
    } catch (AccessDeniedException forbidden) {
      return new Unreadable(Obstacle.FORBIDDEN, "");
    } catch (CharacterCodingException notText) {
      return new Unreadable(Obstacle.NOT_UTF8, "");
    } catch (IOException broken) {
      return new Unreadable(Obstacle.OTHER, reason(broken));
    }
  }

  private static String reason(IOException broken) {
    return broken instanceof FileSystemException fault && fault.getReason() != null
        ? fault.getReason()
        : String.valueOf(broken.getMessage());
  }

  /** What can stand in the way. */
  enum Obstacle {
    ABSENT,
    FORBIDDEN,
    TOO_LARGE,
    NOT_UTF8,
    OTHER
  }

  /** A file that was read. */
  record Text(String content) implements ReadText {
    @Override
    public <T> T match(Function<String, T> text, Function<Unreadable, T> unreadable) {
      return text.apply(content);
    }
  }

  /** A file that was not; the reason is what the system said of an obstacle without a name. */
  record Unreadable(Obstacle obstacle, String reason) implements ReadText {
    @Override
    public <T> T match(Function<String, T> text, Function<Unreadable, T> unreadable) {
      return unreadable.apply(this);
    }
  }
}
