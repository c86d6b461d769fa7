package dev.ataws.notifications.https;

import dev.ataws.channels.memory.MemoryUnavailable;
import dev.ataws.notifications.queue.StoredQueue;
import dev.ataws.notifications.sns.SnsDelivery;
import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.subscriptions.Confirmation;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.messagemanager.sns.model.SnsMessage;
import software.amazon.awssdk.messagemanager.sns.model.SnsNotification;
import software.amazon.awssdk.messagemanager.sns.model.SnsSubscriptionConfirmation;
import software.amazon.awssdk.regions.Region;

/** Decides what becomes of what was posted: nothing, unless SNS signed it and a configuration has its topic. */
final class Reception {
  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

  /** Characters of a message that the memory takes whatever they are: compressed, of three bytes each, in Base64. */
  private static final int SURELY_FITS = 50_000;

  private final Signatures signatures;
  private final Map<String, List<StoredQueue>> queues;
  private final BiFunction<String, String, Confirmation> confirm;
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  /**
   * Decides.
   *
   * @param queues those of the configurations that hear a topic, by its ARN
   * @param confirm confirms the subscription of a topic by its token
   */
  Reception(
      Signatures signatures,
      Map<String, List<StoredQueue>> queues,
      BiFunction<String, String, Confirmation> confirm) {
    this.signatures = signatures;
    this.queues = Map.copyOf(queues);
    this.confirm = confirm;
  }

  /** Refuses a message without an envelope, which has no signature either, and names the fault once. */
  Answer raw() {
    if (told.add("raw")) {
      LOG.atWarn()
          .setMessage("raw delivery refused")
          .addKeyValue(
              "why",
              "raw message delivery is on for a subscription of this endpoint: such messages carry no signature, so that anybody"
                  + " could have sent them")
          .addKeyValue(
              "next",
              "aws sns set-subscription-attributes --subscription-arn ARN --attribute-name RawMessageDelivery --attribute-value false")
          .log();
    }
    return Answer.REFUSED;
  }

  Answer receive(String body) {
    String topic = topic(body);
    if (!queues.containsKey(topic)) {
      return refuse("no configuration has its topic", "");
    }
    Region region = Region.of(Arn.of(topic).map(Arn::region).orElseThrow());
    Verification verification = signatures.verify(region, body);
    if (verification instanceof Verification.Signed signed) {
      return topic.equals(signed.message().topicArn())
          ? take(topic, region, signed.message(), body)
          : refuse("it names two topics", topic);
    }
    if (verification instanceof Verification.Unknown unknown) {
      LOG.atWarn()
          .setMessage("signature not checked")
          .addKeyValue("topic", topic)
          .addKeyValue("why", unknown.why())
          .log();
      return Answer.AGAIN;
    }
    return refuse("SNS did not sign it", topic);
  }

  /** Reads the topic as the body has it; the signature will tell whether that is true. */
  private static String topic(String body) {
    List<SnsDelivery> deliveries = SnsDelivery.read(body);
    SnsDelivery only = deliveries.get(0);
    if (deliveries.size() == 1) {
      if (only instanceof SnsDelivery.Notification notification) {
        return notification.topicArn();
      }
      if (only instanceof SnsDelivery.SubscriptionConfirmation confirmation) {
        return confirmation.topicArn();
      }
      if (only instanceof SnsDelivery.UnsubscribeConfirmation confirmation) {
        return confirmation.topicArn();
      }
    }
    return "";
  }

  private Answer take(String topic, Region region, SnsMessage message, String body) {
    if (message instanceof SnsNotification notification) {
      return store(topic, notification, body);
    }
    if (message instanceof SnsSubscriptionConfirmation confirmation) {
      return isOfSns(confirmation.subscribeUrl(), region)
          ? confirm(topic, confirmation.token())
          : refuse("its SubscribeURL leads elsewhere", topic);
    }
    LOG.atWarn()
        .setMessage("subscription ended")
        .addKeyValue("topic", topic)
        .addKeyValue(
            "why", "somebody unsubscribed this endpoint; it is subscribed again in some minutes")
        .log();
    return Answer.TAKEN;
  }

  private Answer store(String topic, SnsNotification notification, String body) {
    try {
      for (StoredQueue queue : queues.getOrDefault(topic, List.of())) {
        add(queue, notification, body);
      }
      return Answer.TAKEN;
    } catch (MemoryUnavailable e) {
      LOG.atError()
          .setMessage("message not stored")
          .addKeyValue("topic", topic)
          .addKeyValue("messageId", notification.messageId())
          .addKeyValue("why", e.what())
          .addKeyValue("next", e.next())
          .log();
      return Answer.AGAIN;
    }
  }

  /** A part is better than nothing. */
  private static void add(StoredQueue queue, SnsNotification notification, String body) {
    try {
      queue.add(notification.messageId(), notification.timestamp(), body);
    } catch (IllegalArgumentException tooLarge) {
      LOG.atWarn()
          .setMessage("message shortened")
          .addKeyValue("messageId", notification.messageId())
          .addKeyValue("why", tooLarge.getMessage())
          .log();
      queue.add(
          notification.messageId(),
          notification.timestamp(),
          Shortened.body(notification, SURELY_FITS));
    }
  }

  private Answer confirm(String topic, String token) {
    return switch (confirm.apply(topic, token)) {
      case CONFIRMED -> Answer.TAKEN;
      case UNREACHABLE -> Answer.AGAIN;
      case UNKNOWN_TOPIC, REFUSED -> Answer.REFUSED;
    };
  }

  /** Never asked for, and yet what leads elsewhere was not made by SNS. */
  private static boolean isOfSns(URI url, Region region) {
    String host = "sns." + region.id() + "." + region.metadata().partition().dnsSuffix();
    return "https".equals(url.getScheme()) && host.equals(url.getHost());
  }

  /** Without the body, which anybody may have written. */
  private static Answer refuse(String why, String topic) {
    LOG.atWarn()
        .setMessage("delivery refused")
        .addKeyValue("why", why)
        .addKeyValue("topic", topic)
        .log();
    return Answer.REFUSED;
  }
}
