package dev.ataws.notifications.delivery;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Cut;
import dev.ataws.notifications.cards.Passage;
import dev.ataws.notifications.cards.Prose;
import dev.ataws.notifications.cards.Severity;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What at-aws itself says among the notifications. */
final class NoticeCards {
  /** The most characters of a notification's line. */
  static final int LINE = 180;

  private static final String WHAT = "at-aws";
  private static final int MOST_KINDS = 12;

  private NoticeCards() {}

  /** Says that a subscription has raw message delivery on. */
  static Card rawDelivery() {
    return new CardBuilder("raw-delivery", Severity.WARNING, WHAT)
        .about("Raw message delivery is on")
        .text("A subscription of this channel's queue delivers messages without SNS's envelope."
            + " So I know neither their topic nor their subject, and recognise fewer of them."
            + " Turn \"Enable raw message delivery\" off at the subscription, in the SNS console.")
        .build();
  }

  /** Says that a destination does not take messages. */
  static Card refusing(String configuration, String why) {
    return new CardBuilder("delivery-failure", Severity.ERROR, WHAT)
        .about("I cannot deliver to " + configuration)
        .text(why)
        .fact(
            "What next",
            "Its notifications are kept with the dead letters of its queue. Once it takes messages"
                + " again, \"at-aws notification replay --channel " + configuration
                + "\" sends them.")
        .build();
  }

  /** Begins a digest: how many of what, with the first lines. */
  static Card digest(List<Parcel> all, List<Parcel> shown, int throttle) {
    CardBuilder card = new CardBuilder("digest", worst(all), all.size() + " notifications")
        .text("More than " + throttle + " a second came, so here they are together"
            + (shown.size() < all.size() ? ": these first, all others in the thread." : "."));
    counts(all).forEach((kind, count) -> card.fact(kind, Long.toString(count)));
    return card.passage("", lines(shown)).build();
  }

  /** Goes on with a digest. */
  static Card more(List<Parcel> shown) {
    return new CardBuilder("digest", worst(shown), shown.size() + " more")
        .passage("", lines(shown))
        .build();
  }

  /** Says what may stand there already. */
  static Card perhapsRepeated(List<Parcel> shown) {
    return new CardBuilder("digest", worst(shown), "Perhaps shown before")
        .text("I was interrupted while I sent this, and cannot see whether it arrived.")
        .passage("", lines(shown))
        .build();
  }

  private static Prose lines(List<Parcel> parcels) {
    return new Prose.Plain(
        parcels.stream().map(NoticeCards::line).collect(Collectors.joining("\n")));
  }

  private static String line(Parcel parcel) {
    Card card = parcel.card();
    String line = card.severity().sign() + " " + card.headline().text() + saying(card);
    return Cut.to(LINE, line.replaceAll("\\s+", " "));
  }

  /** What the card says first after its headline. */
  private static String saying(Card card) {
    return card.text()
        .or(() -> card.passages().stream().map(Passage::prose).findFirst())
        .map(prose -> ": " + Cut.to(LINE, prose.text()))
        .orElse("");
  }

  private static Severity worst(List<Parcel> parcels) {
    return parcels.stream()
        .map(parcel -> parcel.card().severity())
        .min(Comparator.naturalOrder())
        .orElse(Severity.NEUTRAL);
  }

  /** The kinds with how often each came, the most frequent first. */
  private static Map<String, Long> counts(List<Parcel> parcels) {
    Map<String, Long> counts = parcels.stream()
        .collect(Collectors.groupingBy(
            parcel -> parcel.card().headline().what(), LinkedHashMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(MOST_KINDS)
        .collect(Collectors.toMap(
            Map.Entry::getKey, Map.Entry::getValue, Long::sum, LinkedHashMap::new));
  }
}
