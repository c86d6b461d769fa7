package dev.ataws.notifications.sources.systemsmanager;

import dev.ataws.notifications.sources.Source;
import dev.ataws.notifications.sources.services.ServiceEvents;
import java.util.List;
import java.util.Map;

/** What happens in Systems Manager: commands, automations, windows, parameters, items of work. */
public final class SystemsManagerSources {
  private SystemsManagerSources() {}

  /** Returns the sources. */
  public static List<Source> all() {
    return List.of(
        new ServiceEvents(Map.of("aws.ssm", SystemsManagerEvents::card)), new CommandMessages());
  }
}
