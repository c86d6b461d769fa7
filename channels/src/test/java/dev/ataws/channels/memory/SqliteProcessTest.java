package dev.ataws.channels.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.ataws.channels.MovableClock;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lets a second process use the same file, and kills it. */
class SqliteProcessTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @TempDir
  private Path directory;

  @Test
  void nothingThatAProcessClaimedIsLostWhenItIsKilled() throws Exception {
    Path file = directory.resolve("at-aws.db");
    List<String> claimed = claimUntilKilled(file);

    MovableClock clock = new MovableClock();
    try (Memory memory = SqliteMemory.open(file, clock)) {
      OpenQuestions questions = OpenQuestions.forConfirmation(memory, clock);
      assertThat(claimed)
          .hasSizeGreaterThanOrEqualTo(200)
          .allSatisfy(id ->
              assertThat(questions.claim(id, "U2", MINUTE)).isInstanceOf(Claim.Running.class));
      clock.move(MINUTE);
      assertThat(claimed)
          .allSatisfy(id -> assertThat(questions.claim(id, "U2", MINUTE))
              .isInstanceOf(Claim.OutcomeUnknown.class));
      assertThat(questions.abandoned()).extracting(Started::id).containsAll(claimed);
    }
  }

  @Test
  void twoProcessesNeverBothWin() throws Exception {
    Path file = directory.resolve("at-aws.db");
    Process other = start(List.of(), "race", file);
    Set<String> wonHere;
    try (Memory memory = SqliteMemory.open(file, Clock.systemUTC());
        BufferedReader lines = other.inputReader()) {
      assertThat(lines.readLine()).isEqualTo("ready");
      wonHere = Other.race(memory);
      Set<String> wonThere = lines.lines().collect(Collectors.toSet());

      assertThat(Stream.concat(wonHere.stream(), wonThere.stream()))
          .hasSize(Other.RACES)
          .doesNotHaveDuplicates();
    }
    assertThat(other.waitFor(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void saysThatAFileCannotBeWritten() throws Exception {
    Path file = directory.resolve("at-aws.db");
    try (Memory memory = SqliteMemory.open(file, Clock.systemUTC())) {
      memory.put(new Key("test", "one"), Value.forGood("1"));
    }
    assertThat(file.toFile().setReadOnly()).isTrue();

    Process other = start(asAnyUser(), "open", file);
    try (BufferedReader lines = other.inputReader()) {
      assertThat(lines.lines().toList())
          .containsExactly(
              "The state file `" + file + "` cannot be written.",
              "Give the user that runs at-aws the right to write the file, those beside it that end in `-wal` and `-shm`,"
                  + " and in their folder.");
    }
  }

  @Test
  void saysThatSqliteCannotBeLoaded() throws Exception {
    Path noFolder = directory.resolve("missing");
    Process other =
        start(List.of(), "-Dorg.sqlite.tmpdir=" + noFolder, "open", directory.resolve("at-aws.db"));
    try (BufferedReader lines = other.inputReader()) {
      assertThat(lines.lines().toList())
          .satisfiesExactly(
              what -> assertThat(what).startsWith("SQLite cannot be loaded on this machine: "),
              next -> assertThat(next)
                  .isEqualTo("Let Java have a folder from which programs may run:"
                      + " `AT_AWS_JAVA_OPTIONS=-Dorg.sqlite.tmpdir=FOLDER`; or keep the state in DynamoDB, at"
                      + " `store` in at-aws.yml."));
    }
  }

  private List<String> claimUntilKilled(Path file) throws Exception {
    Process other = start(List.of(), "claim", file);
    List<String> claimed = new ArrayList<>();
    try (BufferedReader lines = other.inputReader()) {
      String line = lines.readLine();
      while (line != null) {
        claimed.add(line);
        if (claimed.size() == 200) {
          other.toHandle().destroyForcibly(); // SIGKILL; of the process it would close our end, too
        }
        line = lines.readLine();
      }
    }
    assertThat(other.waitFor()).isEqualTo(128 + 9);
    return claimed;
  }

  /** Root may write whatever it likes, unless it has given that up. */
  private static List<String> asAnyUser() {
    return "root".equals(System.getProperty("user.name"))
        ? List.of("setpriv", "--bounding-set=-dac_override", "--inh-caps=-dac_override")
        : List.of();
  }

  private Process start(List<String> prefix, String deed, Path file) throws IOException {
    return start(prefix, "-Xshare:auto", deed, file);
  }

  private Process start(List<String> prefix, String option, String deed, Path file)
      throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        option,
        "-XX:TieredStopAtLevel=1",
        "-cp",
        classPath(),
        Other.class.getName(),
        deed,
        file.toString()));
    return new ProcessBuilder(command)
        .redirectError(Files.createTempFile(directory, "other", ".log").toFile())
        .start();
  }

  /** Without the AWS SDK, whose directory takes a JVM longer to read than all else. */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(each -> !each.contains("awssdk"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** The other process. */
  static final class Other {
    static final int RACES = 300;

    private Other() {}

    /** Claims for ever, races against the process that started it, or only opens the file. */
    public static void main(String[] arguments) {
      Path file = Path.of(arguments[1]);
      try (Memory memory = SqliteMemory.open(file, new MovableClock())) {
        switch (arguments[0]) {
          case "claim" -> claim(memory);
          case "race" -> {
            IntStream.range(0, 50)
                .forEach(each -> memory.put(new Key("warm-up", "1"), Value.forGood("1")));
            System.out.println("ready");
            race(memory).forEach(System.out::println);
          }
          default -> System.out.println("opened");
        }
      } catch (MemoryUnavailable fault) {
        System.out.println(fault.what());
        System.out.println(fault.next());
      }
    }

    static Set<String> race(Memory memory) {
      return IntStream.range(0, RACES)
          .mapToObj(each -> "race " + each)
          .filter(each -> memory.putIfAbsent(new Key("race", each), Value.forGood("1")))
          .collect(Collectors.toCollection(HashSet::new));
    }

    private static void claim(Memory memory) {
      OpenQuestions questions = OpenQuestions.forConfirmation(memory, new MovableClock());
      for (int each = 0; ; each++) {
        String id = "claim-" + each;
        questions.open(id, TextNode.valueOf("x".repeat(each % 5000)));
        questions.claim(id, "U1", MINUTE);
        System.out.println(id);
      }
    }
  }
}
