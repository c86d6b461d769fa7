package dev.ataws.notifications.delivery;

import dev.ataws.notifications.text.TextCards;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A destination in memory that answers as it is told to. */
final class Board implements Destination {
  private final String name;
  private final boolean tells;
  private final Deque<Outcome> outcomes = new ArrayDeque<>();
  private final List<Post> posts = new ArrayList<>();
  private boolean losesNext;
  private boolean isAway;

  Board(String name, boolean tells) {
    this.name = name;
    this.tells = tells;
  }

  /** Answers so the next time, without taking anything. */
  synchronized Board answers(Outcome outcome) {
    outcomes.add(outcome);
    return this;
  }

  /** Takes the next message without an answer. */
  synchronized Board losesTheNextAnswer() {
    losesNext = true;
    return this;
  }

  /** Takes nothing for a while. */
  synchronized void away(boolean isAwayNow) {
    isAway = isAwayNow;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public synchronized Outcome post(Post post) {
    if (isAway) {
      return new Outcome.Failed("it is away");
    }
    if (!outcomes.isEmpty()) {
      return outcomes.remove();
    }
    posts.add(post);
    if (losesNext) {
      losesNext = false;
      return new Outcome.Doubtful("no answer came");
    }
    return new Outcome.Taken("ts-" + posts.size());
  }

  @Override
  public synchronized Trace find(String postId, Instant since) {
    if (!tells) {
      return new Trace.Untold();
    }
    for (int i = 0; i < posts.size(); i++) {
      if (posts.get(i).id().equals(postId)) {
        return new Trace.Present("ts-" + (i + 1));
      }
    }
    return new Trace.Absent();
  }

  @Override
  public int lines() {
    return 20;
  }

  @Override
  public boolean hasThreads() {
    return tells;
  }

  synchronized List<Post> posts() {
    return List.copyOf(posts);
  }

  /** All that can be read there. */
  synchronized String text() {
    StringBuilder text = new StringBuilder();
    posts.forEach(post -> text.append(TextCards.render(post.card())).append('\n'));
    return text.toString();
  }
}
