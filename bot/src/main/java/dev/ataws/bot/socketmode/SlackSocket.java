package dev.ataws.bot.socketmode;

import java.io.IOException;
import java.net.URI;

/**
 * One WebSocket to Slack, used once. Not {@code com.slack.api.socket_mode.SocketModeClient}: that contract is one session
 * for ever with its own queue, timers, reconnection and payload logging, which are the parts that go wrong.
 */
interface SlackSocket {

  /** Opens the WebSocket, within about 30 s; the listener may be called before this returns. */
  void connect(URI url) throws IOException;

  /** Hands a text to the socket without waiting for it to be written; safe from any thread. */
  void send(String text);

  /** Hands a ping to the socket; safe from any thread. */
  void ping();

  /** Closes without waiting for Slack's answer; safe from any thread, more than once. */
  void close();

  /** Who hears what the socket says, on the WebSocket container's thread: it must return at once. */
  interface Listener {
    void text(String text);

    void pong();

    void closed(String reason);
  }

  /** Makes sockets. */
  interface Factory {
    SlackSocket create(Listener listener);
  }
}
