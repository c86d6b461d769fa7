package dev.ataws.notifications.cards;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Puts a card together; what is blank is left out, so that a missing member of a message never shows. */
public final class CardBuilder {
  private final String kind;
  private final Severity severity;
  private final String what;
  private final List<Fact> facts = new ArrayList<>(10);
  private final List<Passage> passages = new ArrayList<>(2);
  private final List<Link> links = new ArrayList<>(2);
  private String name = "";
  private String region = "";
  private String account = "";
  private Optional<Prose> text = Optional.empty();
  private Optional<MetricChart> chart = Optional.empty();
  private Optional<String> threadId = Optional.empty();
  private Optional<Instant> time = Optional.empty();
  private Optional<String> whole = Optional.empty();

  /**
   * Begins a card.
   *
   * @param kind what the message was recognised as, in lower-case words with hyphens
   * @param what how the headline begins, {@code CloudWatch Alarm}
   */
  public CardBuilder(String kind, Severity severity, String what) {
    this.kind = kind;
    this.severity = severity;
    this.what = what.strip();
  }

  /** Says what it is about, in the headline. */
  @CanIgnoreReturnValue
  public CardBuilder about(String what) {
    name = what.strip();
    return this;
  }

  /** Says where it happened, in the headline. */
  @CanIgnoreReturnValue
  public CardBuilder in(String regionOrEmpty, String accountOrEmpty) {
    region = regionOrEmpty.strip();
    account = accountOrEmpty.strip();
    return this;
  }

  /** Says when it happened. */
  @CanIgnoreReturnValue
  public CardBuilder at(Optional<Instant> when) {
    time = when;
    return this;
  }

  /** Says what matters first, in plain text. */
  @CanIgnoreReturnValue
  public CardBuilder text(String plain) {
    return plain.isBlank() ? this : text(new Prose.Plain(plain.strip()));
  }

  /** Says what matters first. */
  @CanIgnoreReturnValue
  public CardBuilder text(Prose prose) {
    text = Optional.of(prose).filter(each -> !each.text().isBlank());
    return this;
  }

  /** Adds a fact, unless its value is blank. */
  @CanIgnoreReturnValue
  public CardBuilder fact(String label, String value) {
    if (!value.isBlank()) {
      facts.add(new Fact(label, value.strip()));
    }
    return this;
  }

  /** Adds a fact that says when, unless that is blank. */
  @CanIgnoreReturnValue
  public CardBuilder fact(String label, Moment when) {
    if (!when.text().isBlank()) {
      facts.add(new Fact(label, when.text().strip(), when.time()));
    }
    return this;
  }

  /** Adds a fact whose values stand one after another, unless there are none. */
  @CanIgnoreReturnValue
  public CardBuilder fact(String label, Collection<String> values) {
    StringBuilder all = new StringBuilder();
    for (String each : values) {
      if (!each.isBlank()) {
        all.append(all.isEmpty() ? "" : ", ").append(each);
      }
    }
    return fact(label, all.toString());
  }

  /** Tells whether there are facts already. */
  public boolean hasFacts() {
    return !facts.isEmpty();
  }

  /** Adds a part with a heading, unless it is blank. */
  @CanIgnoreReturnValue
  public CardBuilder passage(String heading, Prose prose) {
    if (!prose.text().isBlank()) {
      passages.add(new Passage(heading, prose));
    }
    return this;
  }

  /** Adds a list with a heading, a line for each item, unless it is empty. */
  @CanIgnoreReturnValue
  public CardBuilder list(String heading, List<String> items) {
    StringBuilder lines = new StringBuilder();
    for (String each : items) {
      if (!each.isBlank()) {
        lines.append(lines.isEmpty() ? "• " : "\n• ").append(each.strip());
      }
    }
    return passage(heading, new Prose.Plain(lines.toString()));
  }

  /** Adds a link, unless it is none or may deceive; the first one is that of the headline too, if the sender is known. */
  @CanIgnoreReturnValue
  public CardBuilder link(String label, Optional<String> url) {
    url.filter(Link::isSafe).ifPresent(to -> links.add(new Link(label, to)));
    return this;
  }

  /** Says which chart belongs to it. */
  @CanIgnoreReturnValue
  public CardBuilder chart(MetricChart metricChart) {
    chart = Optional.of(metricChart);
    return this;
  }

  /** Says which thread it belongs into, unless that is blank. */
  @CanIgnoreReturnValue
  public CardBuilder thread(String id) {
    threadId = Optional.of(id).filter(each -> !each.isBlank());
    return this;
  }

  /** Keeps all of the message, of which the card shows a part. */
  @CanIgnoreReturnValue
  public CardBuilder whole(String message) {
    whole = Optional.of(message);
    return this;
  }

  /** Returns the card. */
  public Card build() {
    Optional<String> url = kind.equals(Card.GENERIC)
        ? Optional.empty() // the words of an unknown sender must not lead where he wants
        : links.stream().map(Link::url).findFirst();
    return new Card(
        kind,
        severity,
        new Card.Headline(what, name, region, account, url),
        text,
        facts,
        passages,
        links,
        chart,
        threadId,
        time,
        whole);
  }
}
