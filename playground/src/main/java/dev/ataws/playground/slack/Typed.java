package dev.ataws.playground.slack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what a person types into the text that Slack delivers: mentions, links, entities. */
final class Typed {
  /** Endings that make a word a link without `http`; Slack knows all, here are those that commands run into. */
  private static final String LINKED_ENDINGS = "com|org|net|io|sh|dev|co|ai|app|edu|gov|de|uk|aws";

  private static final Pattern MARKS =
      Pattern.compile("(?<url>https?://[^\\s<>`'\"|]*[^\\s<>`'\"|.,;:!?)\\]}])"
          + "|(?<mail>[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)"
          + "|(?<![\\w@])@(?<person>[\\w.-]*\\w)"
          + "|(?<![\\w#&])#(?<channel>[a-z0-9_-]+)"
          + "|(?<![\\w./@:-])(?<domain>(?:[a-zA-Z0-9-]+\\.)+(?:" + LINKED_ENDINGS + "))(?![\\w.@-])"
          + "|(?<entity>[&<>])");

  private final Workspace workspace;

  Typed(Workspace workspace) {
    this.workspace = workspace;
  }

  String asDelivered(String typed) {
    Matcher marks = MARKS.matcher(typed);
    StringBuilder delivered = new StringBuilder();
    while (marks.find()) {
      marks.appendReplacement(delivered, Matcher.quoteReplacement(mark(marks)));
    }
    return marks.appendTail(delivered).toString();
  }

  private String mark(Matcher found) {
    String word = found.group();
    if (found.group("url") != null) {
      return "<" + escape(word) + ">";
    }
    if (found.group("mail") != null) {
      return "<mailto:" + word + "|" + word + ">";
    }
    if (found.group("domain") != null) {
      return "<http://" + word + "|" + word + ">";
    }
    if (found.group("person") != null) {
      return workspace
          .userNamed(found.group("person"))
          .map(who -> "<@" + who.id() + ">")
          .orElse(word);
    }
    if (found.group("channel") != null) {
      return workspace
          .channelNamed(found.group("channel"))
          .map(channel -> "<#" + channel.id() + "|" + channel.name() + ">")
          .orElse(word);
    }
    return escape(word);
  }

  /** Writes the three characters that Slack reserves as entities. */
  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Reads the three entities back, once. */
  static String unescape(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
