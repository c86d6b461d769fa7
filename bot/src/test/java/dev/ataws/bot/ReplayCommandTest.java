package dev.ataws.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ataws.channels.memory.Memory;
import dev.ataws.notifications.queue.Queue;
import dev.ataws.notifications.queue.StoredQueue;
import dev.ataws.notifications.queue.Waiting;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReplayCommandTest {
  @TempDir
  private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Memory memory = Memory.ofThisProcess(Clock.systemUTC());

  private Queue queue(String name) {
    if (name.equals("broken")) {
      throw new IllegalStateException("secret-url");
    }
    return new StoredQueue(memory, Clock.systemUTC(), name);
  }

  private void bury(String name, int messages) {
    StoredQueue queue = new StoredQueue(memory, Clock.systemUTC(), name);
    for (int number = 0; number < messages; number++) {
      queue.add("m-" + number, Instant.EPOCH, "x");
    }
    List<Waiting> waiting = queue.receive(Duration.ZERO, Duration.ofSeconds(30));
    waiting.forEach(message -> queue.bury(message, "archived"));
  }

  private int run(String... arguments) throws IOException {
    Path file = Files.writeString(directory.resolve("at-aws.yml"), """
        workspaces:
          - {name: acme, id: T0ACME000, appToken: "${NOT_SET}", botToken: "${NOT_SET}"}
        channels:
          - {name: ops, workspace: acme, channel: C0OPS0000, account: "123456789012", role: "arn:aws:iam::123456789012:role/ops", topics: ["arn:aws:sns:eu-west-1:123456789012:t"]}
          - {name: broken, workspace: acme, channel: C0OPS0001, account: "123456789012", role: "arn:aws:iam::123456789012:role/ops", topics: ["arn:aws:sns:eu-west-1:123456789012:t"]}
          - {name: quiet, workspace: acme, channel: C0OPS0002, account: "123456789012", role: "arn:aws:iam::123456789012:role/ops"}
        chimeWebhooks:
          - {name: room, url: "${NOT_SET}", account: "123456789012", topics: ["arn:aws:sns:eu-west-1:123456789012:t"]}
        """);
    CommandLine commandLine = new CommandLine(new ReplayCommand(configuration -> this::queue));
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(
        Stream.concat(Stream.of("-c", file.toString()), Arrays.stream(arguments))
            .toArray(String[]::new));
  }

  @Test
  void letsAllConfigurationsThatCanGoAgain() throws IOException {
    bury("ops", 3);
    bury("room", 1);
    assertThat(run()).isEqualTo(1);
    assertThat(out.toString()).isEqualToNormalizingNewlines("""
        ops: 3 messages go again.
        room: 1 message goes again.
        """);
    assertThat(err.toString()).isEqualToNormalizingNewlines("""
        broken: its queue cannot be reached (IllegalStateException). Look whether at-aws may call Amazon SQS from here, then try again.
        """);
    assertThat(queue("ops").receive(Duration.ZERO, Duration.ofSeconds(30))).hasSize(3);
  }

  @Test
  void letsOneConfigurationGoAgain() throws IOException {
    bury("room", 2);
    assertThat(run("--channel", "ops")).isZero();
    assertThat(out.toString()).isEqualToNormalizingNewlines("ops: nothing was kept.\n");
  }

  @Test
  void knowsWhoHearsNothing() throws IOException {
    assertThat(run("--channel", "quiet")).isEqualTo(2);
    assertThat(run("--channel", "none")).isEqualTo(2);
    assertThat(err.toString())
        .contains(
            "The channel `quiet` hears no topic: nothing is kept for it.",
            "There is no channel or webhook `none`; there are: ops, broken, quiet, room");
  }
}
