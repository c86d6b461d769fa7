package dev.ataws.notifications.sources.compute;

import dev.ataws.notifications.sources.Console;
import java.util.Optional;

/** Makes links to log streams; the console's page of logs escapes what is in the fragment twice, with $ for %. */
final class LogStream {
  private LogStream() {}

  /** Returns the link; nothing if the stream or the region is not known. */
  static Optional<String> link(Console console, String group, String stream) {
    return stream.isBlank()
        ? Optional.empty()
        : console.link("cloudwatch/home?region={region}#logsV2:log-groups/log-group/"
            + escaped(group)
            + "/log-events/"
            + escaped(stream));
  }

  private static String escaped(String name) {
    return Console.escaped(Console.escaped(name)).replace("%", "$");
  }
}
