package dev.ataws.bot.socketmode;

import java.net.URI;
import java.time.Duration;

/** What came of asking Slack for a WebSocket. */
sealed interface Opening {

  /** Calls the one method of the receiver that fits. */
  void deliver(Receiver receiver);

  /** Slack gave a URL; it holds a ticket, so it is never shown. */
  record Granted(URI url) implements Opening {
    @Override
    public void deliver(Receiver receiver) {
      receiver.granted(url);
    }

    @Override
    public String toString() {
      return "Granted[url=…]";
    }
  }

  /** It may work later, not before {@code atLeast} has passed. */
  record TryLater(String reason, Duration atLeast) implements Opening {
    @Override
    public void deliver(Receiver receiver) {
      receiver.tryLater(reason, atLeast);
    }
  }

  /** It will not work until a person repairs it. */
  record Refused(Stop stop) implements Opening {
    @Override
    public void deliver(Receiver receiver) {
      receiver.refused(stop);
    }
  }

  /** Who takes the answer. */
  interface Receiver {
    void granted(URI url);

    void tryLater(String reason, Duration atLeast);

    void refused(Stop stop);
  }
}
