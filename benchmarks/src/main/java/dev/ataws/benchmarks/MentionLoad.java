package dev.ataws.benchmarks;

import dev.ataws.bot.Bot;
import dev.ataws.bot.socketmode.Settings;
import dev.ataws.playground.Playground;
import dev.ataws.playground.sandbox.SandboxAccount;
import dev.ataws.playground.slack.Ack;
import dev.ataws.playground.slack.Message;
import dev.ataws.playground.slack.PretendSlack;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The whole bot in the pretend Slack with the sandbox account: from the start of the process to the first connection, from a
 * mention to its ack, from a mention to its answer; then the memory when nothing happens. All in one process, so that the
 * pretend Slack's share is in the figures.
 */
public final class MentionLoad {
  private static final int WARM_UP = 300;
  private static final int MEASURED = 1_000;

  private MentionLoad() {}

  public static void main(String[] arguments) {
    try (PretendSlack slack = PretendSlack.start(0);
        Bot bot =
            Bot.start(Playground.configuration(slack), new SandboxAccount(), Settings.defaults())) {
      await(bot::isConnected);
      print("process start to connected", sinceStart());
      print("first mention to its answer", answer(slack));
      for (int i = 0; i < WARM_UP; i++) {
        answer(slack);
      }
      int acksBefore = slack.acks().size();
      List<Double> answers = new ArrayList<>();
      for (int i = 0; i < MEASURED; i++) {
        answers.add(answer(slack));
      }
      await(() -> slack.acks().size() >= acksBefore + MEASURED);
      print(
          "mention to ack",
          slack.acks().stream().skip(acksBefore).map(MentionLoad::milliseconds).toList());
      print("mention to answer", answers);
      System.gc();
      long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
      System.out.printf("heap when idle, after a collection: %d MB%n", heap >> 20);
    }
  }

  private static Double milliseconds(Ack ack) {
    return (double) ack.milliseconds();
  }

  private static double sinceStart() {
    return System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
  }

  /** Says a command and waits for its answer; the milliseconds in between. */
  private static double answer(PretendSlack slack) {
    long start = System.nanoTime();
    Message question = slack.say(Playground.OPS, Playground.ALICE, "@aws dynamodb list-tables");
    await(() -> slack.thread(Playground.OPS, question.ts()).size() > 1);
    return Times.since(start);
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("waited in vain");
      }
      Thread.onSpinWait();
    }
  }

  private static void print(String what, double milliseconds) {
    System.out.printf("%s: %.1f ms%n", what, milliseconds);
  }

  private static void print(String what, List<Double> milliseconds) {
    System.out.println(what + ", " + new Times(milliseconds));
  }
}
