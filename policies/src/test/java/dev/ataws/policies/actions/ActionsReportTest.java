package dev.ataws.policies.actions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Holds the whole table against the catalogue, against its targets, and against the list of reviewed readers. */
final class ActionsReportTest {
  private static final Path CATALOGUE =
      Path.of("../command-grammar/src/main/resources/dev/ataws/grammar/catalogue/services");
  private static final Path READERS =
      Path.of("src/test/resources/dev/ataws/policies/actions/readers-by-another-name.txt");
  private static final Pattern SAYS_THAT_IT_READS =
      Pattern.compile("(Describe|Get|List|Search|BatchGet|Query|Scan|Check|Is)([A-Z0-9].*)?");
  private static final Actions ACTIONS = Actions.bundled();

  @Test
  void hasEveryOperationOfTheCatalogueAndNoOther() throws IOException {
    Map<String, Set<String>> expected = new TreeMap<>();
    try (Stream<Path> files = Files.list(CATALOGUE)) {
      for (Path file : files.toList()) {
        expected.put(
            file.getFileName().toString().replace(".jsonl.gz", ""), catalogueOperations(file));
      }
    }
    Map<String, Set<String>> actual = new TreeMap<>();
    ACTIONS
        .services()
        .forEach(service ->
            actual.put(service, new TreeSet<>(ACTIONS.operations(service).keySet())));
    assertThat(actual).isEqualTo(expected);
  }

  @Test
  void keepsItsTargets() {
    long all = count(operation -> true);
    assertThat(all).isGreaterThanOrEqualTo(19_080);
    assertThat(count(OperationActions::isKnown)).isGreaterThanOrEqualTo(all * 99 / 100);
    long withResource = count(operation -> !operation.resources().isEmpty());
    assertThat(withResource).isGreaterThanOrEqualTo(13_700);
    assertThat(count(OperationActions::tellsResource))
        .isGreaterThanOrEqualTo(withResource * 74 / 100);
  }

  @Test
  void namesOnlyActionsThatIamHas() {
    List<String> unknown = operations()
        .filter(operation -> operation.getValue().isKnown())
        .flatMap(operation -> operation.getValue().actions().stream())
        .distinct()
        .filter(action -> ACTIONS.actionsOf(action.substring(0, action.indexOf(':'))).stream()
            .noneMatch(listed -> listed.name().equals(action)))
        .map(action -> action.substring(0, action.indexOf(':')))
        .distinct()
        .toList();
    assertThat(unknown)
        .as("prefixes that AWS took out of its reference, or in part")
        .containsExactlyInAnyOrder("application-cost-profiler", "cloudhsm", "iotthingsgraph");
  }

  /** Every line of the file was read by a person: see docs/actions.md. */
  @Test
  void readsOnlyByReviewedNames() throws IOException {
    List<String> readers = operations()
        .filter(operation -> operation.getValue().level().isReadOnly())
        .map(Map.Entry::getKey)
        .filter(name ->
            !SAYS_THAT_IT_READS.matcher(name.substring(name.indexOf(':') + 1)).matches())
        .sorted()
        .toList();
    if (Boolean.getBoolean("update.golden")) {
      Files.write(READERS, readers);
    }
    assertThat(readers).isEqualTo(Files.readAllLines(READERS));
  }

  @Test
  void countsUnknownOperationsAsWrite() {
    assertThat(operations().map(Map.Entry::getValue))
        .filteredOn(operation -> !operation.isKnown())
        .allMatch(operation -> operation.level() == AccessLevel.WRITE);
  }

  private static long count(Predicate<OperationActions> which) {
    return operations().map(Map.Entry::getValue).filter(which).count();
  }

  private static Stream<Map.Entry<String, OperationActions>> operations() {
    return ACTIONS.services().stream()
        .flatMap(service -> ACTIONS.operations(service).entrySet().stream()
            .map(operation -> Map.entry(service + ":" + operation.getKey(), operation.getValue())));
  }

  private static Set<String> catalogueOperations(Path file) throws IOException {
    Set<String> names = new TreeSet<>();
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(
        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("{\"operation\"")) {
          names.add(json.readTree(line).path("operation").asText());
        }
      }
    }
    return names;
  }
}
