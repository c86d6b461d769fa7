package dev.ataws.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line that asks for help: {@code help WORDS}, {@code WORDS help}, {@code SERVICE help WORDS}, {@code WORDS --help}, each
 * with a number behind it when it asks for another part than the first.
 *
 * @param subject what it asks about, without the word help and without options; empty when about everything
 * @param part which part of the page, from 1
 * @param isSearch whether the word help stands before others, so that the subject may be words to search for
 */
record HelpRequest(List<String> subject, int part, boolean isSearch) {
  private static final String NUMBER = "[1-9][0-9]{0,3}";

  /** What a line asks for; empty when it asks for no help. A service alone does, and {@code SERVICE wait}. */
  static Optional<HelpRequest> of(List<Word> line, boolean hasHelpOption) {
    List<String> words = line.stream()
        .takeWhile(word -> isHelp(word.text()) || !OptionReader.isOption(word))
        .map(Word::text)
        .toList();
    boolean hasOptions = words.size() < line.size();
    int last = words.size() - 1;
    if (!hasOptions && last > 0 && words.get(last).matches(NUMBER)) {
      return of(words.subList(0, last), Integer.parseInt(words.get(last)), hasHelpOption);
    }
    return of(words, 1, hasHelpOption || (!hasOptions && isUnfinished(words)))
        .filter(request -> !hasOptions || hasHelpOption || request.isSearch);
  }

  private static Optional<HelpRequest> of(List<String> words, int part, boolean isAsked) {
    int help = words.stream().map(HelpRequest::isHelp).toList().indexOf(true);
    boolean isSearch = help == 0 || (help == 1 && words.size() > 2);
    if (!isAsked && !isSearch && (help < 0 || help < words.size() - 1)) {
      return Optional.empty();
    }
    List<String> subject = new ArrayList<>(words);
    subject.removeIf(HelpRequest::isHelp);
    return Optional.of(new HelpRequest(List.copyOf(subject), part, isSearch));
  }

  private static boolean isUnfinished(List<String> words) {
    return words.size() < 2 || (words.size() == 2 && words.get(1).equals(HelpPages.WAIT));
  }

  private static boolean isHelp(String word) {
    return word.equalsIgnoreCase("help") || word.equals("-h");
  }
}
