package dev.ataws.playground.conversations;

import static org.awaitility.Awaitility.await;

import dev.ataws.playground.slack.PretendSlack;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code at-aws run} as a process of its own, which can be killed and started again. */
final class BotProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final PretendSlack slack;
  private final URI aws;
  private final Path configuration;
  private final File log;
  private volatile @Nullable Process process;
  private Duration passed = Duration.ZERO;

  BotProcess(PretendSlack slack, URI aws, Path configuration) {
    this.slack = slack;
    this.aws = aws;
    this.configuration = configuration;
    this.log = configuration.resolveSibling("bot.log").toFile();
  }

  /** Starts it, unless it runs, and returns when it is connected to Slack. */
  void start() {
    if (isAlive()) {
      return;
    }
    try {
      process = process().start();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    await()
        .atMost(PATIENCE)
        .conditionEvaluationListener(ignored -> requireAlive())
        .until(() -> slack.openSockets() == 1);
  }

  private ProcessBuilder process() {
    ProcessBuilder builder = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1", // it starts often and lives shortly
            "-XX:+UseSerialGC",
            "-Dlogback.configurationFile=logback.xml", // not the one of the tests
            "-D" + LaterMain.LATER + "=" + passed,
            "-cp",
            System.getProperty("java.class.path"),
            passed.isZero() ? "dev.ataws.bot.Main" : LaterMain.class.getName(),
            "run",
            "--config",
            configuration.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
    builder
        .environment()
        .putAll(Map.of(
            "SLACK_APP_TOKEN", slack.appToken(),
            "SLACK_BOT_TOKEN", slack.botToken(),
            "AWS_ENDPOINT_URL", aws.toString(),
            "AWS_ACCESS_KEY_ID", "the-bot",
            "AWS_SECRET_ACCESS_KEY", "not-a-secret"));
    return builder;
  }

  private void requireAlive() {
    if (!isAlive()) {
      throw new IllegalStateException("the bot ended: " + log());
    }
  }

  private boolean isAlive() {
    Process running = process;
    return running != null && running.isAlive();
  }

  /** How long it has worked in all, which stands still while it waits for something. */
  Duration worked() {
    return Optional.ofNullable(process)
        .map(running -> running.info())
        .flatMap(info -> info.totalCpuDuration())
        .orElse(Duration.ZERO);
  }

  /** Ends it as SIGKILL does: it has no time for anything. */
  void kill() {
    Process running = process;
    if (running != null) {
      running.destroyForcibly();
    }
  }

  /** Returns when a bot that was killed is gone from Slack too. */
  void awaitDeath() {
    await().atMost(PATIENCE).until(() -> !isAlive() && slack.openSockets() == 0);
  }

  /** Starts it again with a clock that is so much later than before; nobody waits. */
  void letPass(Duration time) {
    passed = passed.plus(time);
    close();
    awaitDeath();
    start();
  }

  /** What it has logged so far. */
  List<String> log() {
    try {
      return Files.readAllLines(log.toPath());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void close() {
    Process running = process;
    if (running != null) {
      running.destroy();
      await().atMost(PATIENCE).until(() -> !running.isAlive());
    }
  }
}
