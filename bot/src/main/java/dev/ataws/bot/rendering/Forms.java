package dev.ataws.bot.rendering;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.grammar.Command;
import dev.ataws.grammar.Missing;
import dev.ataws.grammar.OptionText;
import dev.ataws.grammar.catalogue.ListShape;
import dev.ataws.grammar.catalogue.Member;
import dev.ataws.grammar.catalogue.Operation;
import dev.ataws.grammar.catalogue.Paginator;
import dev.ataws.grammar.catalogue.Scalar;
import dev.ataws.grammar.catalogue.Shape;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes the form in which a person fills in what a command lacks, a
 * <a href="https://docs.slack.dev/surfaces/modals">modal</a>: what is required, then the options that people use most. What is
 * filled in becomes the text that one would have typed.
 */
public final class Forms {
  /** Slack's {@code callback_id} of these forms. */
  public static final String CALLBACK = "question-form";

  /** What is said below a field when the question is over. */
  public static final String OVER =
      "This question is answered already, or older than 15 minutes. Close this and type the command again.";

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int MOST_OPTIONAL = 10;
  private static final int MOST_CHOICES = 100;
  private static final int TITLE = 24;
  private static final int LABEL = 2_000;
  private static final int HINT = 2_000;
  private static final String TRUE = "true";
  private static final String FALSE = "false";

  private Forms() {}

  /** The form of a question. */
  public static ObjectNode of(String questionId, Input input) {
    Command command = input.command();
    ObjectNode view = NODES.objectNode().put("type", "modal").put("callback_id", CALLBACK);
    view.put("private_metadata", questionId);
    view.set("title", plain(Mrkdwn.cut(command.verb(), TITLE)));
    view.set("submit", plain("Go on"));
    view.set("close", plain("Close"));
    ArrayNode blocks = view.putArray("blocks");
    blocks.add(Blocks.section(Texts.form(command)));
    fields(input).forEach(field -> blocks.add(block(field, input)));
    return view;
  }

  /** A field of the form: an option of the command. */
  private record Field(Member member, String option, boolean isRequired) {}

  private static List<Field> fields(Input input) {
    Operation operation = input.command().operation();
    Set<String> asked = new HashSet<>();
    List<Field> fields = new ArrayList<>();
    for (Missing missing : input.missing()) {
      String member = missing.member().split("[.\\[]", 2)[0];
      Optional.ofNullable(operation.input().members().get(member))
          .filter(found -> asked.add(member))
          .ifPresent(found -> fields.add(new Field(found, missing.option(), true)));
    }
    optional(input, asked).forEach(fields::add);
    return fields;
  }

  /** Plain values before structures, in the model's order; nothing that steers paging or is a trial. */
  private static Stream<Field> optional(Input input, Set<String> asked) {
    Operation operation = input.command().operation();
    Set<String> left = new HashSet<>(asked);
    left.addAll(Set.of("DryRun"));
    operation.paginator().map(Paginator::inputTokens).ifPresent(left::addAll);
    operation.paginator().flatMap(Paginator::limitKey).ifPresent(left::add);
    input.command().parameters().fieldNames().forEachRemaining(left::add);
    return operation.input().members().values().stream()
        .filter(member -> !left.contains(member.name()))
        .filter(member -> !member.isDeprecated() && !member.isIdempotencyToken())
        .sorted(Comparator.comparing(member -> !(member.shape() instanceof Scalar)))
        .limit(MOST_OPTIONAL)
        .map(member -> new Field(member, "--" + member.cliName(), false));
  }

  private static ObjectNode block(Field field, Input input) {
    ObjectNode block = NODES
        .objectNode()
        .put("type", "input")
        .put("block_id", field.option())
        .put("optional", !field.isRequired());
    block.set("label", plain(Mrkdwn.cut(field.option().substring(2), LABEL)));
    String hint = hint(field.member());
    if (!hint.isEmpty()) {
      block.set("hint", plain(Mrkdwn.cut(hint, HINT)));
    }
    return block.set("element", element(field, input));
  }

  private static String hint(Member member) {
    return Stream.of(member.documentation(), Texts.howToType(member.shape()))
        .filter(text -> !text.isEmpty())
        .reduce((one, other) -> one + " " + other)
        .orElse("");
  }

  private static ObjectNode element(Field field, Input input) {
    Shape shape = field.member().shape();
    List<String> choices = choices(field, input);
    ObjectNode element = NODES.objectNode().put("action_id", Replies.ANSWER + field.option());
    if (shape instanceof Scalar scalar && scalar.kind() == Scalar.Kind.BOOLEAN) {
      element.put("type", "static_select").set("options", Blocks.options(List.of(TRUE, FALSE)));
    } else if (!choices.isEmpty() && choices.size() <= MOST_CHOICES) {
      element.put("type", "static_select").set("options", Blocks.options(choices));
    } else if (shape instanceof Scalar && field.member().completion().isPresent()) {
      element.put("type", "external_select").put("min_query_length", 0);
    } else if (shape instanceof Scalar scalar) {
      typed(element, scalar.kind());
    } else {
      element.put("type", "plain_text_input").put("multiline", true);
    }
    return element;
  }

  private static List<String> choices(Field field, Input input) {
    List<String> named =
        field.member().shape() instanceof Scalar scalar ? scalar.enumValues() : List.of();
    return Blocks.choosable(
        named.isEmpty() ? input.values().getOrDefault(field.option(), List.of()) : named);
  }

  private static void typed(ObjectNode element, Scalar.Kind kind) {
    switch (kind) {
      case INTEGER, LONG -> element.put("type", "number_input").put("is_decimal_allowed", false);
      case FLOAT, DOUBLE -> element.put("type", "number_input").put("is_decimal_allowed", true);
      case TIMESTAMP -> element.put("type", "datetimepicker");
      case BLOB -> element.put("type", "plain_text_input").put("multiline", true);
      default -> element.put("type", "plain_text_input");
    }
  }

  /** What one would have typed for what was filled in. */
  public static String typed(Command command, String option, List<String> values) {
    Optional<Shape> shape = command.operation().input().members().values().stream()
        .filter(member -> option.equals("--" + member.cliName()))
        .map(Member::shape)
        .findFirst();
    if (shape.isPresent() && shape.get() instanceof Scalar scalar) {
      return typed(scalar.kind(), option, values);
    }
    boolean isListOfScalars = shape.isPresent()
        && shape.get() instanceof ListShape list
        && list.element().shape() instanceof Scalar;
    return OptionText.of(
        option, values.stream().flatMap(value -> words(value, isListOfScalars)).toList());
  }

  private static String typed(Scalar.Kind kind, String option, List<String> values) {
    if (kind == Scalar.Kind.BOOLEAN) {
      String name = values.contains(FALSE) ? "--no-" + option.substring(2) : option;
      return OptionText.of(name, List.of());
    }
    return OptionText.of(
        option,
        kind == Scalar.Kind.BLOB
            ? values.stream()
                .map(text ->
                    Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)))
                .toList()
            : values);
  }

  /** JSON is one word; else each line is, and in a list of plain values what stands between commas. */
  private static Stream<String> words(String value, boolean isListOfScalars) {
    String text = value.strip();
    if (text.startsWith("{") || text.startsWith("[")) {
      return Stream.of(text);
    }
    return Stream.of(text.split(isListOfScalars ? "[\\n,]" : "\\n"))
        .map(String::strip)
        .filter(word -> !word.isEmpty());
  }

  private static ObjectNode plain(String text) {
    return NODES.objectNode().put("type", "plain_text").put("text", text).put("emoji", false);
  }
}
