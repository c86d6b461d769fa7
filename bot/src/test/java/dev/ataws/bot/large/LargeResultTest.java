package dev.ataws.bot.large;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand records of forty fields are shown and downloaded with little more memory than a few need. */
class LargeResultTest {
  private static final int RECORDS = 10_000;
  private static final int EXTRA_MEGABYTES = 64;

  /** So many messages show the first page of the service, ten of 99 and one of 10, and the beginning of the second. */
  private static final int PAGES = 12;

  @TempDir
  private Path directory;

  @Test
  void needsLittleMemory() throws Exception {
    try (ManyFunctions few = new ManyFunctions(150, 50)) {
      long base = Long.parseLong(read(256, few, few, 1).get(0));
      try (ManyFunctions many = new ManyFunctions(RECORDS, 1_000)) {
        assertThat(read(megabytes(base) + EXTRA_MEGABYTES, few, many, PAGES))
            .endsWith("1099", "10000");
      }
    }
    try (Stream<Path> left = Files.list(directory)) {
      assertThat(left.filter(file -> file.toString().endsWith(".json"))).isEmpty();
    }
  }

  private static int megabytes(long bytes) {
    return Math.toIntExact(bytes / (1024 * 1024)) + 1;
  }

  /** What a process with so much heap says. */
  private List<String> read(int megabytes, ManyFunctions few, ManyFunctions many, int pages)
      throws IOException, InterruptedException {
    Path said = directory.resolve("said.txt");
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-Xmx" + megabytes + "m",
            "-Djava.io.tmpdir=" + directory,
            "-Dlogback.statusListenerClass=ch.qos.logback.core.status.NopStatusListener",
            "-cp",
            System.getProperty("java.class.path"),
            Reader.class.getName(),
            few.uri(),
            many.uri(),
            String.valueOf(pages))
        .redirectErrorStream(true)
        .redirectOutput(said.toFile())
        .start();
    int status = process.waitFor();
    List<String> lines = Files.readAllLines(said);
    assertThat(status).as(() -> String.join("\n", lines)).isZero();
    return lines.stream().filter(line -> line.matches("[0-9]+")).toList();
  }
}
