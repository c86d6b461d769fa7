package dev.ataws.grammar.generator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** The first sentence of a piece of AWS's documentation, as plain text. */
final class FirstSentence {

  private static final Evaluator PARAGRAPH = QueryParser.parse("body > p, body > div > p");
  private static final int LONGEST = 400;
  private static final Pattern END = Pattern.compile("[.!?](?=\\s+[^a-z]|$)");
  private static final Pattern ABBREVIATION =
      Pattern.compile("(?:^|[\\s(])(?:e\\.g|i\\.e|etc|vs|ex|eg|ie|approx|incl|No|St|U\\.S)\\.$");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

  private FirstSentence() {}

  /** The first sentence of the HTML, without markup and entities; empty when there is none. */
  static String of(String html) {
    String text = firstParagraph(html);
    boolean isEscapedTwice = text.startsWith("<p>");
    return shortened(firstSentence(isEscapedTwice ? firstParagraph(text) : text));
  }

  private static String firstParagraph(String html) {
    Element body = Jsoup.parseBodyFragment(html).body();
    body.getElementsByTag("fullname").remove();
    Element paragraph = body.selectFirst(PARAGRAPH);
    String text = paragraph == null ? "" : text(paragraph);
    return text.isEmpty() ? text(body) : text;
  }

  private static String text(Element element) {
    return BLANKS.matcher(element.text()).replaceAll(" ").strip();
  }

  private static String firstSentence(String text) {
    Matcher end = END.matcher(text);
    while (end.find()) {
      String sentence = text.substring(0, end.end());
      if (!ABBREVIATION.matcher(sentence).find()) {
        return sentence;
      }
    }
    return text;
  }

  private static String shortened(String sentence) {
    if (sentence.length() <= LONGEST) {
      return sentence;
    }
    int space = sentence.lastIndexOf(' ', LONGEST - 2);
    return sentence.substring(0, space < 0 ? LONGEST - 2 : space) + " …";
  }
}
