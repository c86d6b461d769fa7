package dev.ataws.grammar.catalogue;

import java.util.List;
import java.util.Optional;

/** A value without parts. */
public final class Scalar implements Shape {

  private final String name;
  private final Kind kind;
  private final Traits traits;
  private final Bounds bounds;

  /** How the value is written. */
  public enum Kind {
    /** Text. */
    STRING,
    /** A whole number of 32 bits. */
    INTEGER,
    /** A whole number of 64 bits. */
    LONG,
    /** A number of single precision. */
    FLOAT,
    /** A number of double precision. */
    DOUBLE,
    /** True or false. */
    BOOLEAN,
    /** A point in time. */
    TIMESTAMP,
    /** Bytes. */
    BLOB
  }

  /** What a model says about a scalar besides its kind and bounds. */
  record Traits(
      boolean sensitive, boolean streaming, List<String> enumValues, Optional<String> pattern) {}

  Scalar(String name, Kind kind, Traits traits, Bounds bounds) {
    this.name = name;
    this.kind = kind;
    this.traits = traits;
    this.bounds = bounds;
  }

  @Override
  public String name() {
    return name;
  }

  /** How the value is written. */
  public Kind kind() {
    return kind;
  }

  @Override
  public boolean isSensitive() {
    return traits.sensitive();
  }

  /** Whether the value is a stream of bytes, sent or read as the body of the call. */
  public boolean isStreaming() {
    return traits.streaming();
  }

  /** The values that the model lists, in its order; empty when any value goes. */
  public List<String> enumValues() {
    return traits.enumValues();
  }

  /** The regular expression that the service documents for the value, in its own dialect. */
  public Optional<String> pattern() {
    return traits.pattern();
  }

  /** The smallest number, or the shortest length of a text or of bytes. */
  public Optional<Double> min() {
    return bounds.min();
  }

  /** The largest number, or the longest length of a text or of bytes. */
  public Optional<Double> max() {
    return bounds.max();
  }

  @Override
  public String toString() {
    return name;
  }
}
