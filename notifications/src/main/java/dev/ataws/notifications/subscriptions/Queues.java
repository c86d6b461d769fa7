package dev.ataws.notifications.subscriptions;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ataws.notifications.queue.Depth;
import dev.ataws.notifications.queue.SqsQueue;
import dev.ataws.notifications.sources.Arn;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.QueueNameExistsException;

/**
 * The queues of the configurations in one region: each has its own with a dead-letter queue, so that a destination that is away
 * keeps its messages without holding others back. Several replicas may make the same at once.
 */
public final class Queues {
  private static final Logger LOG = LoggerFactory.getLogger(Queues.class);
  private static final JsonMapper JSON = new JsonMapper();
  private static final int LONG_POLL_SECONDS = 20;
  private static final int RECEIVES = 100;
  /** Which installation a queue belongs to, by its prefix. */
  private static final String TAG = "at-aws-prefix";

  private final SqsClient sqs;
  private final String prefix;
  /** What is known of queues whose names begin as ours do. */
  private final Map<String, Boolean> ours = new ConcurrentHashMap<>();

  /**
   * Makes queues.
   *
   * @param sqs the client of the region that the queues are in
   * @param prefix how their names begin
   */
  public Queues(SqsClient sqs, String prefix) {
    this.sqs = sqs;
    this.prefix = prefix;
  }

  /**
   * Sees to it that a configuration has its queues as they should be, and that its topics may send to it; says in the log what it
   * changed. Throws {@link QueueUnavailable} when that cannot be done.
   */
  public MadeQueue ensure(String configuration, Collection<String> topics) {
    QueueName name = QueueName.of(prefix, configuration);
    try {
      Made dead = made(name.dead());
      set(dead, kept(QueuePolicy.tlsOnly(dead.arn())));
      Made main = made(name.main());
      set(main, wanted(main.arn(), dead.arn(), topics));
      ours.put(main.arn(), true);
      return new MadeQueue(configuration, main.arn(), new SqsQueue(sqs, main.url(), dead.url()));
    } catch (SdkException e) {
      throw new QueueUnavailable(name.main(), e);
    }
  }

  /** Tells whether an ARN is that of a queue which this installation made, be it for a configuration that is gone. */
  public boolean isOurs(String queueArn) {
    return ours.containsKey(queueArn)
        ? ours.getOrDefault(queueArn, false)
        : isOursByName(queueArn) && isTagged(queueArn);
  }

  private boolean isOursByName(String queueArn) {
    return Arn.of(queueArn)
        .filter(arn -> arn.service().equals("sqs") && arn.resource().startsWith(prefix + "-"))
        .isPresent();
  }

  /** A queue of another installation, whose prefix begins as this one's does, has another tag. */
  private boolean isTagged(String queueArn) {
    try {
      String name = Arn.name(queueArn);
      String url = sqs.getQueueUrl(request -> request.queueName(name)).queueUrl();
      boolean isOurs = arn(url).equals(queueArn) && prefix.equals(tag(url));
      ours.put(queueArn, isOurs);
      return isOurs;
    } catch (SdkException unknown) {
      return false;
    }
  }

  private String tag(String url) {
    return sqs.listQueueTags(request -> request.queueUrl(url)).tags().getOrDefault(TAG, "");
  }

  /** A queue that is there. */
  private record Made(
      String name, String url, String arn, Map<QueueAttributeName, String> attributes) {}

  private Made made(String name) {
    String url = find(name).orElseGet(() -> create(name));
    Map<QueueAttributeName, String> attributes = attributes(url);
    return new Made(
        name, url, attributes.getOrDefault(QueueAttributeName.QUEUE_ARN, ""), attributes);
  }

  private Optional<String> find(String name) {
    try {
      return Optional.of(sqs.getQueueUrl(request -> request.queueName(name)).queueUrl());
    } catch (QueueDoesNotExistException none) {
      return Optional.empty();
    }
  }

  /** Without attributes, so that replicas which make it at once do not contradict each other. */
  private String create(String name) {
    try {
      String url = sqs.createQueue(request -> request.queueName(name).tags(Map.of(TAG, prefix)))
          .queueUrl();
      LOG.atInfo().setMessage("queue made").addKeyValue("queue", name).log();
      return url;
    } catch (QueueNameExistsException madeByAnother) {
      return find(name).orElseThrow(() -> madeByAnother);
    }
  }

  private String arn(String url) {
    return attributes(url).getOrDefault(QueueAttributeName.QUEUE_ARN, "");
  }

  private Map<QueueAttributeName, String> attributes(String url) {
    return sqs.getQueueAttributes(
            request -> request.queueUrl(url).attributeNames(QueueAttributeName.ALL))
        .attributes();
  }

  private Map<QueueAttributeName, String> wanted(
      String arn, String deadArn, Collection<String> topics) {
    Map<QueueAttributeName, String> wanted = kept(QueuePolicy.ofTopics(arn, topics));
    wanted.put(
        QueueAttributeName.RECEIVE_MESSAGE_WAIT_TIME_SECONDS, String.valueOf(LONG_POLL_SECONDS));
    wanted.put(
        QueueAttributeName.REDRIVE_POLICY,
        JSON.createObjectNode()
            .put("deadLetterTargetArn", deadArn)
            .put("maxReceiveCount", RECEIVES)
            .toString());
    return wanted;
  }

  private static Map<QueueAttributeName, String> kept(String policy) {
    Map<QueueAttributeName, String> kept = new EnumMap<>(QueueAttributeName.class);
    kept.put(
        QueueAttributeName.MESSAGE_RETENTION_PERIOD, String.valueOf(Depth.RETENTION.toSeconds()));
    kept.put(QueueAttributeName.SQS_MANAGED_SSE_ENABLED, "true");
    kept.put(QueueAttributeName.POLICY, policy);
    return kept;
  }

  private void set(Made queue, Map<QueueAttributeName, String> wanted) {
    Map<QueueAttributeName, String> changes = new EnumMap<>(wanted);
    changes.entrySet().removeIf(each -> isSo(queue.attributes(), each.getKey(), each.getValue()));
    if (changes.isEmpty()) {
      return;
    }
    sqs.setQueueAttributes(request -> request.queueUrl(queue.url()).attributes(changes));
    LOG.atInfo()
        .setMessage("queue changed")
        .addKeyValue("queue", queue.name())
        .addKeyValue("attributes", names(changes.keySet()))
        .log();
  }

  private static boolean isSo(
      Map<QueueAttributeName, String> attributes, QueueAttributeName name, String wanted) {
    String there = attributes.getOrDefault(name, "");
    return switch (name) {
      case POLICY, REDRIVE_POLICY -> QueuePolicy.same(there, wanted);
      // a key of the owner's own encrypts better, and excludes this
      case SQS_MANAGED_SSE_ENABLED ->
        there.equalsIgnoreCase(wanted)
            || attributes.containsKey(QueueAttributeName.KMS_MASTER_KEY_ID);
      default -> there.equals(wanted);
    };
  }

  private static Set<String> names(Set<QueueAttributeName> attributes) {
    Set<String> names = new TreeSet<>();
    attributes.forEach(each -> names.add(each.toString()));
    return names;
  }
}
