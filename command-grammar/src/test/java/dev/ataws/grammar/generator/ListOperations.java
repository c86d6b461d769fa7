package dev.ataws.grammar.generator;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ataws.grammar.generator.Completions.Found;
import dev.ataws.grammar.generator.Models.Model;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The operations of one service that list resources, and which options they supply, told by names
 * alone: {@code ListFunctions} lists what is called {@code FunctionName} elsewhere.
 */
final class ListOperations {

  private static final List<String> VERBS = List.of("Describe", "List", "Get");
  private static final Pattern VERB = Pattern.compile("^[A-Z][a-z]+");
  private static final Pattern MAKES_A_NEW_ONE = Pattern.compile("^(Create|Register|Import)[A-Z]");
  private static final Pattern FIELD_OF_A_LIST = Pattern.compile("(\\w+)\\[\\]\\.(\\w+)");
  private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(
          (Candidate c) -> c.parameters().size())
      .thenComparing(c -> c.listing().inPages() ? 0 : 1)
      .thenComparing(c -> c.listing().verb())
      .thenComparing(Candidate::rank)
      .thenComparing(c -> -c.listing().noun().length())
      .thenComparing(c -> c.text().path().length())
      .thenComparing(c -> c.text().path());
  private static final List<String> HANDLES =
      List.of("name", "id", "identifier", "arn", "url", "key", "number", "label");
  private static final List<String> IDENTIFIERS = List.of("id", "arn", "name");

  private final JsonNode operations;
  private final JsonNode shapes;
  private final JsonNode paginators;
  private final List<Listing> listings = new ArrayList<>();

  /** An operation that lists resources of one kind, with the texts that its answer holds of each. */
  private record Listing(
      String operation, boolean inPages, int verb, String noun, List<Text> texts) {}

  /** A text in the answer: what it is called, and the JMESPath expression for all of them. */
  private record Text(String name, String path) {}

  /** One way to supply an option; the smaller the rank and the fewer the parameters, the better. */
  private record Candidate(int rank, Listing listing, Text text, Map<String, String> parameters) {}

  ListOperations(Model model) {
    this.operations = model.service().path("operations");
    this.shapes = model.service().path("shapes");
    this.paginators = model.paginators();
    operations.properties().forEach(entry -> addListing(entry.getKey(), entry.getValue()));
  }

  private void addListing(String name, JsonNode operation) {
    for (int verb = 0; verb < VERBS.size(); verb++) {
      if (name.startsWith(VERBS.get(verb))) {
        String plural = name.substring(VERBS.get(verb).length());
        String noun = singular(plural);
        if (!noun.equals(plural)) {
          listings.add(new Listing(
              name, paginators.has(name), verb, lower(noun), texts(lower(noun), operation)));
        }
      }
    }
  }

  private List<Text> texts(String noun, JsonNode operation) {
    List<Text> texts = new ArrayList<>();
    addTexts(noun, operation.path("output").path("shape").asText(), "", 0, texts);
    return texts;
  }

  /** Goes through a structure's lists, and through what holds a list, but not deeper. */
  private void addTexts(String noun, String structure, String path, int depth, List<Text> texts) {
    for (Map.Entry<String, JsonNode> member :
        shapes.path(structure).path("members").properties()) {
      String shapeName = member.getValue().path("shape").asText();
      JsonNode shape = shapes.path(shapeName);
      String memberPath = path + member.getKey();
      if (isText(shape) && path.endsWith("[].")) {
        texts.add(new Text(lower(member.getKey()), memberPath));
      } else if (shape.path("type").asText().equals("structure") && depth == 0) {
        addTexts(noun, shapeName, memberPath + ".", 1, texts);
      } else if (shape.path("type").asText().equals("list")) {
        addElements(noun, member.getKey(), shape, memberPath + "[]", texts);
      }
    }
  }

  private void addElements(
      String noun, String list, JsonNode shape, String path, List<Text> texts) {
    String element = shape.path("member").path("shape").asText();
    boolean within = path.indexOf("[]") < path.length() - 2;
    if (isText(shapes.path(element)) && !within) {
      texts.add(new Text(lower(singular(list)), path));
    } else if (!within || lower(singular(list)).equals(noun)) {
      addTexts(noun, element, path + ".", 2, texts);
    }
  }

  private boolean isText(JsonNode shape) {
    return shape.path("type").asText().equals("string") && !shape.has("enum");
  }

  /** Whether an operation can be called without parameters. */
  boolean needsNothing(String operation) {
    return operations.has(operation) && input(operation).path("required").isEmpty();
  }

