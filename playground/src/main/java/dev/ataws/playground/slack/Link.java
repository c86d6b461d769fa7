package dev.ataws.playground.slack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;
import org.jspecify.annotations.Nullable;

/**
 * One WebSocket of the bot; it reads only while it is not silenced, so that a silent one is dead without being closed.
 * Public because Jetty calls it by reflection.
 */
public final class Link implements Session.Listener {
  private final SocketMode socketMode;
  private volatile @Nullable Session session;
  private volatile boolean silent;

  Link(SocketMode socketMode) {
    this.socketMode = socketMode;
  }

  @Override
  public void onWebSocketOpen(Session opened) {
    session = opened;
    opened.demand();
    socketMode.opened(this);
  }

  @Override
  public void onWebSocketText(String text) {
    socketMode.received(text);
    readOn();
  }

  @Override
  public void onWebSocketPing(ByteBuffer payload) {
    whileHeard(open -> open.sendPong(payload, Callback.NOOP));
    readOn();
  }

  @Override
  public void onWebSocketPong(ByteBuffer payload) {
    readOn();
  }

  @Override
  public void onWebSocketClose(int code, @Nullable String reason, Callback callback) {
    socketMode.closed(this);
    callback.succeed();
  }

  @Override
  public void onWebSocketError(Throwable cause) {
    socketMode.closed(this);
  }

  private void readOn() {
    whileHeard(Session::demand);
  }

  void send(String text) {
    whileHeard(open -> open.sendText(text, Callback.NOOP));
  }

  void ping() {
    ByteBuffer payload =
        ByteBuffer.wrap("Ping from playground".getBytes(StandardCharsets.US_ASCII));
    whileHeard(open -> open.sendPing(payload, Callback.NOOP));
  }

  void close(String reason) {
    whileHeard(open -> open.close(StatusCode.NORMAL, reason, Callback.NOOP));
  }

  private void whileHeard(Consumer<Session> then) {
    Session open = session;
    if (open != null && !silent) {
      then.accept(open);
    }
  }

  /** Cuts the connection without a closing handshake. */
  void kill() {
    Session open = session;
    if (open != null) {
      open.disconnect();
    }
  }

  /** Stops answering for good: nothing is read, nothing is sent, the connection stays. */
  void silence() {
    silent = true;
  }
}
