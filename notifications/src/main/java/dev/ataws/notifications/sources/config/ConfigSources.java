package dev.ataws.notifications.sources.config;

import dev.ataws.notifications.sources.Source;
import java.util.List;

/** Changes, compliance, snapshots of AWS Config. */
public final class ConfigSources {
  private ConfigSources() {}

  /** Returns the sources. */
  public static List<Source> all() {
    return List.of(new ConfigSource());
  }
}
