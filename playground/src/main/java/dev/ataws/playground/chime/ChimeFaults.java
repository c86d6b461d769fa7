package dev.ataws.playground.chime;

import dev.ataws.playground.http.Mishap;
import dev.ataws.playground.http.Mishap.Moment;
import dev.ataws.playground.http.Mishaps;
import dev.ataws.playground.http.Rates;
import dev.ataws.playground.http.Weather;
import java.time.Duration;
import java.util.Optional;

/** Switches that make the pretend Chime misbehave as the real one does at times, each for one webhook by its id. */
public final class ChimeFaults {
  private final Mishaps mishaps = new Mishaps();

  ChimeFaults() {}

  /** Answers the next calls of a webhook with 429; Chime does not say when to come back. */
  public void rateLimit(String webhookId, int times) {
    mishaps.add(webhookId, times, new Mishap.RateLimited(Duration.ZERO));
  }

  /** Answers the next calls of a webhook with 500; their messages do not arrive. */
  public void breakDown(String webhookId, int times) {
    mishaps.add(webhookId, times, new Mishap.Broken(Moment.BEFORE));
  }

  /** Answers the next calls of a webhook with 500 after their messages arrived. */
  public void breakDownAfter(String webhookId, int times) {
    mishaps.add(webhookId, times, new Mishap.Broken(Moment.AFTER));
  }

  /** Closes the connections of the next calls of a webhook without an answer; their messages do not arrive. */
  public void cut(String webhookId, int times) {
    mishaps.add(webhookId, times, new Mishap.Cut(Moment.BEFORE));
  }

  /** Closes the connections of the next calls of a webhook without an answer after their messages arrived. */
  public void cutAfter(String webhookId, int times) {
    mishaps.add(webhookId, times, new Mishap.Cut(Moment.AFTER));
  }

  /** Lets calls of every webhook go wrong at random from now on, with the same seed in the same order. */
  public void weather(long seed, Rates rates) {
    mishaps.weather(new Weather(webhookId -> true, seed, rates));
  }

  /** Ends the weather. */
  public void calm() {
    mishaps.calm();
  }

  /** Switches everything off again. */
  public void clear() {
    mishaps.clear();
  }

  Optional<Mishap> next(String webhookId) {
    return mishaps.next(webhookId);
  }
}
