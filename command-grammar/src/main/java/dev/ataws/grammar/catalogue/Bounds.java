package dev.ataws.grammar.catalogue;

import java.util.Optional;

/** The smallest and largest number, length or count that a model gives for a shape. */
record Bounds(Optional<Double> min, Optional<Double> max) {}
