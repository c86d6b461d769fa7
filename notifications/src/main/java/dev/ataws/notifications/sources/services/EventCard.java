package dev.ataws.notifications.sources.services;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Cut;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.words.TellingFacts;
import dev.ataws.notifications.sources.words.Tone;
import dev.ataws.notifications.sources.words.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Makes the card of an event whose members have the names that AWS's services usually give: state, reason, name. */
public final class EventCard {
  private static final List<String> STATES = List.of(
      "state",
      "status",
      "newState",
      "new-state",
      "currentState",
      "currentStatus",
      "newStatus",
      "State",
      "Status",
      "result",
      "jobStatus",
      "job-status",
      "jobState",
      "stateName");
  private static final List<String> REASONS = List.of(
      "message",
      "Message",
      "reason",
      "Reason",
      "statusReason",
      "stateReason",
      "statusMessage",
      "failureReason",
      "FailureReason",
      "cause",
      "Cause",
      "errorMessage",
      "error",
      "description",
      "stateChangeReason",
      "statusDetails",
      "errorDetails",
      "failureMessage",
      "title",
      "summary");
  private static final List<String> HAPPENINGS =
      List.of("eventName", "event-name", "event", "eventType", "event-type", "EventType", "action");
  /** What services say of how much it matters, where they say more than that they only tell it. */
  private static final Map<String, Severity> SAID = Map.of(
      "CRITICAL", Severity.CRITICAL,
      "ERROR", Severity.ERROR,
      "HIGH", Severity.ERROR,
      "WARN", Severity.WARNING,
      "WARNING", Severity.WARNING,
      "MEDIUM", Severity.WARNING);

  private static final String AWS = "aws.";
  private static final int ACRONYM = 4;
  private static final List<String> SEVERITIES =
      List.of("severity", "Severity", "severityLevel", "severityLabel", "level", "logLevel");
  private static final List<String> NAMES = List.of(
      "name",
      "Name",
      "resourceName",
      "displayName",
      "packageName",
      "project-name",
      "repositoryName",
      "connectionName",
      "experiment-id");
  private static final String[] STATE = {"status", "state", "value", "name"};
  private static final String[] REASON = {"reason", "message"};
  private static final int LONGEST_STATE = 40;
  private static final int LONGEST_REASON = 1_500;

  private final AwsEvent event;
  private final Fields detail;
  private final List<String> names;
  private final Set<String> used = new HashSet<>();
  private String name = "";

  private EventCard(AwsEvent event, List<String> names) {
    this.event = event;
    this.detail = event.detail();
    this.names = names;
  }

  /** Returns the maker of cards of one kind for all events of a service of which no more is known than what it is called. */
  public static Function<AwsEvent, Card> reader(String kind, String title) {
    return event -> of(kind, title, event);
  }

  /** Returns a card of a kind. */
  public static Card of(String kind, String title, AwsEvent event) {
    return of(kind, title, event, Optional.empty());
  }

  /** Returns a card of a kind, with a link to a page of the console. */
  public static Card of(String kind, String title, AwsEvent event, Optional<String> page) {
    String thing = EventName.thing(title, event.detailType());
    return new EventCard(event, List.of())
        .begin(kind, thing)
        .link(openLabel(title), page)
        .build();
  }

  /** Returns the card of an event of a service that nobody knows, or of somebody's own program. */
  public static Card unknown(AwsEvent event) {
    boolean isOfAws = event.source().startsWith(AWS) && !event.source().startsWith("aws.partner");
    if (!isOfAws) {
      EventCard reading = new EventCard(event, List.of());
      String thing = EventName.thing("", event.detailType());
      CardBuilder card = reading.begin("eventbridge-event", thing.isEmpty() ? "Event" : thing);
      return card.fact("Source", event.source()).build();
    }
    String service = event.source().substring(AWS.length());
    String kind = EventName.slug(service);
    return of(
        Service.of(event.source(), kind.isEmpty() ? "aws" : kind, called(service), ""), event);
  }

  private static String called(String service) {
    return service.length() <= ACRONYM ? service.toUpperCase(Locale.ROOT) : Words.label(service);
  }

  static Card of(Service service, AwsEvent event) {
    EventName name = EventName.of(service.kind(), service.title(), event.detailType());
    EventCard reading = new EventCard(event, service.names());
    CardBuilder card = reading.begin(name.kind(), name.thing());
    return card.link("Open " + service.title(), reading.link(service.page())).build();
  }

  private static String openLabel(String title) {
    return title.isEmpty() ? "Open the console" : "Open " + title;
  }

  private CardBuilder begin(String kind, String thing) {
    String state = state();
    String old = old();
    String reason = reason();
    String happening = first(HAPPENINGS);
    name = name();
    CardBuilder card = new CardBuilder(
            kind, severity(state, happening), what(thing, state.isEmpty() ? happening : state))
        .about(name)
        .in(event.region(), event.account())
        .text(Cut.to(LONGEST_REASON, reason))
        .at(event.time());
    card.fact("State", old.isEmpty() || old.equals(state) ? state : state + ", was " + old);
    card.fact("Event", happening);
    Set<String> said = new HashSet<>(List.of(name, reason, state));
    TellingFacts.add(card, detail, used, said);
    TellingFacts.add(card, event.additional(), Set.of(), said);
    if (!card.hasFacts() || event.resources().size() > 1) {
      card.fact("Resources", resources(name));
    }
    Links.add(card, detail);
    return card;
  }

