package dev.ataws.playground.http;

import dev.ataws.playground.http.Mishap.Moment;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/** Lets calls go wrong at random; with the same seed in the same order. Not for several threads at once. */
public final class Weather {
  private final Predicate<String> names;
  private final Rates rates;
  private final Random random;

  /** Makes a weather for the calls of some names. */
  public Weather(Predicate<String> names, long seed, Rates rates) {
    this.names = names;
    this.rates = rates;
    random = new Random(seed);
  }

  Optional<Mishap> next(String name) {
    return names.test(name) ? drawn(random.nextDouble()) : Optional.empty();
  }

  private Optional<Mishap> drawn(double number) {
    double limit = rates.rateLimited();
    if (number < limit) {
      return Optional.of(new Mishap.RateLimited(Duration.ofSeconds(1)));
    }
    limit += rates.brokenBefore();
    if (number < limit) {
      return Optional.of(new Mishap.Broken(Moment.BEFORE));
    }
    limit += rates.brokenAfter();
    if (number < limit) {
      return Optional.of(new Mishap.Broken(Moment.AFTER));
    }
    limit += rates.cutBefore();
    if (number < limit) {
      return Optional.of(new Mishap.Cut(Moment.BEFORE));
    }
    return number < limit + rates.cutAfter()
        ? Optional.of(new Mishap.Cut(Moment.AFTER))
        : Optional.empty();
  }
}
