package dev.ataws.notifications.sources.security;

import dev.ataws.notifications.sources.Source;
import java.util.List;

/** Services that find faults in security. */
public final class SecuritySources {
  private SecuritySources() {}

  /** Returns the sources. */
  public static List<Source> all() {
    return List.of(
        new GuardDutySource(),
        new SecurityHubSource(),
        new InspectorSource(),
        new MacieSource(),
        SecurityServices.source(),
        new CloudTrailSource());
  }
}
