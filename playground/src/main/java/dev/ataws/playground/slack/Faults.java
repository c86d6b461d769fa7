package dev.ataws.playground.slack;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Switches that make the pretend Slack misbehave as the real one does at times. */
public final class Faults {
  private final Map<String, Deque<MethodFault>> byMethod = new HashMap<>();
  private final SocketMode socketMode;
  private Duration fileProcessing = Duration.ZERO;

  Faults(SocketMode socketMode) {
    this.socketMode = socketMode;
  }

  /** Answers the next calls of a method with 429. */
  public void rateLimit(String method, int times, Duration retryAfter) {
    add(method, times, new MethodFault.RateLimited(retryAfter));
  }

  /** Answers the next calls of a method with `ok:false` and an error code of Slack's. */
  public void fail(String method, int times, String error) {
    add(method, times, new MethodFault.Refused(error));
  }

  /** Answers the next calls of a method with 500. */
  public void breakDown(String method, int times) {
    add(method, times, new MethodFault.Broken());
  }

  private synchronized void add(String method, int times, MethodFault fault) {
    Deque<MethodFault> faults = byMethod.computeIfAbsent(method, name -> new ArrayDeque<>());
    for (int time = 0; time < times; time++) {
      faults.add(fault);
    }
  }

  synchronized Optional<MethodFault> next(String method) {
    return Optional.ofNullable(byMethod.get(method)).map(Deque::poll);
  }

  /** Cuts every open socket without a word. */
  public void killSockets() {
    socketMode.killAll();
  }

  /**
   * Tells every open socket to disconnect, with one of Slack's reasons: `warning`, `refresh_requested`, `link_disabled`,
   * `too_many_websockets`.
   */
  public void disconnect(String reason) {
    socketMode.disconnectAll(reason);
  }

  /** Makes every open socket dead without closing it: no ping is answered, nothing arrives any more. */
  public void silenceSockets() {
    socketMode.silenceAll();
  }

  /** Delivers each event so many times, with the same event id. */
  public void deliverTimes(int times) {
    socketMode.copies(times);
  }

  /** Delivers each press, choice, submission so many times, in an envelope of its own each; the first is answered. */
  public void interactTimes(int times) {
    socketMode.interactionCopies(times);
  }

  /** Delivers each event this much later. */
  public void deliverLate(Duration delay) {
    socketMode.lateness(delay);
  }

  /** Lets an uploaded file have no MIME type for this long. */
  public synchronized void processFilesSlowly(Duration duration) {
    fileProcessing = duration;
  }

  synchronized Duration fileProcessing() {
    return fileProcessing;
  }

  /** Switches everything off again; sockets that are dead stay dead. */
  public synchronized void clear() {
    byMethod.clear();
    fileProcessing = Duration.ZERO;
    socketMode.copies(1);
    socketMode.interactionCopies(1);
    socketMode.lateness(Duration.ZERO);
  }
}
