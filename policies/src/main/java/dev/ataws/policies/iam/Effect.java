package dev.ataws.policies.iam;

/** What a statement does when it matches. */
public enum Effect {
  /** The action may be done, unless another statement denies it. */
  ALLOW("Allow"),
  /** The action may not be done, whatever other statements allow. */
  DENY("Deny");

  private final String word;

  Effect(String word) {
    this.word = word;
  }

  /** The word as it stands in a document: {@code Allow}, {@code Deny}. */
  public String word() {
    return word;
  }
}
