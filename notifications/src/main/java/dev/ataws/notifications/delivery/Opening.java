package dev.ataws.notifications.delivery;

import dev.ataws.channels.memory.Key;
import dev.ataws.channels.memory.Memory;
import dev.ataws.channels.memory.Value;
import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.queue.Waiting;
import dev.ataws.notifications.recognition.Recognition;
import dev.ataws.notifications.sns.SnsDelivery;
import dev.ataws.notifications.sources.Incoming;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens what came from a queue: the notifications in it, each with its card. */
final class Opening {
  private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
  private static final Pattern ID = Pattern.compile("[\\w-]{1,100}");
  private static final Duration FAULT_IS_TOLD_AGAIN = Duration.ofDays(1);

  private final String configuration;
  private final BiConsumer<String, String> confirm;
  private final Memory memory;
  private final Clock clock;
  private final AtomicLong number = new AtomicLong();

  /**
   * Opens what one configuration gets.
   *
   * @param confirm takes the topic and the token of a subscription that is to be confirmed
   */
  Opening(String configuration, BiConsumer<String, String> confirm, Memory memory, Clock clock) {
    this.configuration = configuration;
    this.confirm = confirm;
    this.memory = memory;
    this.clock = clock;
  }

  /** Returns the notifications in what was received; none if it holds something else, which is seen to here. */
  List<Parcel> open(Received received) {
    Waiting waiting = received.waiting();
    List<Parcel> parcels = new ArrayList<>(1);
    for (SnsDelivery delivery : SnsDelivery.read(waiting.body())) {
      if (delivery instanceof SnsDelivery.Notification notification) {
        parcels.add(parcel(notification, received));
      } else if (delivery instanceof SnsDelivery.WithoutEnvelope raw) {
        parcels.addAll(raw(raw, received));
      } else {
        answer(delivery);
      }
    }
    received.holds(parcels.size());
    return parcels;
  }

  private Parcel parcel(SnsDelivery.Notification notification, Received received) {
    Instant published = notification.published().orElse(received.waiting().sent());
    Card card = Recognition.card(notification);
    return new Parcel(
        id(notification.messageId()),
        card,
        notification.message(),
        published,
        number.incrementAndGet(),
        received);
  }

  /** What stands in an envelope may be anything. */
  private static String id(String messageId) {
    return ID.matcher(messageId).matches()
        ? messageId
        : UUID.nameUUIDFromBytes(messageId.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private List<Parcel> raw(SnsDelivery.WithoutEnvelope raw, Received received) {
    Waiting waiting = received.waiting();
    List<Parcel> parcels = new ArrayList<>(2);
    if (isFaultNew()) {
      LOG.atError()
          .setMessage("raw message delivery is on")
          .addKeyValue("configuration", configuration)
          .addKeyValue("next", "turn it off at the subscription of the queue to its topic")
          .log();
      parcels.add(new Parcel(
          "raw-delivery-" + waiting.id(),
          NoticeCards.rawDelivery(),
          "",
          waiting.sent(),
          number.incrementAndGet(),
          received));
    }
    Card card = Recognition.card(Incoming.of(Optional.empty(), raw.text()));
    parcels.add(new Parcel(
        id(waiting.id()), card, raw.text(), waiting.sent(), number.incrementAndGet(), received));
    return parcels;
  }

  private boolean isFaultNew() {
    Value told = Value.until(clock.instant().plus(FAULT_IS_TOLD_AGAIN), "{}");
    return memory.putIfAbsent(new Key("raw-delivery-told", configuration), told);
  }

  private void answer(SnsDelivery delivery) {
    if (delivery instanceof SnsDelivery.SubscriptionConfirmation asked) {
      confirm.accept(asked.topicArn(), asked.token());
    } else if (delivery instanceof SnsDelivery.UnsubscribeConfirmation ended) {
      LOG.atWarn()
          .setMessage("unsubscribed")
          .addKeyValue("configuration", configuration)
          .addKeyValue("topic", ended.topicArn())
          .log();
    }
  }
}
