package dev.ataws.grammar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sorts words into options with their values and the rest, by the rules of the AWS CLI, which are those of Python's
 * argparse: unique prefixes stand for the whole name, the last of a repeated option wins, a word that begins with a dash
 * is a value only when it is a negative number or holds a blank. One dash does for two, so does a long one.
 *
 * @see <a href="https://docs.python.org/3/library/argparse.html">argparse</a>
 */
final class OptionReader {
  private static final Pattern DASHES = Pattern.compile("[-\u2012-\u2015\u2212]+");
  private static final Pattern NEGATIVE_NUMBER = Pattern.compile("-[0-9]+|-[0-9]*\\.[0-9]+");

  private final TreeMap<String, Option> options = new TreeMap<>();

  OptionReader(Collection<Option> options) {
    options.forEach(option -> this.options.put(option.name(), option));
  }

  Collection<String> names() {
    return options.keySet();
  }

  /**
   * What the words say.
   *
   * @param values the words of each option that was given, in the order of the line
   * @param rest the words that belong to no option of this reader, unknown options among them
   */
  record Sorted(Map<Option, List<Word>> values, List<Word> rest) {}

  Sorted sort(List<Word> words) {
    Map<Option, List<Word>> values = new LinkedHashMap<>();
    List<Word> rest = new ArrayList<>();
    Deque<Word> left = new ArrayDeque<>(words);
    while (!left.isEmpty()) {
      Word word = left.pop();
      Optional<Occurrence> occurrence = occurrence(word);
      if (occurrence.isEmpty()) {
        rest.add(word);
      } else {
        Option option = occurrence.get().option;
        values.remove(option); // so that the order is that of the last occurrences
        values.put(option, values(occurrence.get(), left));
      }
    }
    return new Sorted(values, rest);
  }

  /** Whether a word would be read as the name of an option, known or not. */
  static boolean isOption(Word word) {
    String text = word.text();
    return text.length() > 1
        && beginsWithDash(word)
        && !NEGATIVE_NUMBER.matcher(text).matches()
        && text.indexOf(' ') < 0;
  }

  /** The name as the AWS CLI spells it: two plain dashes, no value. */
  static String name(Word word) {
    String name = DASHES.matcher(word.text()).replaceFirst("--");
    int equals = name.indexOf('=');
    return equals < 0 ? name : name.substring(0, equals);
  }

  private static boolean beginsWithDash(Word word) {
    char first = word.text().charAt(0);
    return first == '-'
        || (!word.startsQuoted() && DASHES.matcher(String.valueOf(first)).matches());
  }

  /** A known option as it was typed, with the value behind its equals sign. */
  private record Occurrence(Option option, Optional<Word> attached, int at) {}

  private Optional<Occurrence> occurrence(Word word) {
    String text = word.text();
    if (text.length() < 2
        || !beginsWithDash(word)
        || NEGATIVE_NUMBER.matcher(text).matches()) {
      return Optional.empty();
    }
    Optional<Word> attached = text.indexOf('=') < 0 ? Optional.empty() : Optional.of(word.value());
    return named(name(word), word.at()).map(option -> new Occurrence(option, attached, word.at()));
  }

  private Optional<Option> named(String name, int at) {
    Option exact = options.get(name);
    if (exact != null || name.length() < 3) {
      return Optional.ofNullable(exact);
    }
    Collection<Option> matches =
        options.subMap(name, name + Character.MAX_VALUE).values();
    if (matches.size() > 1) {
      throw new Rejection(
          Texts.ambiguous(name, matches.stream().map(Option::name).toList(), at));
    }
    return matches.stream().findFirst();
  }

  private List<Word> values(Occurrence occurrence, Deque<Word> left) {
    if (occurrence.attached.isPresent() && occurrence.option.takes() != Option.Takes.NOTHING) {
      return List.of(occurrence.attached.get());
    }
    return switch (occurrence.option.takes()) {
      case NOTHING -> nothing(occurrence);
      case ONE_WORD -> List.of(next(occurrence, left));
      case AT_MOST_ONE_WORD -> isValue(left.peek()) ? List.of(left.pop()) : List.of();
      case WORDS -> words(left);
      case AT_LEAST_ONE_WORD -> {
        List<Word> words = new ArrayList<>(List.of(next(occurrence, left)));
        words.addAll(words(left));
        yield words;
      }
    };
  }

  private static List<Word> nothing(Occurrence occurrence) {
    occurrence.attached.ifPresent(value -> {
      throw new Rejection(
          Texts.takesNothing(occurrence.option.name(), value.text(), occurrence.at));
    });
    return List.of();
  }

  private Word next(Occurrence occurrence, Deque<Word> left) {
    if (!isValue(left.peek())) {
      throw new Rejection(Texts.lacksValue(occurrence.option.name(), occurrence.at));
    }
    return left.pop();
  }

  private List<Word> words(Deque<Word> left) {
    List<Word> words = new ArrayList<>();
    while (isValue(left.peek())) {
      words.add(left.pop());
    }
    return words;
  }

  /** Whether a word is a value; a known option is one even with blanks in it, {@code --name=two words}. */
  private boolean isValue(@Nullable Word word) {
    return word != null && !isOption(word) && occurrence(word).isEmpty();
  }
}
