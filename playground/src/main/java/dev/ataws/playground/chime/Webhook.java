package dev.ataws.playground.chime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One incoming webhook with what arrived at it. */
final class Webhook {
  private final List<ChimeMessage> arrived = new ArrayList<>();
  private final String id;
  private final String token;
  private boolean isRemoved;

  Webhook(String id, String token) {
    this.id = id;
    this.token = token;
  }

  boolean isOpenedBy(String sent) {
    return token.equals(sent);
  }

  synchronized void remove() {
    isRemoved = true;
  }

  synchronized boolean isRemoved() {
    return isRemoved;
  }

  /** Takes a message, or answers false where that would be faster than the pace. */
  synchronized boolean take(String content, Instant now, ChimePace pace) {
    if (arrived.size() >= pace.messages()) {
      Instant before = arrived.get(arrived.size() - pace.messages()).time();
      if (before.plus(pace.within()).isAfter(now)) {
        return false;
      }
    }
    arrived.add(new ChimeMessage(id, now, content));
    return true;
  }

  synchronized List<ChimeMessage> arrived() {
    return List.copyOf(arrived);
  }
}
