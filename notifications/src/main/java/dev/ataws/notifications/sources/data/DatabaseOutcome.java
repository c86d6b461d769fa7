package dev.ataws.notifications.sources.data;

import dev.ataws.notifications.cards.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How much an event of a database matters, by its number, its categories, and what it says.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Messages.html">Amazon RDS event categories and event messages</a>
 */
final class DatabaseOutcome {
  /** Storage is exhausted, an instance cannot restart, a replica does not follow, a network or parameters do not fit. */
  private static final Set<String> BROKEN = Set.of(
      "RDS-EVENT-0007",
      "RDS-EVENT-0022",
      "RDS-EVENT-0031",
      "RDS-EVENT-0035",
      "RDS-EVENT-0036",
      "RDS-EVENT-0045",
      "RDS-EVENT-0221");

  private static final Map<String, Severity> CATEGORIES = Map.ofEntries(
      Map.entry("failure", Severity.ERROR),
      Map.entry("error", Severity.ERROR),
      Map.entry("low storage", Severity.ERROR),
      Map.entry("failover", Severity.WARNING),
      Map.entry("global failover", Severity.WARNING),
      Map.entry("security", Severity.WARNING),
      Map.entry("security patching", Severity.WARNING),
      Map.entry("recovery", Severity.WARNING),
      Map.entry("deletion", Severity.WARNING),
      Map.entry("creation", Severity.GOOD),
      Map.entry("restoration", Severity.GOOD));
  private static final List<String> BAD_WORDS = List.of(
      "fail ",
      "failed",
      "failure",
      "error",
      "exhausted",
      "unable",
      "cannot",
      "can't",
      "could not",
      "incompatible",
      "out of storage",
      "storage full",
      "inaccessible",
      "invalid",
      "crash");
  private static final List<String> UNEASY_WORDS = List.of(
      "failover",
      "fail over",
      "low ",
      "throttl",
      "shutdown",
      "shut down",
      "stopped",
      "deprecat",
      "end of",
      "expire",
      "warning",
      "degrad",
      "interrupt",
      "reached the maximum");
  private static final List<String> GOOD_WORDS = List.of(
      "finished",
      "completed",
      "complete.",
      "succeeded",
      "successfully",
      "available",
      "created",
      "restored",
      "resumed",
      "recovered",
      "applied");

  private DatabaseOutcome() {}

  static Severity of(String id, List<String> categories, String message) {
    String text = message.toLowerCase(Locale.ROOT);
    if (BROKEN.contains(id)) {
      return Severity.ERROR;
    }
    Severity worst = Severity.INFO;
    for (String category : categories) {
      Severity severity = CATEGORIES.getOrDefault(category.toLowerCase(Locale.ROOT), Severity.INFO);
      worst = severity.compareTo(worst) < 0 || worst == Severity.INFO ? severity : worst;
    }
    if (worst == Severity.ERROR || worst == Severity.WARNING) {
      boolean isOver = worst == Severity.WARNING
          && has(text, List.of("recovery of the db instance is complete", "deleted"));
      return isOver ? Severity.INFO : worst;
    }
    return byText(text, worst);
  }

  private static Severity byText(String text, Severity otherwise) {
    if (has(text, BAD_WORDS)) {
      return Severity.ERROR;
    }
    if (has(text, UNEASY_WORDS)) {
      return Severity.WARNING;
    }
    return has(text, GOOD_WORDS) ? Severity.GOOD : otherwise;
  }

  private static boolean has(String text, List<String> words) {
    for (String word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
