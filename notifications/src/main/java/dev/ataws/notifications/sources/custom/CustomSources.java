package dev.ataws.notifications.sources.custom;

import dev.ataws.notifications.sources.Source;
import java.util.List;

/** Notifications that people's own programs send. */
public final class CustomSources {
  private CustomSources() {}

  /** Returns the sources. */
  public static List<Source> all() {
    return List.of(new CustomCard());
  }
}
