package dev.ataws.bot.socketmode;

import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.CloseReason;
import jakarta.websocket.ContainerProvider;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.WebSocketContainer;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A socket of the Jakarta WebSocket container; the container answers Slack's pings by itself. */
final class JakartaSocket extends Endpoint implements SlackSocket {
  private static final Logger LOG = LoggerFactory.getLogger(JakartaSocket.class);
  private static final int LONGEST_MESSAGE = 4 << 20;

  private final WebSocketContainer container;
  private final Listener listener;
  // Both guarded by this: a remote endpoint must not be used by two threads at once.
  private @Nullable Session session;
  private boolean closed;

  private JakartaSocket(WebSocketContainer container, Listener listener) {
    this.container = container;
    this.listener = listener;
  }

  /** Makes sockets with the WebSocket container that the class path offers. */
  static Factory factory() {
    WebSocketContainer container = ContainerProvider.getWebSocketContainer();
    return listener -> new JakartaSocket(container, listener);
  }

  @Override
  public void connect(URI url) throws IOException {
    try {
      container.connectToServer(this, ClientEndpointConfig.Builder.create().build(), url);
    } catch (DeploymentException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void onOpen(Session opened, EndpointConfig config) {
    opened.setMaxTextMessageBufferSize(LONGEST_MESSAGE);
    opened.addMessageHandler(String.class, (MessageHandler.Whole<String>) listener::text);
    opened.addMessageHandler(
        PongMessage.class, (MessageHandler.Whole<PongMessage>) pong -> listener.pong());
    synchronized (this) {
      session = opened;
      if (closed) {
        end(opened);
      }
    }
  }

  @Override
  public void onClose(Session ended, CloseReason reason) {
    listener.closed("closed_" + reason.getCloseCode().getCode());
  }

  @Override
  public void onError(Session failed, Throwable fault) {
    LOG.debug("socket mode socket error {}", Fault.of(fault));
  }

  @Override
  public synchronized void send(String text) {
    if (session == null || !session.isOpen()) {
      LOG.debug("socket mode not sent reason=closed");
      return;
    }
    try {
      session.getAsyncRemote().sendText(text, result -> reportFailure(result.getException()));
    } catch (RuntimeException e) {
      reportFailure(e);
    }
  }

  @Override
  public synchronized void ping() {
    if (session == null || !session.isOpen()) {
      return;
    }
    try {
      session.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
    } catch (IOException | RuntimeException e) {
      reportFailure(e);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (session != null) {
      end(session);
    }
  }

  private static void end(Session session) {
    try {
      session.close();
    } catch (IOException | RuntimeException e) {
      reportFailure(e);
    }
  }

  // Nothing else to do: a socket that cannot send is reported as closed, by the container or by
  // silence.
  private static void reportFailure(@Nullable Throwable fault) {
    if (fault != null) {
      LOG.debug("socket mode not sent {}", Fault.of(fault));
    }
  }
}
