package dev.ataws.policies.session;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How names of actions are shortened. */
enum Abbreviation {
  /** By their first words, {@code ec2:Describe*}: what AWS adds under such a name is alike. */
  WORDS {
    @Override
    Set<String> candidates(String plain, List<Integer> words, List<String> forbidden) {
      Set<String> candidates = new LinkedHashSet<>();
      Stream.concat(words.stream().skip(1), Stream.of(plain.length()))
          .map(end -> plain.substring(0, end))
          .filter(begin -> beginningWith(begin, forbidden).isEmpty())
          .forEach(begin -> candidates.add(begin + "*"));
      return candidates;
    }
  },
  /** By the first letters of their words, {@code lightsail:G*Ke*}: a person still sees what is meant. */
  LETTERS {
    @Override
    Set<String> candidates(String plain, List<Integer> words, List<String> forbidden) {
      return shortest(plain, words.get(0) + 1, words, forbidden);
    }
  },
  /** By any letters that tell them from others, {@code lightsail:*etK*}. */
  SIGNS {
    @Override
    Set<String> candidates(String plain, List<Integer> words, List<String> forbidden) {
      List<Integer> anywhere =
          IntStream.range(words.get(0), plain.length()).boxed().toList();
      return shortest(plain, words.get(0), anywhere, forbidden);
    }
  };

  private static final Pattern WORD =
      Pattern.compile("(?<=:)|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
  private static final Pattern FROM_WILDCARD = Pattern.compile("[*?].*");

  /** Returns what may stand for an entry without matching one of the names, which are in lower case. */
  Set<String> candidates(String entry, List<String> forbidden) {
    String plain = FROM_WILDCARD.matcher(entry).replaceFirst("");
    int name = plain.indexOf(':') + 1;
    List<Integer> words = Stream.concat(
            Stream.of(name),
            WORD.matcher(plain).results().map(MatchResult::start).filter(at -> at > name))
        .toList();
    return candidates(plain, words, forbidden);
  }

  /** Takes what stands before the first wildcard, with the places where its words begin, the first behind the colon. */
  abstract Set<String> candidates(String plain, List<Integer> words, List<String> forbidden);

  /** The shortest beginning that will do; the shorter ones each with the fewest letters from one of some places on. */
  private static Set<String> shortest(
      String plain, int from, List<Integer> places, List<String> forbidden) {
    Set<String> candidates = new LinkedHashSet<>();
    List<String> alike = forbidden;
    for (int end = from; end <= plain.length(); end++) {
      String begin = plain.substring(0, end);
      alike = beginningWith(begin, alike);
      if (alike.isEmpty()) {
        candidates.add(begin + "*");
        break;
      }
      for (int place : places) {
        if (place >= end) {
          middle(plain.substring(place), end, alike)
              .ifPresent(letters -> candidates.add(begin + "*" + letters + "*"));
        }
      }
    }
    return candidates;
  }

  /** The fewest first letters of a text that no name has behind its beginning. */
  private static Optional<String> middle(String text, int end, List<String> names) {
    String lower = lower(text);
    Predicate<String> isFree =
        letters -> names.stream().noneMatch(name -> name.indexOf(letters, end) >= 0);
    return IntStream.rangeClosed(1, text.length())
        .filter(length -> isFree.test(lower.substring(0, length)))
        .mapToObj(length -> text.substring(0, length))
        .findFirst();
  }

  private static List<String> beginningWith(String begin, List<String> names) {
    String lower = lower(begin);
    return names.stream().filter(name -> name.startsWith(lower)).toList();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
