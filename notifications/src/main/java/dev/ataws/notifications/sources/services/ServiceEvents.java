package dev.ataws.notifications.sources.services;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Incoming;
import dev.ataws.notifications.sources.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** All events that some services send by EventBridge. */
public final class ServiceEvents implements Source {
  private final Map<String, Function<AwsEvent, Card>> readers;

  /** Makes the source of several services of which each has one reader for all its events. */
  public ServiceEvents(Map<String, Function<AwsEvent, Card>> readers) {
    this.readers = Map.copyOf(readers);
  }

  /**
   * Returns the source of several services.
   *
   * @param services those whose events are read; of several with the same source, the first that fits an event reads it
   * @param own how events that deserve cards of their own are read, by detail-type
   */
  public static ServiceEvents of(
      List<Service> services, Map<String, Function<AwsEvent, Card>> own) {
    Map<String, List<Service>> bySource = new HashMap<>();
    for (Service each : services) {
      bySource.computeIfAbsent(each.source(), any -> new ArrayList<>()).add(each);
    }
    Map<String, Function<AwsEvent, Card>> readers = new HashMap<>();
    bySource.forEach((source, fitting) -> readers.put(source, event -> {
      Function<AwsEvent, Card> reader = own.get(event.detailType());
      return reader == null ? service(fitting, event).card(event) : reader.apply(event);
    }));
    return new ServiceEvents(readers);
  }

  @Override
  public Set<String> services() {
    return readers.keySet();
  }

  @Override
  public boolean claims(Incoming message) {
    return false;
  }

  @Override
  public Card card(Incoming message) {
    AwsEvent event = message.event().orElseThrow();
    Function<AwsEvent, Card> reader = readers.get(event.source());
    return reader == null ? EventCard.unknown(event) : reader.apply(event);
  }

  private static Service service(List<Service> services, AwsEvent event) {
    for (Service each : services) {
      if (event.detailType().startsWith(each.beginning())) {
        return each;
      }
    }
    return services.get(services.size() - 1);
  }
}
