package dev.ataws.bot.conversation;

import dev.ataws.bot.rendering.Reply;

/** Where the bot speaks. */
public interface Chat {

  /** Says something in a thread; what cannot be said there is logged. */
  void reply(String channelId, String threadTs, Reply reply);
}
