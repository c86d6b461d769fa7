package dev.ataws.playground.notifications;

import dev.ataws.playground.slack.PretendSlack;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Processes that deliver notifications, which are killed and started again. */
final class Replicas implements AutoCloseable {
  private final Class<?> main;
  private final List<String> arguments;
  private final PretendSlack slack;
  private final URI aws;
  private final File log;
  private final List<Process> processes = new ArrayList<>();

  /**
   * Takes what is run.
   *
   * @param main the class with the main method
   * @param slack whose tokens the environment has
   */
  Replicas(Class<?> main, List<String> arguments, PretendSlack slack, URI aws, Path directory) {
    this.main = main;
    this.slack = slack;
    this.arguments = List.copyOf(arguments);
    this.aws = aws;
    this.log = directory.resolve("replicas.log").toFile();
  }

  void start(int number) {
    for (int i = 0; i < number; i++) {
      processes.add(started());
    }
  }

  /** Ends one of them as SIGKILL does, and starts another. */
  void killOne(Random random) throws InterruptedException {
    int which = random.nextInt(processes.size());
    processes.get(which).destroyForcibly().waitFor();
    processes.set(which, started());
  }

  private Process started() {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xmx256m",
        "-Dlogback.configurationFile=logback.xml",
        "-cp",
        System.getProperty("java.class.path"),
        main.getName()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
    builder
        .environment()
        .putAll(Map.of(
            "AWS_ENDPOINT_URL",
            aws.toString(),
            "AWS_REGION",
            "us-east-1",
            "SLACK_APP_TOKEN",
            slack.appToken(),
            "SLACK_BOT_TOKEN",
            slack.botToken(),
            "AWS_ACCESS_KEY_ID",
            "at-aws",
            "AWS_SECRET_ACCESS_KEY",
            "not-a-secret"));
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    processes.forEach(Process::destroyForcibly);
  }
}
