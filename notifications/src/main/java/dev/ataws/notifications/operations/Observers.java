package dev.ataws.notifications.operations;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.delivery.Observer;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells several what becomes of messages, each whatever the others do. */
public final class Observers implements Observer {
  private static final Logger LOG = LoggerFactory.getLogger(Observers.class);

  private final List<Observer> observers;

  private Observers(List<Observer> observers) {
    this.observers = List.copyOf(observers);
  }

  /** Returns one observer that tells several, in their order. */
  public static Observer of(List<Observer> observers) {
    return new Observers(observers);
  }

  @Override
  public void received(String configuration, String messageId, Card card, String message) {
    tell(each -> each.received(configuration, messageId, card, message));
  }

  @Override
  public void throttled(String configuration, String messageId) {
    tell(each -> each.throttled(configuration, messageId));
  }

  @Override
  public void delivered(String configuration, String messageId) {
    tell(each -> each.delivered(configuration, messageId));
  }

  @Override
  public void refused(String configuration, String messageId, String message, String why) {
    tell(each -> each.refused(configuration, messageId, message, why));
  }

  @Override
  public void failing(String configuration, String why) {
    tell(each -> each.failing(configuration, why));
  }

  @Override
  public void recovered(String configuration) {
    tell(each -> each.recovered(configuration));
  }

  /** An observer that fails must not stop a delivery. */
  private void tell(Consumer<Observer> what) {
    for (Observer each : observers) {
      try {
        what.accept(each);
      } catch (RuntimeException e) {
        LOG.atError().setMessage("observer failed").setCause(e).log();
      }
    }
  }
}
