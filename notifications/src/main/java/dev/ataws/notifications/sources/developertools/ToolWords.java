package dev.ataws.notifications.sources.developertools;

import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.words.Tone;
import dev.ataws.notifications.sources.words.Words;
import java.util.List;
import java.util.Optional;

/** How the cards of all developer tools say what they have in common. */
final class ToolWords {
  private static final int SHORT_COMMIT = 10;

  private ToolWords() {}

  /** Begins a card whose headline says how the thing fares: {@code CodeBuild Build failed}. */
  static CardBuilder begin(AwsEvent event, String kind, String what, String status) {
    Severity severity = Tone.of(status);
    return new CardBuilder(kind, severity, (what + " " + Words.lower(status)).strip())
        .in(event.region(), event.account())
        .at(event.time());
  }

  /** Who did it: the name at the end of an ARN. */
  static String who(String arn) {
    Optional<Arn> read = Arn.of(arn);
    if (read.isEmpty()) {
      return arn;
    }
    String resource = read.get().resource();
    return resource.substring(resource.indexOf('/') + 1);
  }

  /** A branch or a tag, without what stands before its name. */
  static String ref(String reference) {
    return reference.startsWith("refs/heads/") || reference.startsWith("refs/tags/")
        ? reference.substring(reference.indexOf('/', "refs/".length()) + 1)
        : reference;
  }

  static String commit(String id) {
    boolean isHash = id.length() > SHORT_COMMIT && id.chars().allMatch(ToolWords::isHex);
    return isHash ? id.substring(0, SHORT_COMMIT) : id;
  }

  /** A list that repeats what the text of the card says already is none. */
  static List<String> several(List<String> items) {
    return items.size() > 1 ? items : List.of();
  }

  private static boolean isHex(int letter) {
    return Character.digit(letter, 16) >= 0;
  }
}
