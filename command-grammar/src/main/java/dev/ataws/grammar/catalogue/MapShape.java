package dev.ataws.grammar.catalogue;

import java.util.Optional;

/** A value that maps texts to values of one shape. */
public final class MapShape implements Shape {

  private final String name;
  private final boolean sensitive;
  private final Member key;
  private final Member value;
  private final Bounds bounds;

  MapShape(String name, boolean sensitive, Member key, Member value, Bounds bounds) {
    this.name = name;
    this.sensitive = sensitive;
    this.key = key;
    this.value = value;
    this.bounds = bounds;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isSensitive() {
    return sensitive;
  }

  /** What the keys are; its name is {@code key}, its shape a string. */
  public Member key() {
    return key;
  }

  /** What the values are; its name is {@code value}. */
  public Member value() {
    return value;
  }

  /** The smallest number of entries that the service takes. */
  public Optional<Long> min() {
    return bounds.min().map(Double::longValue);
  }

  /** The largest number of entries that the service takes. */
  public Optional<Long> max() {
    return bounds.max().map(Double::longValue);
  }

  @Override
  public String toString() {
    return name;
  }
}
