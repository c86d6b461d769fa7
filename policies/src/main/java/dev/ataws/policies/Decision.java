package dev.ataws.policies;

import dev.ataws.policies.actions.AccessLevel;
import dev.ataws.policies.iam.Decider;
import java.util.List;

/** Whether a call may be made; what was decided on and what decided travel with it. */
public sealed interface Decision {
  /** What was decided on. */
  Subject subject();

  /** What decided. */
  By by();

  /** The call may be made. */
  record Allowed(Subject subject, By by) implements Decision {}

  /**
   * The call may be made after somebody has confirmed it; it is decided on again then.
   *
   * @param confirmer who has to confirm
   * @param why the reason, a sentence for the person who asked
   */
  record NeedsConfirmation(Subject subject, By by, Confirmer confirmer, String why)
      implements Decision {}

  /**
   * The call may not be made.
   *
   * @param why the reason, a sentence for the person who asked
   * @param next what the person can do instead, a sentence
   */
  record Denied(Subject subject, By by, String why, String next) implements Decision {}

  /**
   * What was decided on.
   *
   * @param actions the IAM actions that the call takes, {@code lambda:InvokeFunction}
   * @param resources the ARNs that it touches, {@code *} where the actions take none; empty when that is not known
   * @param level the most that it can do
   */
  record Subject(List<String> actions, List<String> resources, AccessLevel level) {
    public Subject {
      actions = List.copyOf(actions);
      resources = List.copyOf(resources);
    }
  }

  /**
   * What decided.
   *
   * @param policy the name of a document, {@code built-in-deny-list}, or of a rule that is no document, {@code access-level}
   * @param statement its statement: the Sid, or {@code statement 3}, counted from 1
   */
  record By(String policy, String statement) {
    static By of(Decider decider) {
      return new By(decider.document(), decider.statement());
    }
  }

  /** Who confirms. */
  enum Confirmer {
    /** The person who asked. */
    ASKER,
    /** Somebody else in the channel, who may make the call as well. */
    SECOND_PERSON
  }
}
