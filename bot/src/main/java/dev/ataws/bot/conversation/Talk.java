package dev.ataws.bot.conversation;

import dev.ataws.bot.rendering.Reply;
import java.util.Optional;

/** One thread with one person in it, as the bot speaks there. */
record Talk(Origin origin, Chat chat) {

  /** Says something; the message's timestamp, if it could be said. */
  Optional<String> say(Reply reply) {
    return chat.reply(origin.channelId(), origin.threadTs(), reply);
  }

  /** Puts something in place of a message of the bot. */
  void replace(String messageTs, Reply reply) {
    chat.replace(origin.channelId(), messageTs, origin.threadTs(), reply);
  }

  /** Says something that only the person gets to see. */
  void whisper(Reply reply) {
    chat.whisper(origin.channelId(), origin.userId(), origin.threadTs(), reply);
  }

  /** The same thread, with somebody else. */
  Talk with(String otherUserId) {
    return new Talk(origin.by(otherUserId), chat);
  }
}
