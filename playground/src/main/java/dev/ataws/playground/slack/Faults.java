package dev.ataws.playground.slack;

import dev.ataws.playground.http.Mishap;
import dev.ataws.playground.http.Mishap.Moment;
import dev.ataws.playground.http.Mishaps;
import dev.ataws.playground.http.Rates;
import dev.ataws.playground.http.Weather;
import java.time.Duration;
import java.util.Optional;

/** Switches that make the pretend Slack misbehave as the real one does at times. */
public final class Faults {
  private static final String POST = "chat.postMessage";

  private final Mishaps mishaps = new Mishaps();
  private final SocketMode socketMode;
  private Duration fileProcessing = Duration.ZERO;

  Faults(SocketMode socketMode) {
    this.socketMode = socketMode;
  }

  /** Answers the next calls of a method with 429. */
  public void rateLimit(String method, int times, Duration retryAfter) {
    mishaps.add(method, times, new Mishap.RateLimited(retryAfter));
  }

  /** Answers the next calls of a method with `ok:false` and an error code of Slack's. */
  public void fail(String method, int times, String error) {
    mishaps.add(method, times, new Mishap.Refused(error));
  }

  /** Answers the next calls of a method with 500, without carrying them out. */
  public void breakDown(String method, int times) {
    mishaps.add(method, times, new Mishap.Broken(Moment.BEFORE));
  }

  /** Carries out the next calls of a method, then answers 500. */
  public void breakDownAfter(String method, int times) {
    mishaps.add(method, times, new Mishap.Broken(Moment.AFTER));
  }

  /** Closes the connections of the next calls of a method without an answer, without carrying the calls out. */
  public void cut(String method, int times) {
    mishaps.add(method, times, new Mishap.Cut(Moment.BEFORE));
  }

  /** Carries out the next calls of a method, then closes their connections without an answer. */
  public void cutAfter(String method, int times) {
    mishaps.add(method, times, new Mishap.Cut(Moment.AFTER));
  }

  /** Lets calls of chat.postMessage go wrong at random from now on, with the same seed in the same order. */
  public void weather(long seed, Rates rates) {
    mishaps.weather(new Weather(POST::equals, seed, rates));
  }

  /** Ends the weather. */
  public void calm() {
    mishaps.calm();
  }

  Optional<Mishap> next(String method) {
    return mishaps.next(method);
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
    mishaps.clear();
    fileProcessing = Duration.ZERO;
    socketMode.copies(1);
    socketMode.interactionCopies(1);
    socketMode.lateness(Duration.ZERO);
  }
}
