package dev.ataws.notifications.sources.services;

import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.words.Words;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Links into the console that AWS itself puts into events. */
final class Links {
  private static final List<String> HOSTS =
      List.of(".console.aws.amazon.com", ".console.amazonaws.cn", ".console.amazonaws-us-gov.com");

  private Links() {}

  static boolean isLink(String text) {
    return text.startsWith("https://") || text.startsWith("http://");
  }

  /** Adds the members that are links into the console. */
  static void add(CardBuilder card, Fields object) {
    for (Map.Entry<String, Fields> member : object.members()) {
      String text = member.getValue().text();
      if (isLink(text) && isConsole(text)) {
        card.link(Words.label(member.getKey()), Optional.of(text));
      }
    }
  }

  private static boolean isConsole(String url) {
    int end = url.indexOf('/', "https://".length());
    try {
      String host = "." + URI.create(end < 0 ? url : url.substring(0, end)).getHost();
      return HOSTS.stream().anyMatch(host::endsWith);
    } catch (IllegalArgumentException noUrl) {
      return false;
    }
  }
}
