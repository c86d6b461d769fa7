package dev.ataws.notifications.sources.data;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.Incoming;
import dev.ataws.notifications.sources.Source;
import dev.ataws.notifications.sources.words.TellingFacts;
import dev.ataws.notifications.sources.words.Tone;
import dev.ataws.notifications.sources.words.Words;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/**
 * What ElastiCache or MemoryDB tells a topic: {@code {"ElastiCache:AddCacheNodeComplete": "cluster"}}.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ElastiCacheSNS.html">Event notifications and Amazon SNS</a>
 */
final class CacheNotice implements Source {
  @Override
  public boolean claims(Incoming message) {
    Iterator<String> names = message.json().json().fieldNames();
    return names.hasNext() && isEvent(names.next());
  }

  private static boolean isEvent(String name) {
    return name.startsWith("ElastiCache:") || name.startsWith("MemoryDB:");
  }

  @Override
  public Card card(Incoming message) {
    Fields json = message.json();
    Map.Entry<String, Fields> first = json.members().get(0);
    String title = first.getKey().startsWith("E") ? "ElastiCache" : "MemoryDB";
    String event = first.getKey().substring(title.length() + 1);
    String name = first.getValue().text();
    CardBuilder card = new CardBuilder(
            title.equals("MemoryDB") ? "memorydb-event" : "elasticache-event",
            Tone.of(event),
            title + " " + Words.lower(event))
        .about(Arn.name(name))
        .in(
            Arn.of(name).map(Arn::region).orElse(""),
            Arn.of(name).map(Arn::account).orElse(""))
        .fact("Event", event);
    TellingFacts.add(card, json, Set.of(first.getKey()), Set.of());
    return card.at(json.time("timestamp")).build();
  }
}
