package dev.ataws.notifications.sources.words;

import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Fields;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Guesses from the words of a message how much it matters, where nothing better is known of it. */
public final class Tone {
  private static final int LONGEST = 500;
  private static final int DEEPEST = 2;
  private static final Map<String, Severity> WORDS = words();
  /** What is one thing in all of its forms; these count where the word itself is not known. */
  private static final List<Map.Entry<String, Severity>> STEMS = List.of(
      Map.entry("failover", Severity.WARNING),
      Map.entry("fail", Severity.ERROR),
      Map.entry("error", Severity.ERROR),
      Map.entry("succe", Severity.GOOD),
      Map.entry("fault", Severity.ERROR),
      Map.entry("abandon", Severity.WARNING),
      Map.entry("abort", Severity.WARNING),
      Map.entry("cancel", Severity.WARNING),
      Map.entry("degrad", Severity.WARNING),
      Map.entry("delay", Severity.WARNING),
      Map.entry("disconnect", Severity.WARNING),
      Map.entry("expir", Severity.WARNING),
      Map.entry("interrupt", Severity.WARNING),
      Map.entry("suspend", Severity.WARNING),
      Map.entry("throttl", Severity.WARNING),
      Map.entry("warn", Severity.WARNING));

  private static final Set<String> NEGATIONS = Set.of("0", "no", "not", "without", "zero", "non");
  private static final List<Severity> BY_WEIGHT = List.of(
      Severity.NEUTRAL,
      Severity.INFO,
      Severity.GOOD,
      Severity.WARNING,
      Severity.ERROR,
      Severity.CRITICAL);
  private static final List<String> TELLING =
      List.of("status", "state", "severity", "result", "outcome", "level", "health");
  private static final Set<String> TELLING_PARTS = Set.of("name", "value", "code", "label");
  private static final Set<String> FAULTS =
      Set.of("error", "errors", "errorcode", "errormessage", "failurereason", "exception");
  private static final List<String> FORMER = List.of("old", "prev", "last", "desired", "former");

  private Tone() {}

  /** Returns what the gravest word of a text says, a status or a sentence; neutral if none says anything. */
  public static Severity of(String text) {
    Severity gravest = Severity.NEUTRAL;
    boolean isUnderWay = false;
    String before = "";
    int from = 0;
    int length = Math.min(text.length(), LONGEST);
    while (from < length) {
      int end = Words.wordEnd(text, from);
      if (end > from) {
        String word = text.substring(from, end).toLowerCase(Locale.ROOT);
        gravest = graver(gravest, said(before, word));
        isUnderWay |= word.equals("progress") || word.equals("inprogress");
        before = word;
      }
      from = Math.max(end, from + 1);
    }
    return isUnderWay && gravest == Severity.GOOD ? Severity.INFO : gravest;
  }

  /** Returns what the first of these texts says that says something; neutral if none does. */
  public static Severity ofFirst(String... texts) {
    for (String text : texts) {
      Severity severity = of(text);
      if (severity != Severity.NEUTRAL) {
        return severity;
      }
    }
    return Severity.NEUTRAL;
  }

  /** Returns what a status says; that it is just told if it says nothing else. */
  public static Severity orInfo(String status) {
    Severity said = of(status);
    return said == Severity.NEUTRAL ? Severity.INFO : said;
  }

  private static Severity said(String before, String word) {
    if (word.equals("service") && before.equals("in")) {
      return Severity.GOOD;
    }
    Severity said = WORDS.get(word);
    if (said == null) {
      said = byStem(word);
    }
    if (!NEGATIONS.contains(before)) {
      return said;
    }
    return switch (said) {
      case GOOD -> before.equals("non") ? Severity.ERROR : Severity.WARNING;
      case INFO -> Severity.INFO;
      default -> Severity.NEUTRAL;
    };
  }

  private static Severity byStem(String word) {
    for (Map.Entry<String, Severity> stem : STEMS) {
      if (word.startsWith(stem.getKey())) {
        return stem.getValue();
      }
    }
    return Severity.NEUTRAL;
  }

  /** Returns what the gravest of the members says that tell a status, a state, a severity, a result or an error. */
  public static Severity of(Fields json) {
    return of(json, DEEPEST, false);
  }

  private static Severity of(Fields json, int deep, boolean isTelling) {
    Severity gravest = Severity.NEUTRAL;
    for (Map.Entry<String, Fields> member : json.members()) {
      String name = Words.plain(member.getKey());
      boolean telling = isTelling(name) || (isTelling && TELLING_PARTS.contains(name));
      String value = member.getValue().text();
      if (telling) {
        gravest = graver(gravest, of(value));
      } else if (FAULTS.contains(name) && !value.isBlank() && !value.equals("false")) {
        gravest = graver(gravest, Severity.ERROR);
      }
      if (deep > 0 && member.getValue().hasObject() && !isFormer(name)) {
        gravest = graver(gravest, of(member.getValue(), deep - 1, telling));
      }
    }
    return gravest;
  }

  /** Returns the graver of two; something that went well weighs more than something that goes on. */
  public static Severity graver(Severity one, Severity other) {
    return BY_WEIGHT.indexOf(one) >= BY_WEIGHT.indexOf(other) ? one : other;
  }

  static boolean isTelling(String plainName) {
    for (String ending : TELLING) {
      if (plainName.endsWith(ending)) {
        return !isFormer(plainName);
      }
    }
    return false;
  }

  static boolean isFormer(String plainName) {
    for (String beginning : FORMER) {
      if (plainName.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, Severity> words() {
    Map<String, Severity> words = new HashMap<>();
    put(words, Severity.CRITICAL, "critical emergency fatal disaster sev1 p1");
    put(
        words,
        Severity.ERROR,
        "alarm breach breached broken crash crashed dead denied down exception expired high"
            + " impaired inaccessible incompatible lost noncompliant outage refused rejected revoked severe"
            + " timed timedout timeout unable unauthorized undeliverable unhealthy unreachable"
            + " unsuccessful complaint invalid bounce bounced");
    put(
        words,
        Severity.WARNING,
        "alert attention blocked deprecated drifted exceeded failover failback incomplete"
            + " insufficient limit lowstorage medium moderate offline overlapping paused partial"
            + " partially required retrying risk shutdown skipped stopped stopping unavailable");
    put(
        words,
        Severity.GOOD,
        "active approved available cleared complete completed completes compliant connected done"
            + " finished finishes fixed healthy inservice normal ok passed ready recovered resolved"
            + " restored succeeded success successful successfully");
    put(
        words,
        Severity.INFO,
        "added allocated began begin changed changes created creating deleted deleting disabled enabled"
            + " expire expires inactive info information informational initiated initializing launched launching low"
            + " modified notstarted pending processing progress provisioning queued removed running"
            + " runnable scheduled shutting start started starting resumed resuming submitted"
            + " terminated terminating updated updating waiting");
    return Map.copyOf(words);
  }

  private static void put(Map<String, Severity> words, Severity severity, String all) {
    for (String word : all.split(" ", -1)) {
      words.put(word, severity);
    }
  }
}
