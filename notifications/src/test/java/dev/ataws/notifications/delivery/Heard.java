package dev.ataws.notifications.delivery;

import dev.ataws.notifications.cards.Card;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down what it hears. */
final class Heard implements Observer {
  private final List<String> lines = new CopyOnWriteArrayList<>();

  List<String> lines() {
    return List.copyOf(lines);
  }

  long count(String what) {
    return lines.stream().filter(line -> line.startsWith(what + " ")).count();
  }

  @Override
  public void received(String configuration, String messageId, Card card, String message) {
    lines.add("received " + messageId);
  }

  @Override
  public void throttled(String configuration, String messageId) {
    lines.add("throttled " + messageId);
  }

  @Override
  public void delivered(String configuration, String messageId) {
    lines.add("delivered " + messageId);
  }

  @Override
  public void refused(String configuration, String messageId, String message, String why) {
    lines.add("refused " + messageId + ": " + why);
  }

  @Override
  public void failing(String configuration, String why) {
    lines.add("failing " + why);
  }

  @Override
  public void recovered(String configuration) {
    lines.add("recovered " + configuration);
  }
}
