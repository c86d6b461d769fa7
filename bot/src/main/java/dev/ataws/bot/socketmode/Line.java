package dev.ataws.bot.socketmode;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One socket with what is known of it: when it was last heard, how many acks it owes. */
final class Line implements SlackSocket.Listener, Frame.Receiver {
  private static final Logger LOG = LoggerFactory.getLogger(Line.class);

  private final SlackSocket socket;
  private final Events events;
  private final AtomicInteger owed = new AtomicInteger();
  private volatile long opened = System.nanoTime();
  private volatile long heard = opened;
  private volatile boolean pinged;

  Line(SlackSocket.Factory sockets, Events events) {
    this.events = events;
    this.socket = sockets.create(this);
  }

  /** Who takes what comes over the line, on the WebSocket container's thread. */
  interface Events {
    void hello(Line line, Frame.Hello hello);

    void disconnect(Line line, Frame.Disconnect disconnect);

    void envelope(Line line, Frame.Envelope envelope);

    void closed(Line line, String reason);
  }

  void connect(URI url) throws IOException {
    socket.connect(url);
    opened = System.nanoTime();
    heard = opened;
  }

  void ping() {
    pinged = true;
    socket.ping();
  }

  void close() {
    socket.close();
  }

  /** Sends the ack of an envelope of this line. */
  void ack(String text) {
    try {
      socket.send(text);
    } finally {
      owed.decrementAndGet();
    }
  }

  boolean owesAcks() {
    return owed.get() > 0;
  }

  /** Whether Slack has said nothing for so long, although it was pinged: no message, no pong. */
  boolean ignoresPingsFor(Duration limit) {
    return pinged && System.nanoTime() - heard > limit.toNanos();
  }

  /** The time since the socket opened. */
  Duration age() {
    return Duration.ofNanos(System.nanoTime() - opened);
  }

  @Override
  public void text(String text) {
    noteHeard();
    Frame.read(text).deliver(this);
  }

  @Override
  public void pong() {
    noteHeard();
  }

  private void noteHeard() {
    heard = System.nanoTime();
    pinged = false;
  }

  @Override
  public void closed(String reason) {
    events.closed(this, reason);
  }

  @Override
  public void hello(Frame.Hello hello) {
    events.hello(this, hello);
  }

  @Override
  public void disconnect(Frame.Disconnect disconnect) {
    events.disconnect(this, disconnect);
  }

  @Override
  public void envelope(Frame.Envelope envelope) {
    owed.incrementAndGet();
    events.envelope(this, envelope);
  }

  @Override
  public void unknown(Frame.Unknown unknown) {
    LOG.debug("socket mode ignored reason={} characters={}", unknown.why(), unknown.characters());
  }
}
