package dev.ataws.grammar;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.grammar.catalogue.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The options that the AWS CLI adds to operations: whole inputs as one text, a skeleton of it, and paging. */
final class GenericOptions {
  static final Option INPUT_JSON = Option.named("cli-input-json", Option.Takes.ONE_WORD);
  static final Option INPUT_YAML = Option.named("cli-input-yaml", Option.Takes.ONE_WORD);
  static final Option SKELETON =
      Option.named("generate-cli-skeleton", Option.Takes.AT_MOST_ONE_WORD);
  static final Option MAX_ITEMS = Option.named("max-items", Option.Takes.ONE_WORD);
  static final Option PAGE_SIZE = Option.named("page-size", Option.Takes.ONE_WORD);
  static final Option STARTING_TOKEN = Option.named("starting-token", Option.Takes.ONE_WORD);

  private static final List<String> SKELETONS = List.of("input", "yaml-input", "output");

  private GenericOptions() {}

  /** Those of one operation: none for whole inputs where the answer is a stream, as in the AWS CLI. */
  static List<Option> of(Operation operation, boolean isWaiter) {
    List<Option> options = new ArrayList<>();
    if (!answersBytes(operation)) {
      options.addAll(List.of(INPUT_JSON, INPUT_YAML, SKELETON));
    }
    operation.paginator().filter(paginator -> !isWaiter).ifPresent(paginator -> {
      options.addAll(List.of(MAX_ITEMS, STARTING_TOKEN));
      paginator.limitKey().ifPresent(key -> options.add(PAGE_SIZE));
    });
    return options;
  }

  /** Whether the answer is bytes, for which the AWS CLI wants the name of a file. */
  static boolean answersBytes(Operation operation) {
    return operation.output().payload().isPresent();
  }

  /** The whole input that was given as one text; empty when none was. */
  static ObjectNode input(Map<Option, List<Word>> given) {
    if (given.containsKey(INPUT_JSON) && given.containsKey(INPUT_YAML)) {
      throw new Rejection(Texts.INPUT_TWICE);
    }
    return text(given, INPUT_JSON)
        .map(json -> Values.input(INPUT_JSON.name(), json))
        .or(() -> text(given, INPUT_YAML).map(yaml -> Values.yamlInput(INPUT_YAML.name(), yaml)))
        .orElseGet(JsonNodeFactory.instance::objectNode);
  }

  /** The kind of skeleton that is asked for: {@code input}, {@code yaml-input} or {@code output}. */
  static Optional<String> skeleton(Map<Option, List<Word>> given) {
    if (!given.containsKey(SKELETON)) {
      return Optional.empty();
    }
    String kind = text(given, SKELETON).orElse(SKELETONS.get(0));
    if (!SKELETONS.contains(kind)) {
      throw new Rejection(Texts.notAChoice(
          SKELETON.name(), kind, SKELETONS, given.get(SKELETON).get(0).at()));
    }
    return Optional.of(kind);
  }

  private static Optional<String> text(Map<Option, List<Word>> given, Option option) {
    return given.getOrDefault(option, List.of()).stream().findFirst().map(Word::text);
  }
}
