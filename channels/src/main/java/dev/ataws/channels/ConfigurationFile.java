package dev.ataws.channels;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code at-aws.yml}; docs/configuration.md describes its settings. */
public final class ConfigurationFile {
  /** The largest file that is read, in bytes. */
  static final int LARGEST = 1 << 20;

  private ConfigurationFile() {}

  /** Reads a file; {@code ${NAME}} in it stands for a variable of the environment given. */
  public static ReadConfiguration read(Path file, Map<String, String> environment) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      return bytes.length > LARGEST
          ? refused(file, ConfigurationTexts.tooLarge())
          : parse(file.toString(), utf8(bytes), environment);
    } catch (NoSuchFileException absent) {
      return refused(file, ConfigurationTexts.noSuchFile());
    } catch (AccessDeniedException forbidden) {
      return refused(file, ConfigurationTexts.mayNotRead());
    } catch (CharacterCodingException notText) {
      return refused(file, ConfigurationTexts.notUtf8());
    } catch (IOException broken) {
      return refused(file, ConfigurationTexts.cannotRead(String.valueOf(broken.getMessage())));
    }
  }

  /** Reads a text; the name stands for it in the faults. */
  public static ReadConfiguration parse(String name, String text, Map<String, String> environment) {
    if (text.length() > LARGEST) {
      return new ReadConfiguration.Faulty(List.of(whole(name, ConfigurationTexts.tooLarge())));
    }
    Faults faults = new Faults(name);
    Optional<Configuration> configuration = YamlDocument.read(text, faults)
        .flatMap(root -> new ConfigurationReader(environment, faults).read(root));
    return configuration
        .<ReadConfiguration>map(ReadConfiguration.Valid::new)
        .orElseGet(() -> new ReadConfiguration.Faulty(faults.inOrder()));
  }

  private static String utf8(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static ReadConfiguration refused(Path file, Words words) {
    return new ReadConfiguration.Faulty(List.of(whole(file.toString(), words)));
  }

  private static Fault whole(String name, Words words) {
    return new Fault(name, 0, 0, words.what(), words.next());
  }
}
