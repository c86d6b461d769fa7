package dev.ataws.grammar.catalogue;

import java.util.Optional;

/** A value that is a list of values of one shape. */
public final class ListShape implements Shape {

  private final String name;
  private final boolean sensitive;
  private final Member element;
  private final Bounds bounds;

  ListShape(String name, boolean sensitive, Member element, Bounds bounds) {
    this.name = name;
    this.sensitive = sensitive;
    this.element = element;
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

  /** What the list holds; its name is {@code member}. */
  public Member element() {
    return element;
  }

  /** The smallest number of elements that the service takes. */
  public Optional<Long> min() {
    return bounds.min().map(Double::longValue);
  }

  /** The largest number of elements that the service takes. */
  public Optional<Long> max() {
    return bounds.max().map(Double::longValue);
  }

  @Override
  public String toString() {
    return name;
  }
}
