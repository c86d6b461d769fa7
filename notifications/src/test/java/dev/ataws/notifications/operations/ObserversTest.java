package dev.ataws.notifications.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.delivery.Observer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObserversTest {
  private final List<String> heard = new ArrayList<>();

  @Test
  void tellsAllWhateverOneDoes() {
    Observer all = Observers.of(List.of(new Noting(true), new Noting(false)));

    all.received("ops", "1", Cards.alarm(), "{}");
    all.throttled("ops", "1");
    all.delivered("ops", "1");
    all.refused("ops", "1", "{}", "gone");
    all.failing("ops", "away");
    all.recovered("ops");

    assertThat(heard)
        .containsExactly(
            "received",
            "received",
            "throttled",
            "throttled",
            "delivered",
            "delivered",
            "refused",
            "refused",
            "failing",
            "failing",
            "recovered",
            "recovered");
  }

  private final class Noting implements Observer {
    private final boolean throwing;

    Noting(boolean throwing) {
      this.throwing = throwing;
    }

    private void note(String what) {
      heard.add(what);
      if (throwing) {
        throw new IllegalStateException("a broken observer");
      }
    }

    @Override
    public void received(String configuration, String messageId, Card card, String message) {
      note("received");
    }

    @Override
    public void throttled(String configuration, String messageId) {
      note("throttled");
    }

    @Override
    public void delivered(String configuration, String messageId) {
      note("delivered");
    }

    @Override
    public void refused(String configuration, String messageId, String message, String why) {
      note("refused");
    }

    @Override
    public void failing(String configuration, String why) {
      note("failing");
    }

    @Override
    public void recovered(String configuration) {
      note("recovered");
    }
  }
}
