package dev.ataws.bot.rendering;

import dev.ataws.grammar.HelpPage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The entries of a page of help: those of the part that is shown, all of them in a file when there are more. */
final class HelpEntries {
  private static final int ROOM = 9_000;
  private static final int LONGEST_MEANING = 200;

  private HelpEntries() {}

  /** The entries under their headings as mrkdwn, in pieces that fit a section each and a message together. */
  static List<String> paragraphs(HelpPage page) {
    List<String> paragraphs = new ArrayList<>();
    int left = ROOM;
    for (HelpPage.Section section : page.contents().shown()) {
      StringBuilder paragraph = new StringBuilder("*" + Mrkdwn.escape(section.heading()) + "*");
      for (HelpPage.Entry entry : section.entries()) {
        String line = line(entry);
        left -= line.length();
        if (left < 0) {
          break;
        }
        if (paragraph.length() + line.length() >= Blocks.SECTION) {
          paragraphs.add(paragraph.toString());
          paragraph.setLength(0);
        }
        paragraph.append(paragraph.isEmpty() ? "" : "\n").append(line);
      }
      paragraphs.add(paragraph.toString());
    }
    return paragraphs;
  }

  /** All of them, when the page shows a part. */
  static List<Reply.File> rest(HelpPage page) {
    if (page.contents().parts() == 1) {
      return List.of();
    }
    StringBuilder all = new StringBuilder(page.title() + "\n" + page.summary() + "\n");
    for (HelpPage.Section section : page.contents().sections()) {
      all.append('\n').append(section.heading()).append("\n\n");
      section.entries().forEach(entry -> all.append(plain(entry)).append('\n'));
    }
    return List.of(new Reply.File(
        page.title().replaceAll("[^A-Za-z0-9]+", "-") + "-help.txt",
        all.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static String plain(HelpPage.Entry entry) {
    String kind = entry.kind().isEmpty() ? "" : " (" + entry.kind() + ")";
    return entry.name() + kind + "\n    " + entry.meaning();
  }

  private static String line(HelpPage.Entry entry) {
    String kind = entry.kind().isEmpty() ? "" : " (" + Mrkdwn.escape(entry.kind()) + ")";
    return "• "
        + (Mrkdwn.code(entry.name())
                + kind
                + " "
                + Mrkdwn.escape(Mrkdwn.cut(entry.meaning(), LONGEST_MEANING)))
            .strip();
  }
}
