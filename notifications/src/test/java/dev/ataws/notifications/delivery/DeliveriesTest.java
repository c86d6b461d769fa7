package dev.ataws.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ataws.channels.memory.Key;
import dev.ataws.channels.memory.Memory;
import dev.ataws.channels.memory.Value;
import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.queue.Depth;
import dev.ataws.notifications.queue.Queue;
import dev.ataws.notifications.queue.StoredQueue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeliveriesTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Timing FAST = new Timing(
      Duration.ofSeconds(3), Duration.ofMillis(400), Duration.ofMillis(20), Duration.ofMillis(50));

  private final Clock clock = Clock.systemUTC();
  private final Memory memory = Memory.ofThisProcess(clock);
  private final Heard heard = new Heard();
  private final List<String> confirmed = new ArrayList<>();
  private final StoredQueue queue = new StoredQueue(memory, clock, "ops");
  private final List<Deliveries> started = new ArrayList<>();

  @AfterEach
  void end() {
    started.forEach(Deliveries::close);
    memory.close();
  }

  @Test
  void postsEachMessageInTheOrderOfPublication() {
    Board board = new Board("ops", true);
    publish(3, 1, 2);

    deliver(board, 1000);

    await().until(() -> board.posts().size() == 3);
    assertThat(ids(board)).containsExactly("m-1", "m-2", "m-3");
    await().until(() -> queue.depth().equals(Depth.NONE));
    assertThat(heard.count("delivered")).isEqualTo(3);
  }

  @Test
  void postsAMessageOnceHoweverOftenItComes() {
    Board board = new Board("ops", true);
    publish(1);
    deliver(board, 1000);
    await().until(() -> queue.depth().equals(Depth.NONE));

    publish(1, 2);

    await().until(() -> heard.lines().contains("delivered m-2"));
    await().until(() -> queue.depth().equals(Depth.NONE));
    assertThat(ids(board)).containsExactly("m-1", "m-2");
  }

  @Test
  void waitsUntilABusyOrBrokenDestinationTakesTheMessage() {
    Board board = new Board("ops", true)
        .answers(new Outcome.Busy(Duration.ofMillis(10)))
        .answers(new Outcome.Failed("it is away"))
        .answers(new Outcome.Failed("it is away"));
    publish(1);

    deliver(board, 1000);

    await().until(() -> heard.lines().contains("delivered m-1"));
    assertThat(heard.lines())
        .containsExactly("received m-1", "failing it is away", "recovered ops", "delivered m-1");
  }

  @Test
  void looksWhetherAMessageWithoutAnAnswerIsThere() {
    Board board = new Board("ops", true).losesTheNextAnswer();
    publish(1);

    deliver(board, 1000);

    await().until(() -> heard.lines().contains("delivered m-1"));
    assertThat(ids(board)).containsExactly("m-1");
  }

  @Test
  void postsAgainWhatIsNotThere() {
    Board board = new Board("ops", true).answers(new Outcome.Doubtful("no answer came"));
    publish(1);

    deliver(board, 1000);

    await().until(() -> heard.lines().contains("delivered m-1"));
    assertThat(ids(board)).containsExactly("m-1");
  }

  @Test
  void gathersWhatMayBeThereWhereNobodyCanTell() {
    Board board = new Board("ops", false).losesTheNextAnswer();
    publish(1, 2);

    deliver(board, 1000);

    await().until(() -> queue.depth().equals(Depth.NONE));
    assertThat(board.posts())
        .extracting(post -> post.card().kind())
        .containsExactly(Card.GENERIC, Card.GENERIC, "digest");
    assertThat(board.posts().get(2).card().headline().text()).isEqualTo("Perhaps shown before");
    assertThat(board.text()).contains("Perhaps shown before").contains("message 1");
  }

  @Test
  void gathersWhatComesFasterThanTheThrottle() {
    Board board = new Board("ops", true);
    publish(IntStream.rangeClosed(1, 60).toArray());

    deliver(board, 5);

    await().until(() -> queue.depth().equals(Depth.NONE));
    assertThat(heard.count("delivered")).isEqualTo(60);
    assertThat(heard.count("throttled")).isGreaterThan(40);
    IntStream.rangeClosed(1, 60)
        .forEach(number ->
            assertThat(board.text().split("message " + number + "\\b", -1)).hasSize(2));
    assertThat(board.posts()).anyMatch(post -> post.under().isPresent());
  }

  @Test
  void buriesWhatIsRefusedAndSendsItOnDemand() {
    Board board = new Board("ops", true).answers(new Outcome.Refused("the channel is archived"));
    publish(1, 2);
    deliver(board, 1000);
    await().until(() -> heard.lines().contains("delivered m-2"));
    assertThat(heard.lines()).contains("refused m-1: the channel is archived");
    assertThat(queue.depth().dead()).isEqualTo(1);

    assertThat(queue.replay()).isEqualTo(1);

    await().until(() -> heard.lines().contains("delivered m-1"));
    assertThat(queue.depth().dead()).isZero();
  }

  @Test
  void keepsMessagesOfOneThreadTogether() {
    Board board = new Board("ops", true);
    for (int number = 1; number <= 2; number++) {
      add(
          number,
          "{\"version\":\"1.0\",\"source\":\"custom\",\"content\":{\"description\":\"d" + number
              + "\"},\"metadata\":{\"threadId\":\"deploy-7\"}}");
    }

    deliver(board, 1000);

    await().until(() -> board.posts().size() == 2);
    if (board.posts().get(0).card().threadId().isPresent()) {
      assertThat(board.posts())
          .extracting(Post::under)
          .map(under -> under.orElse(""))
          .containsExactly("", "ts-1");
    }
  }

  @Test
  void oneReplicaDeliversAndAnotherTakesOver() {
    Board board = new Board("ops", true);
    Deliveries first = deliver(board, 1000);
    publish(1);
    await().until(() -> heard.lines().contains("delivered m-1"));
    deliver(board, 1000);
    publish(2);
    await().until(() -> heard.lines().contains("delivered m-2"));

    first.close();
    publish(3);

    await().atMost(Duration.ofSeconds(20)).until(() -> heard.lines().contains("delivered m-3"));
    assertThat(ids(board)).containsExactly("m-1", "m-2", "m-3");
  }

  @Test
  void keepsTheOrderWhenItLosesItsLease() throws InterruptedException {
    Board board = new Board("ops", true);
    board.away(true);
    publish(1, 2);
    deliver(board, 1000);
    await().until(() -> heard.lines().contains("failing it is away"));

    Key lease = memory.list("lease", "").get(0).key();
    Instant later = clock.instant().plusSeconds(60);
    memory.put(lease, Value.forGood("{\"by\":\"another\",\"until\":\"" + later + "\"}"));
    TimeUnit.MILLISECONDS.sleep(FAST.lease().dividedBy(4).toMillis());
    memory.delete(lease);
    publish(3);
    board.away(false);

    await().until(() -> board.posts().size() == 3);
    assertThat(ids(board)).containsExactly("m-1", "m-2", "m-3");
  }

  @Test
  void givesBackWhatItsLastPollBrought() {
    SlowQueue slow = new SlowQueue(queue);
    Deliveries deliveries = deliver(slow, new Board("ops", true), 1000);
    await().until(slow::isAsked);
    publish(1);
    await().until(slow::isAnswering);

    deliveries.close();

    assertThat(queue.depth()).isEqualTo(new Depth(1, 0, 0));
  }

  @Test
  void namesRawDeliveryOnceAndShowsTheMessages() {
    Board board = new Board("ops", true);
    queue.add("r-1", START, "disk is full");
    queue.add("r-2", START.plusSeconds(1), "disk is fuller");

    deliver(board, 1000);

    await().until(() -> queue.depth().equals(Depth.NONE));
    assertThat(board.text())
        .containsOnlyOnce("Raw message delivery is on")
        .contains("disk is full", "disk is fuller");
  }

  @Test
  void confirmsSubscriptions() {
    queue.add(
        "c-1",
        START,
        "{\"Type\":\"SubscriptionConfirmation\",\"TopicArn\":\"arn:t\",\"Token\":\"abc\"}");

    deliver(new Board("ops", true), 1000);

    await().until(() -> queue.depth().equals(Depth.NONE));
    assertThat(confirmed).containsExactly("arn:t abc");
  }

  private Deliveries deliver(Board board, int throttle) {
    return deliver(queue, board, throttle);
  }

  private Deliveries deliver(Queue from, Board board, int throttle) {
    Office office = new Office(
        memory, clock, heard, (topic, token) -> confirmed.add(topic + " " + token), FAST);
    Deliveries deliveries = Deliveries.start(office);
    deliveries.add(new Route(from, board, throttle));
    started.add(deliveries);
    return deliveries;
  }

  private void publish(int... numbers) {
    for (int number : numbers) {
      add(number, "message " + number);
    }
  }

  private void add(int number, String message) {
    Instant published = START.plusMillis(number);
    String body = new JsonMapper()
        .createObjectNode()
        .put("Type", "Notification")
        .put("MessageId", "m-" + number)
        .put("TopicArn", "arn:aws:sns:eu-west-1:123456789012:alarms")
        .put("Message", message)
        .put("Timestamp", published.toString())
        .toString();
    queue.add("m-" + number, published, body);
  }

  private static List<String> ids(Board board) {
    return board.posts().stream().map(Post::id).toList();
  }
}
