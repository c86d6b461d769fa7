package dev.ataws.playground.slack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
  private @Nullable Session session;
  private boolean silent;

  Link(SocketMode socketMode) {
    this.socketMode = socketMode;
  }

  @Override
  public synchronized void onWebSocketOpen(Session opened) {
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
  public synchronized void onWebSocketPing(ByteBuffer payload) {
    if (session != null && !silent) {
      session.sendPong(payload, Callback.NOOP);
    }
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

  private synchronized void readOn() {
    if (session != null && !silent) {
      session.demand();
    }
  }

  synchronized void send(String text) {
    if (session != null && !silent) {
      session.sendText(text, Callback.NOOP);
    }
  }

  synchronized void ping() {
    if (session != null && !silent) {
      session.sendPing(
          ByteBuffer.wrap("Ping from playground".getBytes(StandardCharsets.US_ASCII)),
          Callback.NOOP);
    }
  }

  synchronized void close(String reason) {
    if (session != null) {
      session.close(StatusCode.NORMAL, reason, Callback.NOOP);
    }
  }

  /** Cuts the connection without a closing handshake. */
  synchronized void kill() {
    if (session != null) {
      session.disconnect();
    }
  }

  /** Stops answering for good: nothing is read, nothing is sent, the connection stays. */
  synchronized void silence() {
    silent = true;
  }
}
