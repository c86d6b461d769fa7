package dev.ataws.playground.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ataws.channels.MotoServer;
import dev.ataws.channels.RequiresProgram;
import dev.ataws.playground.chime.ChimeMessage;
import dev.ataws.playground.chime.PretendChime;
import dev.ataws.playground.http.Rates;
import dev.ataws.playground.slack.PretendSlack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;

/**
 * What is published arrives: once, in order, whatever breaks. Two replicas, killed at random; chats that answer 429 and 500 and break
 * connections. {@code -Dnotifications=20000 -Dkills=10} asks for more of it.
 */
@RequiresProgram("moto_server")
class NothingLostTest {
  private static final int MESSAGES = Integer.getInteger("notifications", 900);
  private static final int KILLS = Integer.getInteger("kills", 2);
  private static final int THROTTLE = Integer.getInteger("throttle", 1_000);
  private static final long SEED = Long.getLong("seed", 1);
  private static final Duration PATIENCE = Duration.ofMinutes(Integer.getInteger("minutes", 5));
  private static final Rates WEATHER = new Rates(0.002, 0.004, 0.004, 0.004, 0.004);
  private static final Pattern NUMBER = Pattern.compile("number (\\d+)\\b");
  private static final int TOGETHER = 10;

  @TempDir
  private Path directory = Path.of("");

  private final Random random = new Random(SEED);
  private MotoServer aws;
  private PretendSlack slack;
  private PretendChime chime;
  private SnsClient sns;

  @BeforeEach
  void start() throws IOException {
    aws = MotoServer.start(directory);
    slack = PretendSlack.start(0);
    chime = PretendChime.start(0);
    sns = Topics.client(aws.uri());
  }

  @AfterEach
  void end() {
    sns.close();
    chime.close();
    slack.close();
    aws.close();
  }

  @Test
  void everyNotificationArrivesOnceAndInOrder() throws InterruptedException {
    List<String> names = List.of("ops", "alerts", ReplicaMain.WEBHOOK);
    names.forEach(name -> sns.createTopic(request -> request.name(name)));
    ReplicaMain.CHANNELS.forEach(
        name -> slack.workspace().addChannel(ReplicaMain.channelId(name), name));
    List<String> arguments = List.of(
        slack.methodsEndpointPrefix(),
        slack.botToken(),
        chime.addWebhook(ReplicaMain.WEBHOOK).toString(),
        directory.resolve("memory.db").toString(),
        Integer.toString(THROTTLE));
    try (Replicas replicas =
        new Replicas(ReplicaMain.class, arguments, slack, aws.uri(), directory)) {
      replicas.start(2);
      names.forEach(name -> Topics.awaitSubscription(sns, ReplicaMain.topic(name)));
      slack.faults().weather(SEED, WEATHER);
      chime.faults().weather(SEED, WEATHER);
      long begin = System.nanoTime();
      publish(names, replicas);
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofSeconds(1))
          .until(() -> missing(names).isEmpty());
      System.out.printf(
          "%d notifications in %d s with %d kills%n",
          MESSAGES, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin), KILLS);
      TimeUnit.SECONDS.sleep(6); // what comes twice comes late
    }
    for (String name : names) {
      check(name);
    }
  }

  /** Each topic gets its share, while processes are killed. */
  private void publish(List<String> names, Replicas replicas) throws InterruptedException {
    int rounds = MESSAGES / names.size() / TOGETHER;
    int untilKill = Math.max(1, rounds / (KILLS + 1));
    for (int round = 0; round < rounds; round++) {
      for (String name : names) {
        publish(name, round * TOGETHER);
      }
      if (round > 0 && round % untilKill == 0 && round / untilKill <= KILLS) {
        replicas.killOne(random);
      }
    }
  }

  private void publish(String name, int from) {
    List<PublishBatchRequestEntry> entries = IntStream.range(from, from + TOGETHER)
        .mapToObj(number -> PublishBatchRequestEntry.builder()
            .id("id-" + number)
            .message("Test of " + name + " number " + number)
            .build())
        .toList();
    sns.publishBatch(
        request -> request.topicArn(ReplicaMain.topic(name)).publishBatchRequestEntries(entries));
  }

  /** How many are not there yet, by configuration. */
  private Map<String, Integer> missing(List<String> names) {
    Map<String, Integer> missing = new LinkedHashMap<>();
    int each = MESSAGES / names.size() / TOGETHER * TOGETHER;
    for (String name : names) {
      int there = (int) numbers(name, true).stream().distinct().count();
      if (there < each) {
        missing.put(name, each - there);
      }
    }
    return missing;
  }

  private void check(String name) {
    List<Integer> shown = numbers(name, false);
    Map<Integer, Integer> times = new TreeMap<>();
    shown.forEach(number -> times.merge(number, 1, Integer::sum));
    assertThat(times.values()).as("each once in %s", name).allMatch(count -> count == 1);
    assertThat(shown).as("in order in %s", name).isSorted();
    if (!name.equals(ReplicaMain.WEBHOOK)) {
      assertThat(numbers(name, true)).as("nothing in doubt in %s", name).hasSameSizeAs(shown);
    }
  }

  /** The numbers that can be read, as they come; with or without those that were perhaps shown before. */
  private List<Integer> numbers(String name, boolean withRepeated) {
    List<Integer> numbers = new ArrayList<>();
    for (String text : texts(name)) {
      if (withRepeated || !text.contains("Perhaps shown before")) {
        NUMBER
            .matcher(text)
            .results()
            .map(NothingLostTest::number)
            .distinct()
            .forEach(numbers::add);
      }
    }
    return numbers;
  }

  private static int number(MatchResult found) {
    return Integer.parseInt(found.group(1));
  }

  private List<String> texts(String name) {
    return name.equals(ReplicaMain.WEBHOOK)
        ? chime.messages(name).stream().map(ChimeMessage::content).toList()
        : slack.messages(ReplicaMain.channelId(name)).stream()
            .map(message -> message.blocks() + " " + message.attachments())
            .toList();
  }
}
