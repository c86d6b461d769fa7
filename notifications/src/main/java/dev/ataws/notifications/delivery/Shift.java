package dev.ataws.notifications.delivery;

import dev.ataws.notifications.cards.Card;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Delivers what is received, one after another, as long as this replica is the one that does. Of one thread only. */
final class Shift {
  private static final Duration IDLE = Duration.ofMillis(250);
  private static final Duration BURST_IS_OVER = Duration.ofSeconds(1);
  private static final int MOST_GATHERED = 250;
  private static final int FIRST_LINES = 10;

  private final Destination destination;
  private final Receiver receiver;
  private final Posting posting;
  private final Throttle throttle;
  private final int perSecond;
  private final Ledger ledger;
  private final Threads threads;
  private final Observer observer;
  private final Timing timing;
  private final Clock clock;
  private final List<Parcel> gathered = new ArrayList<>();
  private final List<Parcel> doubtful = new ArrayList<>();
  private Instant gatheredSince = Instant.MIN;

  Shift(Route route, Receiver receiver, Pauses pauses, Office office) {
    this.destination = route.destination();
    this.perSecond = route.throttle();
    this.receiver = receiver;
    this.throttle = new Throttle(perSecond, System::nanoTime);
    this.posting = new Posting(destination, office.observer(), pauses, throttle);
    this.ledger = new Ledger(office.memory(), office.clock(), destination.name());
    this.threads = new Threads(office.memory(), office.clock(), destination.name());
    this.observer = office.observer();
    this.timing = office.timing();
    this.clock = office.clock();
  }

  /** Does what is next; waits a little for it. */
  void work() throws InterruptedException {
    Optional<Parcel> next = receiver.next(IDLE);
    next.ifPresent(this::take);
    if (isGatheringDue(next.isEmpty())) {
      postGathered();
    }
    if (next.isEmpty()) {
      postDoubtful();
      receiver.flush();
    }
  }

  private void take(Parcel parcel) {
    Optional<Ledger.Line> line = ledger.begin(parcel.id(), parcel.id());
    if (line.isPresent() && !isToBePosted(parcel, line.get())) {
      return;
    }
    if (line.isEmpty()) {
      observer.received(destination.name(), parcel.id(), parcel.card(), parcel.text());
    }
    if (gathered.isEmpty() && throttle.passes()) {
      postSingly(parcel);
    } else {
      gather(parcel);
    }
  }

  /** What came before is there, or is not, or nobody can tell. */
  private boolean isToBePosted(Parcel parcel, Ledger.Line line) {
    if (line.isThere()) {
      receiver.done(parcel);
      return false;
    }
    Trace trace = posting.find(line.postId(), line.since());
    if (trace instanceof Trace.Absent) {
      ledger.begin(parcel.id(), parcel.id(), clock.instant());
      return true;
    }
    if (trace instanceof Trace.Present) {
      isThere(parcel, line.postId());
    } else if (trace instanceof Trace.Untold) {
      doubtful.add(parcel);
    }
    return false; // nothing could be found out before the shift came to an end: it comes again
  }

  private void postSingly(Parcel parcel) {
    Card card = parcel.card();
    Post post = new Post(parcel.id(), card, threads.of(card));
    Optional<Outcome> outcome = posting.post(post, clock.instant());
    outcome.ifPresent(each -> settle(List.of(parcel), post, each));
    if (outcome.isPresent() && outcome.get() instanceof Outcome.Taken taken) {
      threads.began(card, taken.reference());
    }
  }

  /** Notes what came of a message for all that it says. */
  private void settle(List<Parcel> parcels, Post post, Outcome outcome) {
    if (outcome instanceof Outcome.Taken taken) {
      parcels.forEach(parcel -> isThere(parcel, post.id()));
      destination.complete(post, taken.reference());
    } else if (outcome instanceof Outcome.Refused refused) {
      parcels.forEach(parcel -> isRefused(parcel, refused.why()));
    } else {
      doubtful.addAll(parcels);
    }
  }

  private void isThere(Parcel parcel, String postId) {
    ledger.end(parcel.id(), postId);
    observer.delivered(destination.name(), parcel.id());
    receiver.done(parcel);
  }

  private void isRefused(Parcel parcel, String why) {
    receiver.bury(parcel, why);
    ledger.forget(parcel.id());
    observer.refused(destination.name(), parcel.id(), parcel.text(), why);
  }

  private void gather(Parcel parcel) {
    if (gathered.isEmpty()) {
      gatheredSince = clock.instant();
    }
    gathered.add(parcel);
  }

  private boolean isGatheringDue(boolean isIdle) {
    if (gathered.isEmpty()) {
      return false;
    }
    Duration age = Duration.between(gatheredSince, clock.instant());
    boolean isBurstOver = isIdle && receiver.isEmpty() && age.compareTo(BURST_IS_OVER) >= 0;
    return isBurstOver
        || gathered.size() >= MOST_GATHERED
        || age.compareTo(timing.gathering()) >= 0;
  }

  /** One is no burst: it waits until it may pass. */
  private void postGathered() {
    if (gathered.size() == 1) {
      if (throttle.passes()) {
        postSingly(gathered.remove(0));
      }
      return;
    }
    List<Parcel> all = List.copyOf(gathered);
    gathered.clear();
    all.forEach(parcel -> observer.throttled(destination.name(), parcel.id()));
    int first =
        destination.hasThreads() && all.size() > FIRST_LINES ? FIRST_LINES : destination.lines();
    List<Parcel> head = all.subList(0, Math.min(first, all.size()));
    String id = "digest-" + UUID.randomUUID();
    Optional<String> reference =
        post(head, new Post(id, NoticeCards.digest(all, head, perSecond), Optional.empty()));
    postRest(all.subList(head.size(), all.size()), id, reference);
  }

  private void postRest(List<Parcel> rest, String id, Optional<String> under) {
    Optional<String> thread = under.filter(reference -> destination.hasThreads());
    for (int from = 0; from < rest.size(); from += destination.lines()) {
      List<Parcel> part = rest.subList(from, Math.min(rest.size(), from + destination.lines()));
      post(part, new Post(id + "." + from, NoticeCards.more(part), thread));
    }
  }

  /** Posts a message that says several; returns where it is, if it is there. */
  private Optional<String> post(List<Parcel> parcels, Post post) {
    Instant since = clock.instant();
    parcels.forEach(parcel -> ledger.begin(parcel.id(), post.id(), since));
    Optional<Outcome> outcome = posting.post(post, since);
    outcome.ifPresent(each -> settle(parcels, post, each));
    return outcome
        .filter(Outcome.Taken.class::isInstance)
        .map(each -> ((Outcome.Taken) each).reference());
  }

  private void postDoubtful() {
    List<Parcel> all = List.copyOf(doubtful);
    doubtful.clear();
    String id = "repeated-" + UUID.randomUUID();
    for (int from = 0; from < all.size(); from += destination.lines()) {
      List<Parcel> part = all.subList(from, Math.min(all.size(), from + destination.lines()));
      post(part, new Post(id + "." + from, NoticeCards.perhapsRepeated(part), Optional.empty()));
    }
  }
}