  private Optional<String> link(String page) {
    if (page.isEmpty()) {
      return event
          .console()
          .link("%s/home?region={region}", event.source().substring(AWS.length()));
    }
    return page.contains("%s")
        ? event.console().link(page, name)
        : event.console().link(page);
  }

  private List<String> resources(String name) {
    return event.resources().stream()
        .map(Arn::name)
        .filter(each -> !each.equals(name))
        .limit(3)
        .toList();
  }

  /** {@code REPLICATION_TASK_STOPPED} of a replication task reads as "stopped". */
  private static String what(String thing, String state) {
    String said = Words.lower(state);
    String about = Words.lower(thing.substring(thing.indexOf(' ') + 1)) + " ";
    String plain = said.startsWith(about) ? said.substring(about.length()) : said;
    return plain.isEmpty()
            || plain.length() > LONGEST_STATE
            || thing.toLowerCase(Locale.ROOT).endsWith(plain)
        ? thing
        : thing + " " + plain;
  }

  private Severity severity(String state, String happening) {
    Severity byState = Tone.ofFirst(state, happening, event.detailType());
    Severity told = Tone.graver(byState, Tone.of(detail));
    Severity said = SAID.getOrDefault(first(SEVERITIES).toUpperCase(Locale.ROOT), Severity.NEUTRAL);
    Severity gravest = Tone.graver(byState == Severity.NEUTRAL ? told : byState, said);
    return gravest == Severity.NEUTRAL ? Severity.INFO : gravest;
  }

  private String state() {
    String usual = first(STATES);
    String inner = usual.isEmpty() ? inner(STATE, STATES) : usual;
    return inner.isEmpty() ? ending("Status", "State", "status", "state") : inner;
  }

  /** Such as {@code new-state.status} and {@code new-state.reason}. */
  private String inner(String[] members, List<String> objects) {
    for (String object : objects) {
      String text = detail.at(object).firstOf(members);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  private String old() {
    for (Map.Entry<String, Fields> member : detail.members()) {
      if (isOld(member.getKey())) {
        Fields value = member.getValue();
        String text = value.hasObject() ? value.firstOf(STATE) : value.text();
        if (!text.isBlank() && !text.startsWith("{")) {
          used.add(member.getKey());
          return text;
        }
      }
    }
    return "";
  }

  /** {@code previousState}, {@code old-status}, {@code previousPipelineExecutionStatus}. */
  private static boolean isOld(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    return (plain.startsWith("previous") || plain.startsWith("old") || plain.startsWith("prior"))
        && (plain.endsWith("state") || plain.endsWith("status"));
  }

  private String reason() {
    for (String member : REASONS) {
      Fields value = detail.at(member);
      String text =
          value.hasObject() ? value.firstOf("message", "Message", "reason", "code") : value.text();
      if (!text.isBlank() && !text.strip().startsWith("{")) {
        used.add(member);
        return text;
      }
    }
    if (detail.hasText()) {
      return detail.text();
    }
    String usual = ending("Reason", "reason", "Message", "-message", "ErrorCode");
    String inner = usual.isEmpty() ? inner(REASON, STATES) : usual;
    return inner.isEmpty() ? nestedReason() : inner;
  }

  /** Such as {@code athenaError.errorMessage}. */
  private String nestedReason() {
    for (Map.Entry<String, Fields> member : detail.members()) {
      if (member.getKey().toLowerCase(Locale.ROOT).endsWith("error")) {
        String text = member.getValue().firstOf("errorMessage", "message", "Message");
        if (!text.isEmpty()) {
          return text;
        }
      }
    }
    return "";
  }

  private String name() {
    for (String member : names) {
      String text = detail.text(member);
      if (!text.isBlank()) {
        used.add(member);
        return Arn.name(text);
      }
    }
    String name = first(NAMES);
    name = name.isEmpty() ? ending("Name", "-name") : name;
    name = name.isEmpty() ? named(event.resource()) : name;
    return name.isEmpty() ? Arn.name(ending("Id", "ID", "-id", "Arn", "ARN", "-arn")) : name;
  }

  /** Some ARNs end with a number that nobody knows, behind the name: {@code cluster/orders/0c2f7e1a-…}. */
  private static String named(String arn) {
    String last = Arn.name(arn);
    boolean isNumber = last.length() >= 36 && last.charAt(8) == '-' && last.charAt(13) == '-';
    String[] parts = isNumber ? arn.split("/", -1) : new String[0];
    return parts.length > 2 ? parts[parts.length - 2] : last;
  }

  private String first(List<String> members) {
    for (String member : members) {
      String text = detail.text(member);
      if (!text.isBlank()) {
        used.add(member);
        return text;
      }
    }
    return "";
  }

  /** Returns the first text of a member whose name ends like this, and which says how things are, not how they were. */
  private String ending(String... endings) {
    for (String ending : endings) {
      for (Map.Entry<String, Fields> member : detail.members()) {
        String name = member.getKey();
        String text = member.getValue().text();
        if (name.endsWith(ending)
            && !text.isBlank()
            && !used.contains(name)
            && !isOld(name)
            && !TellingFacts.isNoise(name)) {
          used.add(name);
          return text;
        }
      }
    }
    return "";
  }
}
