package dev.ataws.bot.conversation;

import dev.ataws.bot.rendering.Reply;

/** Where the bot speaks. */
public interface Chat {

  /** Says something in a thread; what cannot be said there is logged. */
  void reply(String channelId, String threadTs, Reply reply);

  /** Puts something in place of a message of the bot; what cannot be is logged. */
  void replace(String channelId, String messageTs, Reply reply);

  /** Says something in a thread that one person alone gets to see; what cannot be said there is logged. */
  void whisper(String channelId, String userId, String threadTs, Reply reply);
}
