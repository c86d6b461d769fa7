package dev.ataws.notifications.delivery;

import dev.ataws.notifications.cards.Card;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells people in another channel, once an hour each, that a destination refuses its messages. */
public final class Reports implements Observer {
  private static final Logger LOG = LoggerFactory.getLogger(Reports.class);
  private static final Duration AGAIN = Duration.ofHours(1);

  private final Map<String, Destination> readers;
  private final ExecutorService later;
  private final Clock clock;
  private final Map<String, Instant> told = new ConcurrentHashMap<>();

  /**
   * Tells others.
   *
   * @param readers who is told, by the name of the configuration that refuses
   * @param later where it is told, so that no delivery waits
   */
  public Reports(Map<String, Destination> readers, ExecutorService later, Clock clock) {
    this.readers = Map.copyOf(readers);
    this.later = later;
    this.clock = clock;
  }

  @Override
  public void refused(String configuration, String messageId, String message, String why) {
    LOG.atError()
        .setMessage("message refused")
        .addKeyValue("configuration", configuration)
        .addKeyValue("messageId", messageId)
        .addKeyValue("why", why)
        .log();
    Destination reader = readers.get(configuration);
    if (reader != null && isTimeToTell(configuration)) {
      tell(reader, configuration, why);
    }
  }

  private boolean isTimeToTell(String configuration) {
    Instant now = clock.instant();
    Instant last = told.getOrDefault(configuration, Instant.MIN);
    if (last.isAfter(now.minus(AGAIN))) {
      return false;
    }
    told.put(configuration, now);
    return true;
  }

  private void tell(Destination reader, String configuration, String why) {
    Post post = new Post(
        "report-" + UUID.randomUUID(), NoticeCards.refusing(configuration, why), Optional.empty());
    try {
      later.execute(() -> {
        if (!(reader.post(post) instanceof Outcome.Taken)) {
          LOG.atWarn()
              .setMessage("report not posted")
              .addKeyValue("configuration", reader.name())
              .log();
        }
      });
    } catch (RejectedExecutionException full) {
      LOG.atWarn()
          .setMessage("report not posted")
          .addKeyValue("configuration", reader.name())
          .log();
    }
  }

  @Override
  public void received(String configuration, String messageId, Card card, String message) {}

  @Override
  public void throttled(String configuration, String messageId) {}

  @Override
  public void delivered(String configuration, String messageId) {}

  @Override
  public void failing(String configuration, String why) {}

  @Override
  public void recovered(String configuration) {}
}
