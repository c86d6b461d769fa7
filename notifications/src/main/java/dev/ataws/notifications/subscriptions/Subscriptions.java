package dev.ataws.notifications.subscriptions;

import dev.ataws.channels.memory.Memory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.SnsException;
import software.amazon.awssdk.services.sns.model.Subscription;

/**
 * What the topics deliver to, kept as the configuration has it. Ends only subscriptions that it asked for itself or whose queue
 * this installation made.
 */
public final class Subscriptions {
  private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);

  private final Function<Region, SnsClient> sns;
  private final Memory memory;
  private final Set<String> topics;
  private final Predicate<String> isOurQueue;
  /** What operators were told already. */
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  /**
   * Keeps subscriptions.
   *
   * @param sns the clients by region
   * @param memory where is noted what was subscribed
   * @param topics the ARNs of the configured topics
   * @param isOurQueue tells whether an ARN is that of a queue of this installation: {@link Queues#isOurs}
   */
  public Subscriptions(
      Function<Region, SnsClient> sns,
      Memory memory,
      Collection<String> topics,
      Predicate<String> isOurQueue) {
    this.sns = sns;
    this.memory = memory;
    this.topics = Set.copyOf(topics);
    this.isOurQueue = isOurQueue;
  }

  /**
   * Subscribes what is not, and ends what nobody wants any more; returns what could not be subscribed, which stops no other. To be
   * called every few minutes, by any number of replicas with the same configuration.
   *
   * @param areAll whether nobody else hears topics: only then is something ended
   */
  public List<Lacking> ensure(Collection<Hearer> hearers, boolean areAll) {
    List<Lacking> lacking = new ArrayList<>();
    Set<String> wanted = new LinkedHashSet<>();
    hearers.forEach(hearer ->
        hearer.topics().forEach(topic -> wanted.add(pair(topic, hearer.endpoint()))));
    for (String arn : allTopics(hearers)) {
      List<Hearer> of =
          hearers.stream().filter(each -> each.topics().contains(arn)).toList();
      Optional<Topic> topic = Topic.of(arn, sns);
      if (topic.isEmpty()) {
        of.forEach(each -> lacking.add(
            new Lacking(each.name(), arn, "that is no topic", SubscriptionTexts.NO_TOPIC)));
      } else {
        lacking.addAll(ensure(arn, topic.get(), of));
        if (areAll) {
          endStrays(arn, topic.get(), wanted);
        }
      }
    }
    if (areAll) {
      endRemoved(wanted);
    }
    lacking.forEach(this::tell);
    return lacking;
  }

  /** Confirms a subscription by its token, if a configuration has the topic; never by an address that came with it. */
  public Confirmation confirm(String topicArn, String token) {
    Optional<Topic> topic =
        Optional.of(topicArn).filter(topics::contains).flatMap(arn -> Topic.of(arn, sns));
    if (topic.isEmpty()) {
      LOG.atWarn()
          .setMessage("confirmation ignored")
          .addKeyValue("why", "no configuration has its topic")
          .log();
      return Confirmation.UNKNOWN_TOPIC;
    }
    try {
      topic.get().confirm(token);
      LOG.atInfo()
          .setMessage("subscription confirmed")
          .addKeyValue("topic", topicArn)
          .log();
      return Confirmation.CONFIRMED;
    } catch (SdkException e) {
      LOG.atWarn()
          .setMessage("subscription not confirmed")
          .addKeyValue("topic", topicArn)
          .addKeyValue("why", SubscriptionTexts.why(e))
          .log();
      return isFinal(e) ? Confirmation.REFUSED : Confirmation.UNREACHABLE;
    }
  }

  private static boolean isFinal(SdkException fault) {
    return fault instanceof SnsException told
        && told.statusCode() >= 400
        && told.statusCode() < 500
        && !told.isThrottlingException();
  }

  private static Set<String> allTopics(Collection<Hearer> hearers) {
    Set<String> all = new LinkedHashSet<>();
    hearers.forEach(each -> all.addAll(each.topics()));
    return all;
  }

  private List<Lacking> ensure(String arn, Topic topic, List<Hearer> hearers) {
    List<Lacking> lacking = new ArrayList<>();
    try {
      List<Subscription> there = topic.subscriptions();
      for (Hearer hearer : hearers) {
        subscribe(arn, topic, hearer, there).ifPresent(lacking::add);
      }
    } catch (SdkException unreachable) {
      hearers.forEach(each -> lacking.add(lacking(each, arn, unreachable)));
    }
    return lacking;
  }

  private void endStrays(String arn, Topic topic, Set<String> wanted) {
    try {
      topic.subscriptions().stream()
          .filter(each -> !wanted.contains(pair(arn, each.endpoint())))
          .filter(each -> each.protocol().equals("sqs") && isOurQueue.test(each.endpoint()))
          .forEach(stray -> end(topic, note("", stray, arn)));
    } catch (SdkException unreachable) {
      warnOnce("strays not looked for", arn, arn, SubscriptionTexts.why(unreachable));
    }
  }

  private static Note note(String name, Subscription subscription, String topicArn) {
    return new Note(
        name,
        subscription.protocol(),
        subscription.endpoint(),
        topicArn,
        subscription.subscriptionArn());
  }

  private Optional<Lacking> subscribe(
      String arn, Topic topic, Hearer hearer, List<Subscription> there) {
    Optional<String> confirmed = there.stream()
        .filter(each -> hearer.endpoint().equals(each.endpoint()))
        .map(Subscription::subscriptionArn)
        .filter(each -> !each.equals(Topic.PENDING))
        .findFirst();
    try {
      Note note =
          new Note(hearer.name(), hearer.protocol(), hearer.endpoint(), arn, confirmed.orElse(""));
      // before SNS knows of it, so that it is never forgotten
      if (memory
          .get(note.key())
          .map(Note::of)
          .filter(known -> isSame(known, note))
          .isEmpty()) {
        memory.put(note.key(), note.value());
      }
      String subscription = confirmed.orElseGet(() -> subscribe(topic, note));
      wrap(arn, topic, subscription);
      forgetTold(hearer, arn);
      return Optional.empty();
    } catch (SdkException e) {
      return Optional.of(lacking(hearer, arn, e));
    }
  }

  /** A note that knows the subscription is as good as one that does not yet. */
  private static boolean isSame(Note known, Note now) {
    return known.equals(now)
        || (now.subscriptionArn().isEmpty() && known.endpoint().equals(now.endpoint()));
  }

  private String subscribe(Topic topic, Note note) {
    String subscription = topic.subscribe(note.protocol(), note.endpoint());
    Note known =
        new Note(note.name(), note.protocol(), note.endpoint(), note.topicArn(), subscription);
    memory.put(known.key(), known.value());
    if (told.add("asked " + pair(note.topicArn(), note.endpoint()))) {
      LOG.atInfo()
          .setMessage("topic subscribed")
          .addKeyValue("topic", note.topicArn())
          .addKeyValue("configuration", note.name())
          .addKeyValue("subscription", subscription)
          .log();
    }
    return subscription;
  }

  /** What is wrong with one subscription is told, and holds back no message of others. */
  private void wrap(String arn, Topic topic, String subscription) {
    boolean isRaw = false;
    try {
      isRaw = isSubscription(subscription) && topic.isRaw(subscription);
      if (isRaw) {
        warnOnce("raw delivery", arn, subscription, SubscriptionTexts.RAW + "; I turn it off");
        topic.wrap(subscription);
        LOG.atInfo()
            .setMessage("raw delivery turned off")
            .addKeyValue("subscription", subscription)
            .log();
      }
    } catch (SdkException e) {
      String why = SubscriptionTexts.why(e);
      if (isRaw) {
        warnOnce(
            "raw delivery stays",
            arn,
            subscription,
            why + ". Turn it off: aws sns set-subscription-attributes --subscription-arn "
                + subscription + " --attribute-name RawMessageDelivery --attribute-value false");
      } else {
        warnOnce("raw delivery unknown", arn, subscription, why);
      }
    }
  }

  private static boolean isSubscription(String arn) {
    return arn.startsWith("arn:");
  }

  private void warnOnce(String what, String topic, String subscription, String why) {
    if (told.add(what + " " + subscription)) {
      LOG.atWarn()
          .setMessage(what)
          .addKeyValue("topic", topic)
          .addKeyValue("subscription", subscription)
          .addKeyValue("why", why)
          .log();
    }
  }

  private void endRemoved(Set<String> wanted) {
    memory.list(Note.KIND, "").stream()
        .map(Note::of)
        .filter(note -> !wanted.contains(pair(note.topicArn(), note.endpoint())))
        .forEach(note -> Topic.of(note.topicArn(), sns)
            .ifPresentOrElse(topic -> end(topic, note), () -> memory.delete(note.key())));
  }

  private void end(Topic topic, Note note) {
    try {
      arns(topic, note).forEach(topic::unsubscribe);
      memory.delete(note.key());
      LOG.atInfo()
          .setMessage("topic unsubscribed")
          .addKeyValue("topic", note.topicArn())
          .addKeyValue("endpoint", note.endpoint())
          .addKeyValue("left", "the endpoint itself, with what waits in it")
          .log();
    } catch (NotFoundException topicIsGone) {
      memory.delete(note.key());
    } catch (SdkException e) {
      warnOnce(
          "topic not unsubscribed", note.topicArn(), note.endpoint(), SubscriptionTexts.why(e));
    }
  }

  private static List<String> arns(Topic topic, Note note) {
    if (isSubscription(note.subscriptionArn())) {
      return List.of(note.subscriptionArn());
    }
    return topic.subscriptions().stream()
        .filter(each -> note.endpoint().equals(each.endpoint()))
        .map(Subscription::subscriptionArn)
        .filter(Subscriptions::isSubscription)
        .toList();
  }

  private static Lacking lacking(Hearer hearer, String topicArn, SdkException fault) {
    return new Lacking(
        hearer.name(),
        topicArn,
        SubscriptionTexts.why(fault),
        SubscriptionTexts.next(fault, hearer, topicArn));
  }

  private void tell(Lacking lacking) {
    if (told.add(key(lacking.name(), lacking.topicArn()))) {
      LOG.atWarn()
          .setMessage("topic not subscribed")
          .addKeyValue("topic", lacking.topicArn())
          .addKeyValue("configuration", lacking.name())
          .addKeyValue("why", lacking.why())
          .addKeyValue("next", lacking.next())
          .log();
    }
  }

  private void forgetTold(Hearer hearer, String topicArn) {
    if (told.remove(key(hearer.name(), topicArn))) {
      LOG.atInfo()
          .setMessage("topic subscribed at last")
          .addKeyValue("topic", topicArn)
          .addKeyValue("configuration", hearer.name())
          .log();
    }
  }

  private static String key(String name, String topicArn) {
    return "lacking " + name + " " + topicArn;
  }

  private static String pair(String topicArn, String endpoint) {
    return topicArn + " " + endpoint;
  }
}
