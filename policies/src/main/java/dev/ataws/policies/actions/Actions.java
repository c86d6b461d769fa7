package dev.ataws.policies.actions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * From the operations of the catalogue to the actions of IAM, and back. Safe for use by several threads; a service is read on
 * first use and kept.
 */
public final class Actions {
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");
  private static final Actions BUNDLED = new Actions();

  private final Map<String, SortedMap<String, OperationActions>> services =
      new ConcurrentHashMap<>();

  private Actions() {}

  /** The table that is part of this library. */
  public static Actions bundled() {
    return BUNDLED;
  }

  /** What IAM is asked when this operation is called; empty when the catalogue has no such operation. */
  public Optional<OperationActions> of(String service, String operation) {
    return Optional.ofNullable(operations(service).get(operation));
  }

  /** All operations of a service by their API names, sorted; empty when there is no such service. */
  public SortedMap<String, OperationActions> operations(String service) {
    SortedMap<String, OperationActions> known = services.get(service);
    if (known != null) {
      return known;
    }
    return NAME.matcher(service).matches() && ActionLines.exists(file(service))
        ? services.computeIfAbsent(service, Actions::read)
        : Collections.emptySortedMap();
  }

  /** The names of all services as the AWS CLI spells them, sorted. */
  public List<String> services() {
    return Index.SERVICES;
  }

  /** The prefixes of all actions, {@code lambda}, sorted. */
  public List<String> prefixes() {
    return List.copyOf(Index.PREFIXES.keySet());
  }

  /** All actions with this prefix, sorted by name; empty when IAM has no such prefix. */
  public List<IamAction> actionsOf(String prefix) {
    PrefixLine line = Index.PREFIXES.get(prefix.toLowerCase(Locale.ROOT));
    return line == null ? List.of() : line.actions();
  }

  /**
   * All actions with this prefix, sorted by name, those that only operations know included, each with the levels of the
   * operations that need it, always or with certain parameters, or with its own when none does.
   */
  public SortedMap<String, Set<AccessLevel>> levelsOf(String prefix) {
    PrefixLine line = Index.PREFIXES.get(prefix.toLowerCase(Locale.ROOT));
    return line == null
        ? Collections.emptySortedMap()
        : new LevelsByAction(prefix.toLowerCase(Locale.ROOT))
            .with(
                line.services().stream().flatMap(service -> operations(service).values().stream()))
            .and(line.actions());
  }

  /** The operations that need an action, always or with certain parameters; IAM ignores case, so does this. */
  public List<Operation> operationsOf(String action) {
    String prefix = action.substring(0, Math.max(0, action.indexOf(':')));
    PrefixLine line = Index.PREFIXES.get(prefix.toLowerCase(Locale.ROOT));
    return line == null
        ? List.of()
        : line.services().stream()
            .flatMap(service -> operations(service).entrySet().stream()
                .filter(operation -> needs(operation.getValue(), action))
                .map(operation -> new Operation(service, operation.getKey())))
            .toList();
  }

  private static boolean needs(OperationActions operation, String action) {
    return Stream.concat(
            operation.actions().stream(),
            operation.conditional().stream().map(ConditionalAction::action))
        .anyMatch(action::equalsIgnoreCase);
  }

  private static String file(String service) {
    return "services/" + service + ".jsonl.gz";
  }

  private static SortedMap<String, OperationActions> read(String service) {
    SortedMap<String, OperationActions> operations = new TreeMap<>();
    for (JsonNode line : ActionLines.read(file(service))) {
      operations.put(line.path("operation").asText(), ActionLines.operation(line));
    }
    return Collections.unmodifiableSortedMap(operations);
  }

  /** What is known of a prefix: its actions, and the services whose operations need them. */
  private record PrefixLine(List<String> services, List<IamAction> actions) {
    static PrefixLine of(JsonNode line) {
      List<IamAction> actions = new ArrayList<>();
      Arrays.stream(AccessLevel.values())
          .forEach(level -> ActionLines.texts(line.path(level.name()))
              .forEach(name ->
                  actions.add(new IamAction(line.path("prefix").asText() + ":" + name, level))));
      actions.sort(Comparator.comparing(IamAction::name));
      return new PrefixLine(ActionLines.texts(line.path("services")), List.copyOf(actions));
    }
  }

  /** Read when it is first needed. */
  private static final class Index {
    static final SortedMap<String, PrefixLine> PREFIXES = new TreeMap<>();
    static final List<String> SERVICES;

    static {
      for (JsonNode line : ActionLines.read("index.jsonl.gz")) {
        PREFIXES.put(line.path("prefix").asText(), PrefixLine.of(line));
      }
      SERVICES = PREFIXES.values().stream()
          .flatMap(line -> line.services().stream())
          .distinct()
          .sorted()
          .toList();
    }
  }
}
