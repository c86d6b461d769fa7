package dev.ataws.notifications.cards;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one notification says, ready to be shown in any chat product.
 *
 * @param kind what it was recognised as, {@code cloudwatch-alarm}; {@code generic} if as nothing
 * @param severity how much it matters
 * @param headline what happened to what, and where
 * @param text what matters first
 * @param facts what else is worth knowing, the most telling first
 * @param passages what needs more room than a fact
 * @param links ways to more, the most useful first
 * @param chart the chart that belongs to it
 * @param threadId what it shares with those that belong into one thread with it
 * @param time when it happened
 * @param whole all of the message, where the card shows a part of it only
 */
public record Card(
    String kind,
    Severity severity,
    Headline headline,
    Optional<Prose> text,
    List<Fact> facts,
    List<Passage> passages,
    List<Link> links,
    Optional<MetricChart> chart,
    Optional<String> threadId,
    Optional<Instant> time,
    Optional<String> whole) {
  /** The kind of what was recognised as nothing. */
  public static final String GENERIC = "generic";

  /** Copies the lists. */
  public Card {
    facts = List.copyOf(facts);
    passages = List.copyOf(passages);
    links = List.copyOf(links);
  }

  /**
   * The first line of a card.
   *
   * @param what what it is, {@code CloudWatch Alarm}
   * @param name what it is about, the name of the alarm; empty for nothing
   * @param region the region; empty where there is none
   * @param account the account, 12 digits; empty where it is not known
   * @param url where it leads to
   */
  public record Headline(
      String what, String name, String region, String account, Optional<String> url) {
    /** Returns what it says, part by part, without what is empty. */
    public List<String> parts() {
      List<String> parts = new ArrayList<>(4);
      add(parts, what);
      add(parts, name);
      add(parts, region);
      add(parts, account.isEmpty() ? "" : "Account: " + account);
      return parts;
    }

    /** Returns all of it as AWS Chatbot writes it: {@code CloudWatch Alarm | NAME | REGION | Account: ID}. */
    public String text() {
      return String.join(" | ", parts());
    }

    private static void add(List<String> parts, String part) {
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
  }

  /** Tells whether the message was recognised as nothing in particular. */
  public boolean isGeneric() {
    return kind.equals(GENERIC);
  }
}
