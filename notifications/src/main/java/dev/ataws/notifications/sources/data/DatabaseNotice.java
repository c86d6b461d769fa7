package dev.ataws.notifications.sources.data;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Console;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.Incoming;
import dev.ataws.notifications.sources.Source;
import dev.ataws.notifications.sources.words.Tone;
import dev.ataws.notifications.sources.words.Words;
import java.util.List;
import java.util.Optional;

/**
 * An event of RDS, Aurora, Neptune, DocumentDB, Redshift or DMS: by a topic with the members {@code Event Source} and {@code Event
 * Message}, which they share, or by EventBridge.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.overview.html">Overview of Amazon RDS event notification</a>
 */
final class DatabaseNotice implements Source {
  @Override
  public boolean claims(Incoming message) {
    Fields json = message.json();
    return json.has("Event Message") && json.has("Event Source");
  }

  @Override
  public Card card(Incoming message) {
    Fields notice = message.json();
    String link = notice.text("Identifier Link").strip();
    String arn = notice.text("Source ARN");
    String region = Arn.of(arn).map(Arn::region).orElseGet(() -> region(link));
    String id = id(notice.firstOf("Event ID", "About this Event"));
    Engine engine = Engine.of(id, link, message.subject());
    List<String> categories =
        notice.has("Category") ? notice.texts("Category") : notice.texts("Tags", "category");
    String text = notice.text("Event Message");
    String thing = notice.text("Event Source");
    CardBuilder card = new CardBuilder(
            engine.kind + "-event",
            severity(notice, id, categories, text),
            engine.title + " " + thing(thing) + first(categories))
        .about(Arn.name(notice.firstOf("Source ID", "SourceId", "Resource")))
        .in(region, Arn.of(arn).map(Arn::account).orElse(""))
        .text(text)
        .fact("Category", categories)
        .fact("Event", id)
        .fact("Severity", notice.text("Severity"));
    notice.members("Tags").stream()
        .filter(tag -> !tag.getKey().equals("category"))
        .limit(5)
        .forEach(tag -> card.fact("Tag " + tag.getKey(), tag.getValue().text()));
    return card.link("Open " + engine.title, Optional.of(link))
        .link("About this event", Optional.of(notice.firstOf("Event ID", "About this Event")))
        .at(notice.time("Event Time"))
        .build();
  }

  /** Returns the card of an event of EventBridge. */
  static Card card(AwsEvent event) {
    String id = event.detail().firstOf("EventID", "EventId");
    String text = event.text("Message");
    String name = event.detail().firstOf("SourceIdentifier");
    String type = event.detailType().replaceFirst(" Event$", "");
    List<String> categories = event.detail().texts("EventCategories");
    return new CardBuilder(
            "rds-event", DatabaseOutcome.of(id, categories, text), type + first(categories))
        .about(name.isEmpty() ? Arn.name(event.resource()) : Arn.name(name))
        .in(event.region(), event.account())
        .text(text)
        .fact("Category", categories)
        .fact("Event", id)
        .fact("Source type", Words.lower(event.text("SourceType")))
        .link("Open RDS", page(event, name))
        .at(event.time())
        .build();
  }

  private static Optional<String> page(AwsEvent event, String name) {
    boolean isCluster = event.detailType().contains("Cluster Event");
    if (!isCluster && !event.detailType().contains("Instance Event")) {
      return event.console().link("rds/home?region={region}#events:");
    }
    return event
        .console()
        .link("rds/home?region={region}#database:id=%s;is-cluster=" + isCluster, name);
  }

  private static String first(List<String> categories) {
    return categories.isEmpty() ? "" : ": " + Words.lower(categories.get(0));
  }

  private static Severity severity(Fields notice, String id, List<String> categories, String text) {
    String said = notice.text("Severity");
    return said.isEmpty() || said.startsWith("INFO")
        ? DatabaseOutcome.of(id, categories, text)
        : Tone.of(said);
  }

  /** {@code db-instance} is for people {@code DB Instance}. */
  private static String thing(String source) {
    StringBuilder thing = new StringBuilder();
    for (String word : Words.lower(source).split(" ", -1)) {
      thing.append(thing.length() == 0 ? "" : " ");
      thing.append(word.equals("db") ? "DB" : Words.label(word));
    }
    return thing.toString();
  }

  /** The number stands behind the # of a link to the documentation. */
  private static String id(String link) {
    return link.substring(link.lastIndexOf('#') + 1).strip();
  }

  private static String region(String link) {
    int from = link.indexOf("region=");
    if (from < 0) {
      return "";
    }
    String region = link.substring(from + 7).split("[#&?]", 2)[0];
    return Console.of(region).link("").isPresent() ? region : "";
  }

  /** Who sends these notices. */
  private enum Engine {
    DMS("dms", "DMS"),
    REDSHIFT("redshift", "Redshift"),
    NEPTUNE("neptune", "Neptune"),
    DOCDB("docdb", "DocumentDB"),
    RDS("rds", "RDS");

    private final String kind;
    private final String title;

    Engine(String kind, String title) {
      this.kind = kind;
      this.title = title;
    }

    static Engine of(String id, String link, String subject) {
      for (Engine each : values()) {
        if (id.startsWith(each.name() + "-EVENT")
            || link.contains("/" + each.kind + "/")
            || subject.contains(each.title)) {
          return each;
        }
      }
      return RDS;
    }
  }
}
