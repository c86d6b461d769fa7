package dev.ataws.notifications.recognition;

import dev.ataws.notifications.sns.SnsDelivery;
import dev.ataws.notifications.sources.Incoming;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Messages in folders named after their kinds: {@code fixtures/cloudwatch-alarm/metric.json}. A message stands in its file as SNS
 * delivers it, or without the envelope. Beside it are its cards: {@code metric.slack.json}, {@code metric.chime.txt},
 * {@code metric.text.txt}.
 */
final class Fixtures {
  static final Path FOLDER = Path.of("src/test/resources/dev/ataws/notifications/fixtures");

  private Fixtures() {}

  static List<Path> all() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(Files::isRegularFile)
          .filter(
              file -> !file.toString().matches(".*\\.(slack\\.json|chime\\.txt|text\\.txt|md)$"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String kind(Path file) {
    return file.getName(file.getNameCount() - 2).toString();
  }

  static Incoming message(Path file) {
    return message(read(file));
  }

  static Incoming message(String text) {
    return SnsDelivery.read(text).get(0) instanceof SnsDelivery.Notification notification
        ? Incoming.of(notification.subject(), notification.message())
        : Incoming.of(Optional.empty(), text);
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
