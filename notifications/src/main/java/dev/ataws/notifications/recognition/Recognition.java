package dev.ataws.notifications.recognition;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.sns.SnsDelivery;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Incoming;
import dev.ataws.notifications.sources.Source;
import dev.ataws.notifications.sources.compute.ComputeSources;
import dev.ataws.notifications.sources.config.ConfigSources;
import dev.ataws.notifications.sources.costs.CostSources;
import dev.ataws.notifications.sources.custom.CustomSources;
import dev.ataws.notifications.sources.data.DataSources;
import dev.ataws.notifications.sources.developertools.DeveloperToolsSources;
import dev.ataws.notifications.sources.management.ManagementSources;
import dev.ataws.notifications.sources.monitoring.MonitoringSources;
import dev.ataws.notifications.sources.security.SecuritySources;
import dev.ataws.notifications.sources.systemsmanager.SystemsManagerSources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a card of any message: that of the source that claims it, else a plain one that shows all that is there. */
public final class Recognition {
  private static final Logger LOG = LoggerFactory.getLogger(Recognition.class);

  private static final String BY_CLOUDTRAIL = "via CloudTrail";
  private static final List<Source> SOURCES = Stream.of(
          MonitoringSources.all(),
          CostSources.all(),
          ManagementSources.all(),
          DeveloperToolsSources.all(),
          CustomSources.all(),
          SecuritySources.all(),
          SystemsManagerSources.all(),
          ConfigSources.all(),
          ComputeSources.all(),
          DataSources.all())
      .flatMap(List::stream)
      .toList();

  private static final Map<String, Source> BY_SERVICE = byService();

  private Recognition() {}

  /** Returns the card of a message. */
  public static Card card(SnsDelivery.Notification notification) {
    return card(Incoming.of(notification.subject(), notification.message()));
  }

  /** Returns the card of a message. */
  public static Card card(Incoming message) {
    Source ofService =
        message.event().isEmpty() ? null : ofService(message.event().get());
    if (ofService != null) {
      return card(ofService, message);
    }
    for (Source source : SOURCES) {
      if (source.claims(message)) {
        return card(source, message);
      }
    }
    return Unclaimed.card(message);
  }

  /** A fault in the reading of one kind of message must not lose it. */
  private static Card card(Source source, Incoming message) {
    try {
      return source.card(message);
    } catch (RuntimeException bug) {
      LOG.atError()
          .setMessage("card not made")
          .addKeyValue("source", source.getClass().getSimpleName())
          .setCause(bug)
          .log();
      return Unclaimed.card(message);
    }
  }

  /** Returns those sources that claim a message: one, or none. */
  static List<Source> claimants(Incoming message) {
    Source ofService = message.event().map(Recognition::ofService).orElse(null);
    return ofService == null
        ? SOURCES.stream().filter(source -> source.claims(message)).toList()
        : List.of(ofService);
  }

  private static @Nullable Source ofService(AwsEvent event) {
    if (!event.detailType().endsWith(BY_CLOUDTRAIL)) {
      return BY_SERVICE.get(event.source());
    }
    Source own = BY_SERVICE.get(event.source() + "/" + event.detailType());
    return own == null ? BY_SERVICE.get("aws.cloudtrail") : own;
  }

  private static Map<String, Source> byService() {
    Map<String, Source> sources = new HashMap<>();
    for (Source source : SOURCES) {
      for (String service : source.services()) {
        if (sources.put(service, source) != null) {
          throw new IllegalStateException("two sources read the events of " + service);
        }
      }
    }
    return Map.copyOf(sources);
  }
}
