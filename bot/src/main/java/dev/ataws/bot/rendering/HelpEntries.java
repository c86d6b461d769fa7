package dev.ataws.bot.rendering;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.grammar.HelpPage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The entries of a page of help: as many as a message has room for, all of them in a file when there are more. */
final class HelpEntries {
  private static final int ROOM = 9_000;
  private static final int LONGEST_MEANING = 200;

  private HelpEntries() {}

  static List<ObjectNode> blocks(HelpPage page) {
    List<ObjectNode> sections = new ArrayList<>();
    StringBuilder section = new StringBuilder("*" + page.heading() + "*");
    int used = 0;
    for (HelpPage.Entry entry : page.entries()) {
      String line = "\n" + line(entry);
      used += line.length();
      if (used > ROOM) {
        break;
      }
      if (section.length() + line.length() > Blocks.SECTION) {
        sections.add(Blocks.section(section.toString()));
        section.setLength(0);
        line = line.substring(1);
      }
      section.append(line);
    }
    if (!page.entries().isEmpty()) {
      sections.add(Blocks.section(section.toString()));
    }
    return sections;
  }

  /** The whole list, when it does not fit into the message. */
  static List<Reply.File> rest(HelpPage page) {
    if (page.entries().stream().mapToInt(entry -> line(entry).length() + 1).sum() <= ROOM) {
      return List.of();
    }
    StringBuilder all = new StringBuilder(page.title() + "\n" + page.summary() + "\n\n");
    page.entries()
        .forEach(entry ->
            all.append(entry.name()).append("\n    ").append(entry.meaning()).append('\n'));
    return List.of(new Reply.File(
        page.title().replace(' ', '-') + "-help.txt",
        all.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static String line(HelpPage.Entry entry) {
    String name = "• " + Mrkdwn.code(entry.name());
    return entry.meaning().isEmpty()
        ? name
        : name + " " + Mrkdwn.escape(Mrkdwn.cut(entry.meaning(), LONGEST_MEANING));
  }
}
