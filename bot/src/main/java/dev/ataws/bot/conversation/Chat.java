package dev.ataws.bot.conversation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.rendering.Reply;
import java.util.Optional;

/** Where the bot speaks: one workspace. */
public interface Chat {

  /** Says something in a thread; what cannot be said there is logged. Returns the message's timestamp, if it was said. */
  Optional<String> reply(String channelId, String threadTs, Reply reply);

  /** Puts something in place of a message of the bot, its files into the thread; what cannot be is logged. */
  void replace(String channelId, String messageTs, String threadTs, Reply reply);

  /** Says something in a thread that one person alone gets to see; what cannot be said there is logged. */
  void whisper(String channelId, String userId, String threadTs, Reply reply);

  /** Opens a form for the person who pressed a button, within three seconds of the press; what cannot be opened is logged. */
  boolean open(String triggerId, ObjectNode view);
}
