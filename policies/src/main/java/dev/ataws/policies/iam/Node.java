package dev.ataws.policies.iam;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A JSON value that knows where it stands in its text. */
public sealed interface Node {
  /** Where the value begins. */
  Place place();

  /** What a person calls such a value: {@code a list}. */
  String kind();

  /**
   * Where a value begins.
   *
   * @param line from 1
   * @param column from 1
   */
  record Place(int line, int column) {
    /** Where a text begins. */
    public static final Place START = new Place(1, 1);

    private static Place of(JsonLocation location) {
      return new Place(location.getLineNr(), location.getColumnNr());
    }
  }

  /** A string. */
  record Text(Place place, String value) implements Node {
    @Override
    public String kind() {
      return "a text";
    }
  }

  /** A number or a boolean, as it is written. */
  record Scalar(Place place, String value, String kind) implements Node {}

  /** The word null. */
  record Nothing(Place place) implements Node {
    @Override
    public String kind() {
      return "null";
    }
  }

  /** A list. */
  record Sequence(Place place, List<Node> items) implements Node {
    @Override
    public String kind() {
      return "a list";
    }
  }

  /** An object with its keys in order, those that stand twice included. */
  record Mapping(Place place, List<Field> fields) implements Node {
    @Override
    public String kind() {
      return "an object";
    }
  }

  /** A key of an object with what stands behind it. */
  record Field(Place place, String key, Node value) {}

  /** Reads a text that is one JSON value; when it is none, that is a fault, in the words given when nothing stands there. */
  static Optional<Node> parse(String json, String nothing, Faults faults) {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      if (parser.nextToken() == null) {
        faults.add(Place.START, nothing);
        return Optional.empty();
      }
      Node node = read(parser);
      if (parser.nextToken() != null) {
        faults.add(Place.of(parser.currentTokenLocation()), Texts.MORE_BEHIND);
      }
      return Optional.of(node);
    } catch (JsonProcessingException e) {
      faults.add(Place.of(e.getLocation()), Texts.NOT_JSON);
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Node read(JsonParser parser) throws IOException {
    Place place = Place.of(parser.currentTokenLocation());
    return switch (parser.currentToken()) {
      case START_OBJECT -> new Mapping(place, fields(parser));
      case START_ARRAY -> new Sequence(place, items(parser));
      case VALUE_STRING -> new Text(place, parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Scalar(place, parser.getText(), "a number");
      case VALUE_TRUE, VALUE_FALSE -> new Scalar(place, parser.getText(), "true or false");
      default -> new Nothing(place);
    };
  }

  private static List<Field> fields(JsonParser parser) throws IOException {
    List<Field> fields = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      Place place = Place.of(parser.currentTokenLocation());
      String key = parser.currentName();
      parser.nextToken();
      fields.add(new Field(place, key, read(parser)));
    }
    return fields;
  }

  private static List<Node> items(JsonParser parser) throws IOException {
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(read(parser));
    }
    return items;
  }
}
