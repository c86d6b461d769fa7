package dev.ataws.grammar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.ataws.grammar.catalogue.CliName;
import dev.ataws.grammar.catalogue.Member;
import dev.ataws.grammar.catalogue.Operation;
import dev.ataws.grammar.catalogue.Paginator;
import dev.ataws.grammar.catalogue.Scalar;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The AWS CLI's paging: an answer is gathered over its pages unless the person says otherwise or steers the service's own
 * paging, in which case {@code --max-items} and its like mean the service's own options of those names.
 */
final class Paging {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<Option> OPTIONS =
      List.of(GenericOptions.MAX_ITEMS, GenericOptions.PAGE_SIZE, GenericOptions.STARTING_TOKEN);

  /** Names of the services' own limits that the AWS CLI takes for its own. */
  static final Set<String> NEVER_MANUAL = Set.of("max-items", "start-token");

  /** Operations that answer everything at once without a limit, with what may be given beside. */
  private static final Map<String, Set<String>> LARGE = Map.of(
      "ec2 describe-volumes", Set.of("NextToken", "DryRun"),
      "ec2 describe-snapshots", Set.of("NextToken", "DryRun", "OwnerIds", "RestorableByUserIds"));

  /** The member of the AWS CLI's tokens for how many items of a page came before. */
  private static final String SKIPPED = "boto_truncate_amount";

  static final int LARGE_PAGE = 1_000;

  private final Operation operation;
  private final Map<Option, List<Word>> given;
  private final Optional<Paginator> paginator;
  private final boolean isOn;

  Paging(ArgumentTable table, Map<Option, List<Word>> given, ObjectNode input, Options options) {
    this.operation = table.operation();
    this.given = given;
    this.paginator = table.hasPaging() ? operation.paginator() : Optional.empty();
    this.isOn = options.paginate() && paginator.isPresent() && !isManual(input);
  }

  private boolean isManual(ObjectNode input) {
    Paginator pages = paginator.orElseThrow();
    List<String> own = new ArrayList<>(pages.inputTokens());
    pages.limitKey().ifPresent(own::add);
    if (operation.toString().equals("kinesis list-streams")) {
      own.add("ExclusiveStartStreamName"); // takes part in the service's paging beside the model's
      // token
    }
    return own.stream().anyMatch(member -> input.has(member) || isGiven(CliName.of(member)));
  }

  private boolean isGiven(String name) {
    return !NEVER_MANUAL.contains(name)
        && given.keySet().stream().anyMatch(option -> option.name().equals("--" + name));
  }

  /** Whether an option is the AWS CLI's own here, and not the service's of the same name. */
  boolean takes(Option option) {
    return isOn && OPTIONS.contains(option);
  }

