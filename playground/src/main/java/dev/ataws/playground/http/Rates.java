package dev.ataws.playground.http;

import java.util.stream.DoubleStream;

/**
 * Which share of the calls goes wrong in which way, each from 0 to 1: answered 429 with `Retry-After: 1`, answered 500
 * before or after they are carried out, cut off before or after that.
 */
public record Rates(
    double rateLimited,
    double brokenBefore,
    double brokenAfter,
    double cutBefore,
    double cutAfter) {
  /** Refuses shares that are none or more than all calls together. */
  public Rates {
    double sum = rateLimited + brokenBefore + brokenAfter + cutBefore + cutAfter;
    boolean hasNegative = DoubleStream.of(
            rateLimited, brokenBefore, brokenAfter, cutBefore, cutAfter)
        .anyMatch(share -> !(share >= 0));
    if (hasNegative || sum > 1) {
      throw new IllegalArgumentException("shares from 0 to 1, together at most 1");
    }
  }

  /** Each way for the same share of the calls. */
  public static Rates each(double share) {
    return new Rates(share, share, share, share, share);
  }
}
