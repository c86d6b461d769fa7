package dev.ataws.policies.reach;

/** How far policies allow an operation. */
public enum Extent {
  /** Whatever it touches and whoever asks. */
  ALWAYS,
  /** On some resources, or under conditions. */
  SOMETIMES,
  /** Nothing allows it. */
  NEVER
}
