package dev.ataws.grammar.catalogue;

/** The type of a value that an operation takes or answers. */
public sealed interface Shape permits Structure, ListShape, MapShape, Scalar {

  /** The name of the shape in the service's model, such as {@code FunctionName}. */
  String name();

  /** Whether a value of this shape is a secret that nobody should be shown. */
  boolean isSensitive();
}
