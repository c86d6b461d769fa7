package dev.ataws.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line that asks for help: {@code help WORDS}, {@code WORDS help}, {@code SERVICE help WORDS},
 * {@code WORDS --help}, each with a number behind it
 * when it asks for another part than the first.
 *
 * @param subject what it asks about, without the word help and without options; empty when about everything
 * @param part which part of the page, from 1
 * @param isSearch whether the word help stands before others, so that the subject may be words to search for
 */
record HelpRequest(List<String> subject, int part, boolean isSearch) {
  private static final String NUMBER = "[1-9][0-9]{0,3}";

  /** What a line asks for; empty when it asks for no help. A service alone asks for
   * help on it, so does {@code SERVICE wait}. */
  static Optional<HelpRequest> of(List<Word> line, boolean hasHelpOption) {
    List<String> words = line.stream()
        .takeWhile(word -> isHelp(word.text()) || !OptionReader.isOption(word))
        .map(Word::text)
        .toList();
    boolean hasOptions = words.size() < line.size();
    boolean hasNumber =
        !hasOptions && words.size() > 1 && words.get(words.size() - 1).matches(NUMBER);
    int end = words.size() - (hasNumber ? 1 : 0);
    int part = hasNumber ? Integer.parseInt(words.get(end)) : 1;
    List<String> asked = words.subList(0, end);
    int help = asked.stream().map(HelpRequest::isHelp).toList().indexOf(true);
    if (help == 0 || (help == 1 && end > 2)) {
      return Optional.of(new HelpRequest(without(asked, help), part, true));
    }
    if (help > 0 && help == end - 1 && !hasOptions) {
      return Optional.of(new HelpRequest(without(asked, help), part, false));
    }
    boolean isUnfinished =
        words.size() < 2 || (words.size() == 2 && words.get(1).equals(HelpPages.WAIT));
    return hasHelpOption || (isUnfinished && !hasOptions)
        ? Optional.of(new HelpRequest(asked, part, false))
        : Optional.empty();
  }

  private static List<String> without(List<String> words, int index) {
    List<String> others = new ArrayList<>(words);
    others.remove(index);
    return List.copyOf(others);
  }

  private static boolean isHelp(String word) {
    return word.equalsIgnoreCase("help") || word.equals("-h");
  }
}
