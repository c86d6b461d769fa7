package dev.ataws.notifications.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.ataws.channels.MovableClock;
import dev.ataws.channels.RequiresProgram;
import dev.ataws.channels.memory.Memory;
import dev.ataws.notifications.Moto;
import dev.ataws.notifications.queue.Waiting;
import dev.ataws.notifications.sns.SnsDelivery;
import dev.ataws.notifications.sources.Arn;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.Subscription;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Makes queues and subscribes them, over HTTP. */
@RequiresProgram("moto_server")
class SubscriptionsMotoTest {
  private static final AwsClients CLIENTS = Moto.clients();

  private final String prefix = "t" + UUID.randomUUID().toString().substring(0, 8);
  private final SqsClient sqs = CLIENTS.sqs(Region.EU_WEST_1);

  private final Queues queues = new Queues(sqs, prefix);
  private final Memory memory = Memory.ofThisProcess(new MovableClock());

  @AfterAll
  static void disconnect() {
    CLIENTS.close();
  }

  @AfterEach
  void close() {
    memory.close();
  }

  @Test
  void aQueueIsAsItShouldBe() {
    String topic = topic(Region.EU_WEST_1, "alarms");

    MadeQueue made = queues.ensure("ops", List.of(topic));

    Map<QueueAttributeName, String> main = attributes(prefix + "-ops");
    assertThat(made.arn()).isEqualTo("arn:aws:sqs:eu-west-1:123456789012:" + prefix + "-ops");
    assertThat(main)
        .containsEntry(QueueAttributeName.MESSAGE_RETENTION_PERIOD, "1209600")
        .containsEntry(QueueAttributeName.RECEIVE_MESSAGE_WAIT_TIME_SECONDS, "20")
        .containsEntry(
            QueueAttributeName.REDRIVE_POLICY,
            "{\"deadLetterTargetArn\":\"" + made.arn() + "-dead\",\"maxReceiveCount\":100}")
        .containsEntry(QueueAttributeName.POLICY, QueuePolicy.ofTopics(made.arn(), List.of(topic)));
    assertThat(main.get(QueueAttributeName.SQS_MANAGED_SSE_ENABLED)).isEqualToIgnoringCase("true");
    assertThat(attributes(prefix + "-ops-dead"))
        .containsEntry(QueueAttributeName.MESSAGE_RETENTION_PERIOD, "1209600")
        .containsEntry(QueueAttributeName.POLICY, QueuePolicy.tlsOnly(made.arn() + "-dead"));
  }

  @Test
  void whatIsAsItShouldBeIsLeftAlone() {
    String topic = topic(Region.EU_WEST_1, "alarms");
    queues.ensure("ops", List.of(topic));
    String modified = attributes(prefix + "-ops").toString();

    queues.ensure("ops", List.of(topic));

    assertThat(attributes(prefix + "-ops")).hasToString(modified);
  }

  @Test
  void otherTopicsChangeThePolicy() {
    MadeQueue made = queues.ensure("ops", List.of(topic(Region.EU_WEST_1, "alarms")));
    String other = topic(Region.US_EAST_1, "budgets");

    queues.ensure("ops", List.of(other));

    assertThat(attributes(prefix + "-ops"))
        .containsEntry(QueueAttributeName.POLICY, QueuePolicy.ofTopics(made.arn(), List.of(other)));
  }

