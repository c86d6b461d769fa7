package dev.ataws.grammar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.ataws.grammar.catalogue.ListShape;
import dev.ataws.grammar.catalogue.Scalar;
import dev.ataws.grammar.catalogue.Shape;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The ways in which the words behind an option become a value. */
final class Readings {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Argument.Reading OF_SHAPE = new OfShape(Optional.empty());
  private static final Argument.Reading ON = new Constant(BooleanNode.TRUE);
  private static final Argument.Reading OFF = new Constant(BooleanNode.FALSE);

  /** As the shape of the member asks for; a value of its own when there is no word. */
  record OfShape(Optional<JsonNode> withoutWord) implements Argument.Reading {
    @Override
    public JsonNode read(Argument argument, List<Word> words) {
      return words.isEmpty() && withoutWord.isPresent()
          ? withoutWord.get().deepCopy()
          : Values.read(argument.name(), argument.member(), words);
    }
  }

  /** The value that an option without words stands for. */
  record Constant(JsonNode value) implements Argument.Reading {
    @Override
    public JsonNode read(Argument argument, List<Word> words) {
      return value.deepCopy();
    }
  }

  private Readings() {}

  /** How many words a value of this shape has. */
  static Option.Takes takes(Shape shape) {
    if (shape instanceof Scalar scalar && scalar.kind() == Scalar.Kind.BOOLEAN) {
      return Option.Takes.NOTHING;
    }
    return shape instanceof ListShape ? Option.Takes.WORDS : Option.Takes.ONE_WORD;
  }

  static Argument.Reading ofShape() {
    return OF_SHAPE;
  }

  static Argument.Reading constant(boolean value) {
    return value ? ON : OFF;
  }

  /** The word as it stands. */
  static Argument.Reading text() {
    return (argument, words) -> TextNode.valueOf(words.get(0).text());
  }

  /** The words as they stand. */
  static Argument.Reading texts() {
    return (argument, words) -> {
      ArrayNode texts = NODES.arrayNode();
      words.forEach(word -> texts.add(word.text()));
      return texts;
    };
  }

  /** Something that is made from the words. */
  static Argument.Reading made(BiConsumer<ObjectNode, String> fill) {
    return (argument, words) -> {
      ObjectNode made = NODES.objectNode();
      fill.accept(made, words.get(0).text());
      return made;
    };
  }

  /** As another reading has it, but nothing for an empty word. */
  static Argument.Reading unlessEmpty(Argument.Reading reading) {
    return (argument, words) -> words.stream().allMatch(word -> word.text().isEmpty())
        ? MissingNode.getInstance()
        : reading.read(argument, words);
  }

  /** Nothing: the option steers what the AWS CLI does on its own machine. */
  static Argument.Reading nothing() {
    return (argument, words) -> NODES.objectNode();
  }

  /** A refusal. */
  static Argument.Reading refused(String why, String next) {
    return (argument, words) -> {
      throw new Rejection(Texts.refusedArgument(argument.name(), why, next));
    };
  }

  /** A whole number as Python reads it. */
  static JsonNode whole(Argument argument, String word) {
    return Scalars.node(Scalars.whole(word, argument.name()));
  }
}
