package dev.ataws.notifications.sources.words;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Cut;
import dev.ataws.notifications.cards.Moment;
import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.sources.Fields;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Picks facts out of JSON of which nothing is known: what stands at the top first, nothing twice, and no secrets. */
public final class TellingFacts {
  private static final int USUAL = 10;
  private static final int LONGEST = 300;
  private static final int MOST_ITEMS = 5;
  private static final int DEEPEST = 6;
  private static final long YEAR_2001 = 1_000_000_000;
  private static final String ARN = " ARN";

  /** What the headline has already, or only machines need; given as {@link Words#plain}. */
  private static final Set<String> NEEDLESS = Set.of(
      "account",
      "accountid",
      "awsaccountid",
      "awsregion",
      "callerreference",
      "eventid",
      "eventversion",
      "messagetype",
      "notificationcreationtime",
      "recordversion",
      "region",
      "requestid",
      "schemaversion",
      "sequencenumber",
      "sequencer",
      "version",
      "versionid");
  /** Names of members that hold no more than what is in them. */
  private static final Set<String> WRAPPERS = Set.of("items", "item", "detail", "value");

  private final CardBuilder card;
  private final Set<String> without;
  private final Set<String> elsewhere;
  private final Set<String> texts = new HashSet<>();
  private int left;

  private TellingFacts(CardBuilder card, int most, Set<String> without, Set<String> elsewhere) {
    this.card = card;
    this.left = most;
    this.without = without;
    this.elsewhere = elsewhere;
  }

  /** Adds so many facts of an object at most. */
  public static void add(CardBuilder card, Fields json, int most) {
    new TellingFacts(card, most, Set.of(), Set.of()).object("", json, DEEPEST);
  }

  /**
   * Adds about ten facts of an object.
   *
   * @param without members that the card shows elsewhere
   * @param elsewhere values that the card shows elsewhere
   */
  public static void add(
      CardBuilder card, Fields json, Set<String> without, Set<String> elsewhere) {
    new TellingFacts(card, USUAL, without, elsewhere).object("", json, DEEPEST);
  }

  /** Tells whether a member is worth nobody's while, or a secret. */
  public static boolean isNoise(String member) {
    String plain = Words.plain(member);
    return NEEDLESS.contains(plain) || Secrets.hides(plain);
  }

  /** What stands in the object itself comes before what stands in objects in it. */
  private void object(String above, Fields json, int deep) {
    boolean isNested = false;
    for (Map.Entry<String, Fields> member : json.members()) {
      if (left > 0 && isWanted(above, member.getKey())) {
        boolean isInner = inner(member.getValue()).isObject();
        isNested |= isInner;
        if (!isInner) {
          value(above, member.getKey(), member.getValue());
        }
      }
    }
    if (isNested && deep > 1 && left > 0) {
      nested(above, json, deep);
    }
  }

  private void nested(String above, Fields json, int deep) {
    for (Map.Entry<String, Fields> member : json.members()) {
      JsonNode inner = inner(member.getValue());
      if (left > 0 && inner.isObject() && isWanted(above, member.getKey())) {
        String name = Words.label(member.getKey());
        object(
            WRAPPERS.contains(member.getKey()) && !above.isEmpty() ? above : name,
            new Fields(inner),
            deep - 1);
      }
    }
  }

  private boolean isWanted(String above, String name) {
    return !(above.isEmpty() && without.contains(name)) && !isNoise(name);
  }

  /** The object that a member is, or the first one that it lists. */
  private static JsonNode inner(Fields value) {
    JsonNode json = value.json();
    return json.isArray() ? json.path(0) : json;
  }

  private void value(String above, String name, Fields value) {
    JsonNode json = value.json();
    Moment said = json.isArray() ? Moment.written(items(json)) : plain(name, value);
    String text = said.text();
    boolean isArn = json.isTextual() && json.textValue().startsWith("arn:");
    if (text.isBlank()
        || isJson(text)
        || isLink(text)
        || elsewhere.contains(text)
        || (isArn && isOfSomethingSaid(json.textValue()))) {
      return;
    }
    String label = label(above, name, isArn);
    if (texts.add(text) || !isName(label)) {
      card.fact(label, said);
      left--;
    }
  }

  private boolean isOfSomethingSaid(String arn) {
    for (String each : elsewhere) {
      if (each.length() > 2 && arn.contains(each)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isJson(String text) {
    return text.charAt(0) == '{' || text.charAt(0) == '[';
  }

  private static boolean isLink(String text) {
    return text.startsWith("https://") || text.startsWith("http://");
  }

  private static boolean isName(String label) {
    return label.endsWith("ID") || label.endsWith("ARN") || label.endsWith("ame");
  }

  /** Of an ARN, the name is shown, and {@code athenaError.errorMessage} is no {@code Athena error error message}. */
  private static String label(String above, String member, boolean isArn) {
    String label = Words.label(member);
    String plain =
        isArn && label.endsWith(ARN) ? label.substring(0, label.length() - ARN.length()) : label;
    if (above.isEmpty() || plain.isEmpty()) {
      return above + plain;
    }
    if (WRAPPERS.contains(member)) {
      return above;
    }
    int end = plain.indexOf(' ');
    String first = uncapitalised(end < 0 ? plain : plain.substring(0, end));
    boolean repeats = above.endsWith(" " + first);
    String start = repeats ? above.substring(0, above.length() - first.length() - 1) : above;
    return start + " " + uncapitalised(plain);
  }

  private static String uncapitalised(String said) {
    boolean isAcronym = said.length() > 1 && !Character.isLowerCase(said.charAt(1));
    return isAcronym ? said : Character.toLowerCase(said.charAt(0)) + said.substring(1);
  }

  /** A text, number or truth value for people; of ARNs, the name; empty for anything else. */
  private static String plain(JsonNode json) {
    if (json.isBoolean()) {
      return json.booleanValue() ? "yes" : "no";
    }
    String text = Wording.value(json);
    if (text.equals("N/A") || text.equals("null")) {
      return "";
    }
    return text.startsWith("arn:")
        ? Arn.name(text)
        : Cut.to(LONGEST, text.indexOf('\n') < 0 ? text : text.replace('\n', ' '));
  }

  private static String items(JsonNode array) {
    StringBuilder text = new StringBuilder();
    int shown = 0;
    for (JsonNode item : array) {
      String plain = shown < MOST_ITEMS ? plain(item) : "";
      if (!plain.isBlank()) {
        text.append(shown == 0 ? "" : ", ").append(plain);
        shown++;
      }
    }
    int more = array.size() - shown;
    if (shown == 0) {
      return "";
    }
    return more == 0 ? text.toString() : text + " … and " + more + " more";
  }

  /** Neither {@code 2026-03-14T09:26:53.501Z} nor seconds since 1970 are for people. */
  private static Moment plain(String name, Fields value) {
    JsonNode json = value.json();
    boolean mayBeTime = json.isTextual()
        ? Wording.isMachines(json.textValue())
        : json.isIntegralNumber() && json.longValue() >= YEAR_2001 && isTime(name);
    return mayBeTime
        ? value.time().map(Moment::of).orElseGet(() -> Moment.written(plain(json)))
        : Moment.written(plain(json));
  }

  private static boolean isTime(String name) {
    return name.endsWith("At")
        || name.endsWith("ime")
        || name.endsWith("ate")
        || name.endsWith("tamp");
  }
}
