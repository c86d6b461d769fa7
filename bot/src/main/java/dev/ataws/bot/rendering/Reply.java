package dev.ataws.bot.rendering;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What the bot says in a thread.
 *
 * @param text all of it as plain mrkdwn, for notifications, screen readers and workspaces that refuse the blocks
 * @param blocks the same as Slack blocks, within Slack's limits
 * @param files what did not fit, as files
 */
public record Reply(String text, List<ObjectNode> blocks, List<File> files) {
  /** The most characters of {@code text} that Slack shows in one piece. */
  static final int LONGEST_TEXT = 3_900;

  public Reply {
    blocks = List.copyOf(blocks);
    files = List.copyOf(files);
  }

  /** A file in the thread: its name, {@code lambda-list-functions.json}, with its bytes. */
  public static final class File {
    private final String name;
    private final byte[] content;

    File(String name, byte[] content) {
      this.name = name;
      this.content = content.clone();
    }

    public String name() {
      return name;
    }

    public byte[] content() {
      return content.clone();
    }
  }
}
