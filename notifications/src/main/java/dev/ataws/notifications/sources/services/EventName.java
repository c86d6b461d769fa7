package dev.ataws.notifications.sources.services;

import dev.ataws.notifications.sources.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What an event is about, by its detail-type.
 *
 * @param kind the kind of the card, {@code sagemaker-training-job}
 * @param thing what it is for people, {@code SageMaker Training Job}
 */
record EventName(String kind, String thing) {
  private static final Set<String> NAMES_OF_AWS = Set.of("aws", "amazon");
  /** What detail-types end with, whatever they are about. */
  private static final Set<String> ENDINGS = Set.of(
      "state",
      "status",
      "change",
      "changes",
      "state-change",
      "notification",
      "notifications",
      "event",
      "events",
      "result",
      "action");

  private static final int MOST_WORDS = 5;

  static EventName of(String kind, String title, String detailType) {
    List<String> words = telling(detailType);
    return new EventName(kind(kind, words), thing(title, words));
  }

  /** Returns what an event is for people, under what its service is called. */
  static String thing(String title, String detailType) {
    return thing(title, telling(detailType));
  }

  private static List<String> telling(String detailType) {
    List<String> words = Arrays.asList(detailType.strip().split(" ", -1));
    int from = NAMES_OF_AWS.contains(words.get(0).toLowerCase(Locale.ROOT)) ? 1 : 0;
    int to = Math.min(words.size(), from + MOST_WORDS + 3);
    while (to > from && ENDINGS.contains(words.get(to - 1).toLowerCase(Locale.ROOT))) {
      to--;
    }
    return words.subList(Math.min(from, to), to);
  }

  private static String thing(String title, List<String> words) {
    String thing = String.join(" ", words);
    int from = title.startsWith("AWS ") ? "AWS ".length() : 0;
    int space = title.indexOf(' ', from);
    int length = (space < 0 ? title.length() : space) - from;
    return title.isEmpty() || thing.regionMatches(true, 0, title, from, length)
        ? thing
        : (title + " " + thing).strip();
  }

  private static String kind(String prefix, List<String> words) {
    StringBuilder kind = new StringBuilder(prefix);
    int count = 0;
    for (String word :
        Words.lower(String.join(" ", words).toLowerCase(Locale.ROOT)).split(" ", -1)) {
      boolean repeats = count == 0 && isPart(prefix, word);
      if (!repeats && count < MOST_WORDS && !word.isEmpty() && isPlain(word)) {
        kind.append('-').append(word);
        count++;
      }
    }
    return count == 0 ? prefix + "-event" : kind.toString();
  }

  /** Returns a name as a part of a kind: its words in small letters, with hyphens. */
  static String slug(String name) {
    StringBuilder slug = new StringBuilder(name.length());
    for (String word : Words.lower(name).split(" ", -1)) {
      if (!word.isEmpty() && isPlain(word)) {
        slug.append(slug.isEmpty() ? "" : "-").append(word);
      }
    }
    return slug.toString();
  }

  private static boolean isPart(String prefix, String word) {
    return ("-" + prefix + "-").contains("-" + word + "-");
  }

  private static boolean isPlain(String word) {
    return word.length() <= 30 && word.chars().allMatch(each -> each < 128);
  }
}
