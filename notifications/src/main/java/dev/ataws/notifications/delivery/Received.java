package dev.ataws.notifications.delivery;

import dev.ataws.notifications.queue.Waiting;

/** What came in one piece from the queue, until all notifications in it are done. */
final class Received {
  private volatile Waiting waiting;
  private int left;

  Received(Waiting waiting) {
    this.waiting = waiting;
  }

  Waiting waiting() {
    return waiting;
  }

  /** Takes the newest receipt, the only one that counts. */
  void cameAgain(Waiting same) {
    waiting = same;
  }

  /** Notes how many notifications are in it. */
  synchronized void holds(int parcels) {
    left = parcels;
  }

  /** Notes that one of them is done; returns whether it was the last. */
  synchronized boolean isDoneWithOne() {
    left--;
    return left == 0;
  }
}
