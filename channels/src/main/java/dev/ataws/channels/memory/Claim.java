package dev.ataws.channels.memory;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** What came of claiming a question: the right to carry it out, or the reason why not. */
public sealed interface Claim {
  /** Goes the way of the case that this is. */
  <T> T match(Cases<T> cases);

  /**
   * A way for each case.
   *
   * @param <T> what comes of it
   */
  interface Cases<T> {
    /** This caller, of all the only one, may carry it out. */
    T won(Started started);

    /** Another delivery or replica is at it. */
    T running(Started started);

    /** It was started, and whoever did so has not said in time what came of it. */
    T outcomeUnknown(Started started);

    /** It was carried out, or cancelled. */
    T finished(Finished finished);

    /** It is over, or never was. */
    T gone();
  }

  /** The right to carry it out. */
  record Won(Started started) implements Claim {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.won(started);
    }
  }

  /** Too late: it is being carried out. */
  record Running(Started started) implements Claim {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.running(started);
    }
  }

  /** Too late: it was started, and nobody knows what came of it. */
  record OutcomeUnknown(Started started) implements Claim {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.outcomeUnknown(started);
    }
  }

  /**
   * Too late: it came to an end.
   *
   * @param by Slack's id of who answered
   * @param at when it was answered
   * @param outcome what came of it
   */
  record Finished(String by, Instant at, JsonNode outcome) implements Claim {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.finished(this);
    }

    /** Returns who answered, without what came of it. */
    @Override
    public String toString() {
      return "Finished[by=" + by + ", at=" + at + "]";
    }
  }

  /** Nothing is there to carry out. */
  record Gone() implements Claim {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.gone();
    }
  }
}
