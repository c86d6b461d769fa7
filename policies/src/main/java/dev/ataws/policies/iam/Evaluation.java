package dev.ataws.policies.iam;

/** What policies say about a request. */
public sealed interface Evaluation {
  /** Goes the way of an evaluation. */
  <T> T match(Cases<T> cases);

  /** Returns the one that is worse for the person who asks; this one where they are alike. */
  default Evaluation orWorse(Evaluation other) {
    return other.rank() > rank() ? other : this;
  }

  private int rank() {
    if (this instanceof ExplicitlyDenied explicitly) {
      return explicitly.certain() ? 3 : 2;
    }
    return this instanceof ImplicitlyDenied ? 1 : 0;
  }

  /**
   * Each action is allowed and none denied.
   *
   * @param by the statement that allows the first action
   */
  record Allowed(Decider by) implements Evaluation {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.allowed(this);
    }
  }

  /**
   * A statement denies one of the actions, whatever others allow.
   *
   * @param action the action that is denied, as the request has it
   * @param by the statement that denies it
   * @param certain whether it denies this very request; false when it denies some resources and the request's is unknown
   */
  record ExplicitlyDenied(String action, Decider by, boolean certain) implements Evaluation {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.explicitlyDenied(this);
    }
  }

  /**
   * No statement allows one of the actions, and none denies any.
   *
   * @param action the action that nothing allows, as the request has it
   */
  record ImplicitlyDenied(String action) implements Evaluation {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.implicitlyDenied(this);
    }
  }

  /** What to do in each case. */
  interface Cases<T> {
    /** Called when the request is allowed. */
    T allowed(Allowed evaluation);

    /** Called when a statement denies the request. */
    T explicitlyDenied(ExplicitlyDenied evaluation);

    /** Called when nothing allows the request. */
    T implicitlyDenied(ImplicitlyDenied evaluation);
  }
}