  /** The options with what was said about paging; puts into the parameters what AWS is to be told. */
  Options apply(Options options, ObjectNode parameters, Collection<Argument> own) {
    if (!isOn) {
      refuseBesideManual(own);
      return options.withPaging(
          false, OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), 0);
    }
    OptionalInt items = whole(GenericOptions.MAX_ITEMS);
    OptionalInt size = whole(GenericOptions.PAGE_SIZE);
    Optional<String> token = Optional.ofNullable(given.get(GenericOptions.STARTING_TOKEN))
        .map(words -> words.get(0).text());
    if (size.isEmpty() && isLarge(operation, parameters)) {
      size = OptionalInt.of(LARGE_PAGE);
    }
    size.ifPresent(limit -> limit(limit, parameters));
    int skipped = token.map(this::start).map(start -> start.into(parameters)).orElse(0);
    return options.withPaging(true, items, size, token, skipped);
  }

  private void refuseBesideManual(Collection<Argument> own) {
    for (Option option : OPTIONS) {
      if (given.containsKey(option)
          && own.stream().noneMatch(argument -> argument.option().equals(option))) {
        throw new Rejection(Texts.pagingTwice(option.name()));
      }
    }
  }

  private OptionalInt whole(Option option) {
    List<Word> words = given.get(option);
    if (words == null) {
      return OptionalInt.empty();
    }
    long number = Scalars.whole(words.get(0).text(), option.name());
    if (number != (int) number) {
      throw new Rejection(Texts.tooLarge(option.name(), words.get(0).text()));
    }
    return OptionalInt.of((int) number);
  }

  /** Whether the answer would come in one piece of any size, were there no limit. */
  static boolean isLarge(Operation operation, ObjectNode parameters) {
    Set<String> beside = LARGE.get(operation.toString());
    return beside != null
        && parameters.properties().stream().allMatch(entry -> beside.contains(entry.getKey()));
  }

  private void limit(int size, ObjectNode parameters) {
    String key = paginator.flatMap(Paginator::limitKey).orElseThrow();
    Member limit = operation.input().members().get(key);
    boolean isText = limit != null
        && limit.shape() instanceof Scalar scalar
        && scalar.kind() == Scalar.Kind.STRING;
    if (isText) {
      parameters.put(key, String.valueOf(size));
    } else {
      parameters.put(key, size);
    }
  }

  /**
   * Where a starting token leads.
   *
   * @param tokens the service's own tokens by the members that take them
   * @param skipped how many items of the page that they lead to came before
   */
  private record Start(Map<String, JsonNode> tokens, int skipped) {

    /** Puts the tokens into the parameters; returns how many items came before. */
    int into(ObjectNode parameters) {
      tokens.forEach((member, value) -> {
        if (value.isNull() || value.asText().equals("None")) {
          parameters.remove(member);
        } else {
          parameters.set(member, value);
        }
      });
      return skipped;
    }
  }

  /** Out of the AWS CLI's base64 of JSON, or of its older form, else the text itself is the service's token. */
  private Start start(String token) {
    return decoded(token).orElseGet(() -> {
      List<String> names = paginator.orElseThrow().inputTokens();
      List<String> parts = new ArrayList<>(Arrays.asList(token.split("___", -1)));
      int skipped = 0;
      if (parts.size() == names.size() + 1) {
        Optional<Integer> last = amount(parts.remove(names.size()));
        skipped = last.orElse(0);
        parts = last.isPresent() ? parts : List.of(token);
      }
      if (parts.size() > names.size()) {
        throw new Rejection(Texts.notAToken(token));
      }
      Map<String, JsonNode> tokens = new LinkedHashMap<>();
      for (int i = 0; i < names.size(); i++) {
        tokens.put(names.get(i), TextNode.valueOf(i < parts.size() ? parts.get(i) : "None"));
      }
      return new Start(tokens, skipped);
    });
  }

  private static Optional<Integer> amount(String text) {
    return text.matches("[+-]?[0-9]{1,9}")
        ? Optional.of(Math.max(0, Integer.parseInt(text)))
        : Optional.empty();
  }

  private static Optional<Start> decoded(String token) {
    try {
      String json = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
      if (!(JSON.readTree(json) instanceof ObjectNode object)) {
        return Optional.empty();
      }
      Map<String, JsonNode> tokens = new LinkedHashMap<>();
      object.properties().stream()
          .filter(entry -> !entry.getKey().startsWith("boto_"))
          .forEach(entry -> tokens.put(entry.getKey(), entry.getValue()));
      return Optional.of(new Start(tokens, Math.max(0, object.path(SKIPPED).asInt())));
    } catch (IllegalArgumentException | JsonProcessingException notTheirs) {
      return Optional.empty(); // then it is the service's own token
    }
  }

  /** The members of the input that stand for what the paging options say, and are not written otherwise. */
  static Set<String> members(Operation operation, Options options) {
    Set<String> members = new HashSet<>();
    operation.paginator().filter(pages -> options.paginate()).ifPresent(pages -> {
      options.startingToken().ifPresent(token -> members.addAll(pages.inputTokens()));
      options.pageSize().ifPresent(size -> pages.limitKey().ifPresent(members::add));
    });
    return members;
  }
}
