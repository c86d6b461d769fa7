package dev.ataws.notifications.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

/** A standard queue of Amazon SQS with its dead-letter queue. */
public final class SqsQueue implements Queue {
  private static final Logger LOG = LoggerFactory.getLogger(SqsQueue.class);
  private static final int BATCH = 10;
  private static final Duration TO_MOVE = Duration.ofSeconds(30);
  private static final int LONGEST_WAIT_SECONDS = 20;
  private static final int LONGEST_REASON = 1_000;

  private final SqsClient sqs;
  private final String url;
  private final String deadUrl;

  /** Speaks to a queue that exists. */
  public SqsQueue(SqsClient sqs, String url, String deadUrl) {
    this.sqs = sqs;
    this.url = url;
    this.deadUrl = deadUrl;
  }

  @Override
  public List<Waiting> receive(Duration wait, Duration visibility) {
    return receive(url, wait, visibility).stream().map(SqsQueue::waiting).toList();
  }

  private List<Message> receive(String from, Duration wait, Duration unseen) {
    ReceiveMessageRequest request = ReceiveMessageRequest.builder()
        .queueUrl(from)
        .maxNumberOfMessages(BATCH)
        .waitTimeSeconds((int) Math.min(wait.toSeconds(), LONGEST_WAIT_SECONDS))
        .visibilityTimeout((int) unseen.toSeconds())
        .messageSystemAttributeNames(MessageSystemAttributeName.SENT_TIMESTAMP)
        .build();
    return sqs.receiveMessage(request).messages();
  }

  private static Waiting waiting(Message message) {
    String sent = message.attributes().getOrDefault(MessageSystemAttributeName.SENT_TIMESTAMP, "0");
    return new Waiting(
        message.messageId(),
        message.receiptHandle(),
        message.body(),
        Instant.ofEpochMilli(Long.parseLong(sent)));
  }

  @Override
  public void keep(Collection<Waiting> messages, Duration time) {
    int seconds = (int) time.toSeconds();
    inBatches(
        Level.DEBUG,
        messages,
        batch -> sqs.changeMessageVisibilityBatch(request -> request
                .queueUrl(url)
                .entries(entries(
                    batch,
                    (id, receipt) -> ChangeMessageVisibilityBatchRequestEntry.builder()
                        .id(id)
                        .receiptHandle(receipt)
                        .visibilityTimeout(seconds)
                        .build())))
            .failed()
            .size());
  }

  @Override
  public void done(Collection<Waiting> messages) {
    inBatches(
        Level.WARN,
        messages,
        batch -> sqs.deleteMessageBatch(request -> request
                .queueUrl(url)
                .entries(entries(
                    batch,
                    (id, receipt) -> DeleteMessageBatchRequestEntry.builder()
                        .id(id)
                        .receiptHandle(receipt)
                        .build())))
            .failed()
            .size());
  }

  @Override
  public void giveBack(Collection<Waiting> messages) {
    keep(messages, Duration.ZERO);
  }

  @Override
  public void bury(Waiting message, String reason) {
    send(deadUrl, message.body(), Map.of("Reason", text(reason)));
    done(List.of(message));
  }

  @Override
  public int replay() {
    int moved = 0;
    List<Message> dead = receive(deadUrl, Duration.ZERO, TO_MOVE);
    while (!dead.isEmpty()) {
      for (Message message : dead) {
        send(url, message.body(), Map.of());
        sqs.deleteMessage(
            request -> request.queueUrl(deadUrl).receiptHandle(message.receiptHandle()));
        moved++;
      }
      dead = receive(deadUrl, Duration.ZERO, TO_MOVE);
    }
    return moved;
  }

  @Override
  public Depth depth() {
    Map<QueueAttributeName, String> own = attributes(url);
    return new Depth(
        number(own, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES),
        number(own, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE),
        number(attributes(deadUrl), QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES));
  }

  private Map<QueueAttributeName, String> attributes(String of) {
    return sqs.getQueueAttributes(request -> request
            .queueUrl(of)
            .attributeNames(
                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
        .attributes();
  }

  private static long number(Map<QueueAttributeName, String> attributes, QueueAttributeName name) {
    return Long.parseLong(attributes.getOrDefault(name, "0"));
  }

  private void send(String to, String body, Map<String, MessageAttributeValue> attributes) {
    sqs.sendMessage(
        request -> request.queueUrl(to).messageBody(body).messageAttributes(attributes));
  }

  /** SQS takes no control characters and no empty text. */
  private static MessageAttributeValue text(String reason) {
    String clean = reason.replaceAll("\\p{Cntrl}", " ").strip();
    String shown = clean.isEmpty() ? "no reason was given" : clean;
    return MessageAttributeValue.builder()
        .dataType("String")
        .stringValue(shown.substring(0, Math.min(shown.length(), LONGEST_REASON)))
        .build();
  }

  /**
   * A message that SQS refuses to change is received again, and met by its id.
   *
   * @param level how loudly that is said: what is done may be gone while it is being kept
   */
  private static void inBatches(
      Level level, Collection<Waiting> messages, Function<List<Waiting>, Integer> call) {
    List<Waiting> all = new ArrayList<>(messages);
    for (int from = 0; from < all.size(); from += BATCH) {
      int failed = call.apply(all.subList(from, Math.min(all.size(), from + BATCH)));
      if (failed > 0) {
        LOG.atLevel(level)
            .setMessage("sqs refused")
            .addKeyValue("messages", failed)
            .log();
      }
    }
  }

  private static <T> List<T> entries(List<Waiting> batch, Entry<T> entry) {
    List<T> entries = new ArrayList<>(batch.size());
    for (int i = 0; i < batch.size(); i++) {
      entries.add(entry.of(Integer.toString(i), batch.get(i).receipt()));
    }
    return entries;
  }

  /** Makes an entry of a batch. */
  @FunctionalInterface
  private interface Entry<T> {
    T of(String id, String receipt);
  }
}
