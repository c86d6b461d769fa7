package dev.ataws.bot.aws;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ataws.grammar.catalogue.Waiter;
import java.time.Duration;
import java.util.Optional;

/** Asks AWS again and again until what a waiter waits for is there. */
public final class Waiting {
  private final AwsAccount account;
  private final Pause pause;

  /** Lets time go by. */
  @FunctionalInterface
  public interface Pause {
    /** Returns after that time, or throws when interrupted before. */
    void of(Duration time) throws InterruptedException;

    /** Sleeps. */
    static Pause sleeping() {
      return time -> Thread.sleep(time.toMillis());
    }
  }

  /** Hears of each attempt. */
  @FunctionalInterface
  public interface Listener {
    /** An attempt was made, and more are to come. */
    void attempted(Attempt attempt);
  }

  /**
   * An attempt after which the waiting goes on.
   *
   * @param number which it was, from 1
   * @param of how many there are at most
   * @param seen the state that AWS answered with, {@code Pending}, or an error code; may be empty
   * @param delay when the next follows
   */
  public record Attempt(int number, int of, String seen, Duration delay) {}

  /** Asks an account, with pauses between the attempts. */
  public Waiting(AwsAccount account, Pause pause) {
    this.account = account;
    this.pause = pause;
  }

  /**
   * Makes the call until the waiter's condition is reached: then the last answer, without output where that was an error, as when
   * something is gone. A failure says why the waiting ended otherwise; {@link AwsAnswer.Failure#CANCELLED} when the thread was
   * interrupted, which it is no longer then.
   */
  public AwsAnswer until(Waiter waiter, AwsCall call, Listener listener) {
    WaitCondition condition = WaitCondition.of(waiter, call.operation());
    Duration delay = Duration.ofSeconds(waiter.delaySeconds());
    String seen = "";
    for (int number = 1; number <= waiter.maxAttempts(); number++) {
      AwsAnswer answer = account.call(call);
      if (isCancelled(answer)) {
        return WaitTexts.cancelled(waiter, call);
      }
      WaitState state = condition.judge(answer);
      if (!(state instanceof WaitState.Again)) {
        return ended(state, answer, waiter, call);
      }
      seen = condition.seen(answer);
      if (number < waiter.maxAttempts()) {
        listener.attempted(new Attempt(number, waiter.maxAttempts(), seen, delay));
        if (!pauses(delay)) {
          return WaitTexts.cancelled(waiter, call);
        }
      }
    }
    return WaitTexts.gaveUp(waiter, call, seen);
  }

  private static AwsAnswer ended(WaitState state, AwsAnswer answer, Waiter waiter, AwsCall call) {
    if (state instanceof WaitState.Failed failed) {
      return answer instanceof AwsAnswer.Failure
          ? answer
          : WaitTexts.failed(waiter, call, failed.why());
    }
    return answer instanceof AwsAnswer.Failure gone
        ? new AwsAnswer.Success(
            JsonNodeFactory.instance.objectNode(), Optional.empty(), gone.requestId())
        : answer;
  }

  private static boolean isCancelled(AwsAnswer answer) {
    return answer instanceof AwsAnswer.Failure failure
        && failure.code().equals(AwsAnswer.Failure.CANCELLED);
  }

  private boolean pauses(Duration delay) {
    try {
      pause.of(delay);
      return true;
    } catch (InterruptedException cancelled) {
      return false;
    }
  }
}
