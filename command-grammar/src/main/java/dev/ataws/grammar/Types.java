package dev.ataws.grammar;

import dev.ataws.grammar.catalogue.ListShape;
import dev.ataws.grammar.catalogue.MapShape;
import dev.ataws.grammar.catalogue.Scalar;
import dev.ataws.grammar.catalogue.Shape;
import java.util.Locale;

/** The names that the AWS CLI's help gives to the types of values. */
final class Types {
  private Types() {}

  static String name(Shape shape) {
    if (shape instanceof Scalar scalar) {
      return scalar.kind().name().toLowerCase(Locale.ROOT);
    }
    if (shape instanceof ListShape) {
      return "list";
    }
    return shape instanceof MapShape ? "map" : "structure";
  }
}