  /** The best operation to list values for an option, when the names tell of one. */
  Optional<Found> supplying(String operation, String member) {
    JsonNode shape =
        shapes.path(input(operation).path("members").path(member).path("shape").asText());
    boolean isList = shape.path("type").asText().equals("list");
    JsonNode element = isList ? shapes.path(shape.path("member").path("shape").asText()) : shape;
    if (!isText(element)) {
      return Optional.empty();
    }
    String wanted = lower(isList ? singular(member) : member);
    List<Candidate> candidates = listings.stream()
        .flatMap(listing -> candidates(operation, member, wanted, listing).stream())
        .sorted(BEST_FIRST)
        .toList();
    return candidates.stream()
        .findFirst()
        .map(best ->
            new Found(best.listing().operation(), best.parameters(), path(best, candidates)));
  }

  /** The path of the best text, or that of several lists that hold it: [Cats, Dogs][].Name. */
  private static String path(Candidate best, List<Candidate> candidates) {
    Matcher one = FIELD_OF_A_LIST.matcher(best.text().path());
    if (!one.matches()) {
      return best.text().path();
    }
    List<String> lists = candidates.stream()
        .filter(c -> c.listing().equals(best.listing()) && c.rank() == best.rank())
        .map(c -> FIELD_OF_A_LIST.matcher(c.text().path()))
        .filter(other -> other.matches() && other.group(2).equals(one.group(2)))
        .map(other -> other.group(1))
        .toList();
    return lists.size() == 1
        ? best.text().path()
        : "[" + String.join(", ", lists) + "][]." + one.group(2);
  }

  private List<Candidate> candidates(
      String operation, String member, String wanted, Listing listing) {
    boolean ownNoun = lower(VERB.matcher(operation).replaceFirst("")).equals(listing.noun());
    if (ownNoun && MAKES_A_NEW_ONE.matcher(operation).find()) {
      return List.of();
    }
    Optional<Map<String, String>> parameters = parameters(operation, member, listing.operation());
    List<Candidate> candidates = new ArrayList<>();
    for (Text text : listing.texts()) {
      OptionalInt rank = rank(wanted, text.name(), listing.noun(), ownNoun);
      if (rank.isPresent() && parameters.isPresent()) {
        candidates.add(new Candidate(rank.getAsInt(), listing, text, parameters.get()));
      }
    }
    return candidates;
  }

  /** How well a text of a listing answers to the name of the option, best first. */
  private static OptionalInt rank(String wanted, String text, String noun, boolean ownNoun) {
    boolean isOwnHandle = ownNoun && HANDLES.contains(wanted);
    String rest = wanted.startsWith(noun) ? wanted.substring(noun.length()) : "";
    if (wanted.equals(noun) && wanted.equals(text)) {
      return OptionalInt.of(0);
    }
    if (HANDLES.contains(rest) && (wanted.equals(text) || rest.equals(text))) {
      return OptionalInt.of(0);
    }
    if (isOwnHandle && (wanted.equals(text) || text.equals(noun + wanted))) {
      return OptionalInt.of(1);
    }
    if (text.equals(noun) && (rest.equals("name") || (isOwnHandle && wanted.equals("name")))) {
      return OptionalInt.of(2);
    }
    if (wanted.equals(noun)) {
      return handle(HANDLES, text, noun);
    }
    return rest.equals("identifier") ? handle(IDENTIFIERS, text, noun) : OptionalInt.empty();
  }

  private static OptionalInt handle(List<String> handles, String text, String noun) {
    return IntStream.range(0, handles.size())
        .filter(i -> text.equals(handles.get(i)) || text.equals(noun + handles.get(i)))
        .map(i -> i + 3)
        .findFirst();
  }

  /** What a listing must be given, out of the options of the operation that asks. */
  private Optional<Map<String, String>> parameters(
      String operation, String member, String listing) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (JsonNode required : input(listing).path("required")) {
      String name = required.asText();
      if (name.equals(member) || !input(operation).path("members").has(name)) {
        return Optional.empty();
      }
      parameters.put(name, name);
    }
    return Optional.of(parameters);
  }

  private JsonNode input(String operation) {
    return shapes.path(operations.path(operation).path("input").path("shape").asText());
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The singular of an English plural; a word that is none, as it is. */
  static String singular(String word) {
    Matcher ending =
        Pattern.compile("(ies|(?:ss|x|tch|nch|rch|sh|us|lias)es|s)$").matcher(word);
    if (!ending.find() || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
      return word;
    }
    String stem = word.substring(0, ending.start());
    return switch (ending.group()) {
      case "ies" -> stem + "y";
      case "s" -> stem;
      default -> word.substring(0, word.length() - 2);
    };
  }
}
