package dev.ataws.notifications.sources.monitoring;

import java.util.Optional;

/** Finds the link that people write into a description: mostly that of a runbook. */
final class LinkInText {
  private LinkInText() {}

  /** Returns the first http or https URL of a text, without the punctuation after it. */
  static Optional<String> first(String text) {
    int start = text.indexOf("https://");
    if (start < 0) {
      start = text.indexOf("http://");
    }
    if (start < 0) {
      return Optional.empty();
    }
    int end = start;
    while (end < text.length() && isPart(text.charAt(end))) {
      end++;
    }
    while (end > start && ".,;:!?)]".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return Optional.of(text.substring(start, end));
  }

  private static boolean isPart(char each) {
    return each > ' ' && each < 127 && "<>|\"`".indexOf(each) < 0;
  }
}
