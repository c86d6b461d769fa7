package dev.ataws.channels.memory;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntConsumer;

/** Measures the memory in a new file, in the folder that is named; docs/decisions.md has the numbers. */
final class MemorySpeed {
  private static final int ROUNDS = 5_000;
  private static final int WARM_UP = 2_000;

  private MemorySpeed() {}

  /** Prints a line for each kind of call, in microseconds. */
  public static void main(String[] arguments) throws IOException {
    Path file = Files.createTempDirectory(Path.of(arguments[0]), "speed").resolve("at-aws.db");
    long start = System.nanoTime();
    Clock clock = Clock.systemUTC();
    try (Memory memory = SqliteMemory.open(file, clock)) {
      System.out.printf(
          Locale.ROOT, "open, first in this JVM: %d ms%n", (System.nanoTime() - start) / 1_000_000);
      Value value = Value.until(Instant.now().plusSeconds(900), "\"" + "x".repeat(500) + "\"");
      OpenQuestions questions = OpenQuestions.forConfirmation(memory, clock);
      measure("put", each -> memory.put(new Key("put", "" + each), value));
      measure("put if absent", each -> memory.putIfAbsent(new Key("if", "" + each), value));
      measure(
          "put if absent, where there is one",
          each -> memory.putIfAbsent(new Key("put", "" + each), value));
      measure("get", each -> memory.get(new Key("put", "" + each)));
      measure("get nothing", each -> memory.get(new Key("nothing", "" + each)));
      measure(
          "open a question", each -> questions.open("" + each, TextNode.valueOf("x".repeat(500))));
      measure("claim it", each -> questions.claim("" + each, "U1", Duration.ofMinutes(1)));
    }
  }

  private static void measure(String what, IntConsumer call) {
    for (int each = 0; each < WARM_UP; each++) {
      call.accept(each);
    }
    long[] times = new long[ROUNDS];
    for (int each = 0; each < ROUNDS; each++) {
      long start = System.nanoTime();
      call.accept(WARM_UP + each);
      times[each] = System.nanoTime() - start;
    }
    Arrays.sort(times);
    System.out.printf(
        Locale.ROOT,
        "%s: median %.1f µs, 99 %% under %.1f µs%n",
        what,
        times[ROUNDS / 2] / 1e3,
        times[ROUNDS * 99 / 100] / 1e3);
  }
}
