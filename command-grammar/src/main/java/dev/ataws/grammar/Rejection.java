package dev.ataws.grammar;

/** Carries a {@link Problem} out of the depth of a reader; caught where the reading began, never seen outside. */
@SuppressWarnings("serial") // never serialised: it does not leave this package
final class Rejection extends RuntimeException {
  private final Problem problem;

  Rejection(Problem problem) {
    super(problem.what(), null, false, false);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
