package dev.ataws.notifications.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts at one destination until it is known what came of it, waiting as long as that takes. */
final class Posting {
  private static final Logger LOG = LoggerFactory.getLogger(Posting.class);
  private static final int REMEMBERED = 1_000;
  private static final Duration TELLING = Duration.ofMinutes(1);

  private final Destination destination;
  private final Observer observer;
  private final Pauses pauses;
  private final Throttle throttle;
  private final Map<String, Trace> traces = new LinkedHashMap<>();
  private boolean isFailing;
  private int doubts;

  Posting(Destination destination, Observer observer, Pauses pauses, Throttle throttle) {
    this.destination = destination;
    this.observer = observer;
    this.pauses = pauses;
    this.throttle = throttle;
  }

  /**
   * Posts a message once. {@link Outcome.Taken} and {@link Outcome.Refused} are what they say, {@link Outcome.Doubtful} is for ever;
   * nothing is returned when the waiting came to an end before.
   */
  Optional<Outcome> post(Post post, Instant since) {
    int faults = 0;
    while (pauses.goesOn()) {
      Outcome outcome = destination.post(post);
      if (outcome instanceof Outcome.Doubtful doubtful) {
        outcome = lookedFor(post, since, doubtful);
      }
      if (outcome instanceof Outcome.Doubtful) {
        doubts++;
        pauses.afterFault(doubts);
        return Optional.of(outcome);
      }
      if (outcome instanceof Outcome.Taken || outcome instanceof Outcome.Refused) {
        doubts = 0;
        works();
        return Optional.of(outcome);
      }
      faults++;
      await(outcome, faults);
    }
    return Optional.empty();
  }

  private void await(Outcome outcome, int faults) {
    if (outcome instanceof Outcome.Busy busy) {
      throttle.slowDown();
      if (busy.pause().compareTo(TELLING) > 0) {
        fails("it asks to wait for " + busy.pause().toSeconds() + " s");
      }
      pauses.pause(busy.pause());
    } else if (outcome instanceof Outcome.Failed failed) {
      fails(failed.why());
      pauses.afterFault(faults);
    }
  }

  /** A message without an answer is there, or is not, or nobody can tell. */
  private Outcome lookedFor(Post post, Instant since, Outcome.Doubtful doubtful) {
    traces.remove(post.id());
    Trace trace = find(post.id(), since);
    if (trace instanceof Trace.Present present) {
      return new Outcome.Taken(present.reference());
    }
    return trace instanceof Trace.Untold ? doubtful : new Outcome.Failed(doubtful.why());
  }

  /** Looks whether a message is there, for as long as the destination does not answer. */
  Trace find(String postId, Instant since) {
    Trace known = traces.get(postId);
    if (known != null) {
      return known;
    }
    int faults = 0;
    Trace trace = destination.find(postId, since);
    while (trace instanceof Trace.Unreachable unreachable) {
      faults++;
      fails(unreachable.why());
      if (!pauses.afterFault(faults)) {
        return trace;
      }
      trace = destination.find(postId, since);
    }
    remember(postId, trace);
    return trace;
  }

  private void remember(String postId, Trace trace) {
    traces.put(postId, trace);
    if (traces.size() > REMEMBERED) {
      traces.remove(traces.keySet().iterator().next());
    }
  }

  private void fails(String why) {
    if (!isFailing) {
      isFailing = true;
      LOG.atWarn()
          .setMessage("destination away")
          .addKeyValue("configuration", destination.name())
          .addKeyValue("why", why)
          .log();
      observer.failing(destination.name(), why);
    }
  }

  private void works() {
    if (isFailing) {
      isFailing = false;
      LOG.atInfo()
          .setMessage("destination back")
          .addKeyValue("configuration", destination.name())
          .log();
      observer.recovered(destination.name());
    }
  }
}