  @Test
  void manyMayMakeAQueueAtOnce() throws Exception {
    List<String> topics = List.of(topic(Region.EU_WEST_1, "alarms"));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<String> make =
          () -> new Queues(sqs, prefix).ensure("ops", topics).arn();
      List<String> arns = new ArrayList<>();
      for (Future<String> each : threads.invokeAll(List.of(make, make, make, make))) {
        arns.add(each.get());
      }
      assertThat(arns).hasSize(4).containsOnly(arns.get(0));
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void whatIsPublishedInAnyRegionComesIntoTheQueue() {
    String near = topic(Region.EU_WEST_1, "near");
    String far = topic(Region.US_EAST_1, "far");
    List<String> topics = List.of(near, far);
    MadeQueue made = queues.ensure("ops", topics);

    assertThat(subscriptions(topics).ensure(List.of(Hearer.of(made, topics)), true))
        .isEmpty();

    CLIENTS.sns(Region.US_EAST_1).publish(call -> call.topicArn(far).message("hello"));
    List<Waiting> waiting = made.queue().receive(Duration.ofSeconds(2), Duration.ofSeconds(30));
    assertThat(waiting).hasSize(1);
    assertThat(SnsDelivery.read(waiting.get(0).body()))
        .first()
        .isInstanceOfSatisfying(SnsDelivery.Notification.class, notification -> {
          assertThat(notification.topicArn()).isEqualTo(far);
          assertThat(notification.message()).isEqualTo("hello");
        });
  }

  @Test
  void ensuringAgainSubscribesNothingTwice() {
    List<String> topics = List.of(topic(Region.EU_WEST_1, "alarms"));
    MadeQueue made = queues.ensure("ops", topics);

    subscriptions(topics).ensure(List.of(Hearer.of(made, topics)), true);
    subscriptions(topics).ensure(List.of(Hearer.of(made, topics)), true);

    assertThat(endpoints(topics.get(0))).containsExactly(made.arn());
  }

  @Test
  void rawDeliveryIsTurnedOff() {
    List<String> topics = List.of(topic(Region.EU_WEST_1, "alarms"));
    MadeQueue made = queues.ensure("ops", topics);
    SnsClient sns = CLIENTS.sns(Region.EU_WEST_1);
    String subscription = sns.subscribe(call -> call.topicArn(topics.get(0))
            .protocol("sqs")
            .endpoint(made.arn())
            .attributes(Map.of("RawMessageDelivery", "true"))
            .returnSubscriptionArn(true))
        .subscriptionArn();

    assertThat(subscriptions(topics).ensure(List.of(Hearer.of(made, topics)), true))
        .isEmpty();

    assertThat(sns.getSubscriptionAttributes(call -> call.subscriptionArn(subscription))
            .attributes())
        .containsEntry("RawMessageDelivery", "false");
  }

  @Test
  void whatWasRemovedIsUnsubscribedAndItsQueueLeft() {
    String kept = topic(Region.EU_WEST_1, "kept");
    String removed = topic(Region.US_EAST_1, "removed");
    MadeQueue made = queues.ensure("ops", List.of(kept, removed));
    MadeQueue gone = queues.ensure("gone", List.of(kept));
    subscriptions(List.of(kept, removed))
        .ensure(
            List.of(Hearer.of(made, List.of(kept, removed)), Hearer.of(gone, List.of(kept))), true);

    subscriptions(List.of(kept)).ensure(List.of(Hearer.of(made, List.of(kept))), true);

    assertThat(endpoints(kept)).containsExactly(made.arn());
    assertThat(endpoints(removed)).isEmpty();
    assertThat(memory.list(Note.KIND, "")).hasSize(1);
    assertThat(attributes(prefix + "-gone")).isNotEmpty();
  }

  @Test
  void straysOfOwnQueuesAreUnsubscribedThoseOfOthersNever() {
    String topic = topic(Region.EU_WEST_1, "alarms");
    MadeQueue made = queues.ensure("ops", List.of(topic));
    MadeQueue stray = queues.ensure("stray", List.of(topic));
    MadeQueue others = new Queues(sqs, prefix + "-prod").ensure("ops", List.of(topic));
    String foreign = "arn:aws:sqs:eu-west-1:123456789012:foreign";
    sqs.createQueue(call -> call.queueName("foreign"));
    SnsClient sns = CLIENTS.sns(Region.EU_WEST_1);
    for (String endpoint : List.of(stray.arn(), others.arn(), foreign)) {
      sns.subscribe(call -> call.topicArn(topic).protocol("sqs").endpoint(endpoint));
    }

    Queues afterRestart = new Queues(sqs, prefix);
    new Subscriptions(CLIENTS::sns, memory, List.of(topic), afterRestart::isOurs)
        .ensure(List.of(Hearer.of(made, List.of(topic))), true);

    assertThat(endpoints(topic)).containsExactlyInAnyOrder(made.arn(), others.arn(), foreign);
  }

  @Test
  void aTopicThatIsMissingStopsNoOther() {
    String missing = "arn:aws:sns:eu-west-1:123456789012:missing-" + prefix;
    String there = topic(Region.EU_WEST_1, "alarms");
    List<String> topics = List.of("no-arn", missing, there);
    MadeQueue made = queues.ensure("ops", List.of(there));

    List<Lacking> lacking = subscriptions(topics).ensure(List.of(Hearer.of(made, topics)), true);

    assertThat(lacking).extracting(Lacking::topicArn).containsExactly("no-arn", missing);
    assertThat(lacking.get(1).why()).startsWith("NotFound: ");
    assertThat(lacking.get(1).next())
        .isEqualTo("Make the topic, or take it out of `topics` of `ops`.");
    assertThat(endpoints(there)).containsExactly(made.arn());
  }

  @Test
  void anAddressIsSubscribedToo() {
    List<String> topics = List.of(topic(Region.EU_WEST_1, "alarms"));
    URI address = URI.create("https://aws.example.com/sns");

    subscriptions(topics).ensure(List.of(Hearer.of(address, topics)), true);

    assertThat(CLIENTS
            .sns(Region.EU_WEST_1)
            .listSubscriptionsByTopic(call -> call.topicArn(topics.get(0)))
            .subscriptions())
        .extracting(Subscription::protocol, Subscription::endpoint)
        .containsExactly(tuple("https", address.toString()));
  }

  @Test
  void onlyConfiguredTopicsAreConfirmed() {
    String topic = topic(Region.EU_WEST_1, "alarms");
    String other = topic(Region.EU_WEST_1, "other");
    Subscriptions subscriptions = subscriptions(List.of(topic));

    assertThat(subscriptions.confirm(topic, "a-token")).isEqualTo(Confirmation.CONFIRMED);
    assertThat(subscriptions.confirm(other, "a-token")).isEqualTo(Confirmation.UNKNOWN_TOPIC);
  }

  private Subscriptions subscriptions(List<String> topics) {
    return new Subscriptions(CLIENTS::sns, memory, topics, queues::isOurs);
  }

  private String topic(Region region, String name) {
    return CLIENTS
        .sns(region)
        .createTopic(call -> call.name(prefix + "-" + name))
        .topicArn();
  }

  private static List<String> endpoints(String topic) {
    return CLIENTS
        .sns(Region.of(Arn.of(topic).orElseThrow().region()))
        .listSubscriptionsByTopic(call -> call.topicArn(topic))
        .subscriptions()
        .stream()
        .map(Subscription::endpoint)
        .toList();
  }

  /** Without the spaces that moto adds to JSON. */
  private Map<QueueAttributeName, String> attributes(String name) {
    String url = sqs.getQueueUrl(call -> call.queueName(name)).queueUrl();
    Map<QueueAttributeName, String> attributes = new EnumMap<>(
        sqs.getQueueAttributes(call -> call.queueUrl(url).attributeNames(QueueAttributeName.ALL))
            .attributes());
    attributes.replaceAll((key, value) -> value.replace("\": ", "\":").replace(", ", ","));
    return attributes;
  }
}
