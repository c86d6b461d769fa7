package dev.ataws.grammar;

import dev.ataws.grammar.HelpPage.Entry;
import dev.ataws.grammar.HelpPage.Section;
import dev.ataws.grammar.catalogue.ListShape;
import dev.ataws.grammar.catalogue.Operation;
import dev.ataws.grammar.catalogue.Scalar;
import dev.ataws.grammar.catalogue.Shape;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The options of an operation as a page of help shows them: what is required first. */
final class OptionEntries {
  /** The room for the values that AWS names, in characters; the others are counted. */
  private static final int CHOICES = 80;

  private final Operation operation;
  private final ArgumentTable table;
  private final List<Argument> arguments;

  OptionEntries(Operation operation, String verb) {
    this.operation = operation;
    this.table = ArgumentTable.of(operation, verb);
    this.arguments = table.arguments().stream()
        .filter(argument -> !argument.member().isDeprecated() || argument.isRequired())
        .filter(argument -> !argument.name().startsWith("--no-") || !isSwitch(argument))
        .toList();
  }

  /** The name with every required option, then a sign for the others. */
  String synopsis(String name) {
    String required = arguments.stream()
        .filter(Argument::isRequired)
        .map(argument -> " " + argument.name() + value(argument))
        .collect(Collectors.joining());
    boolean hasOthers = arguments.stream().anyMatch(argument -> !argument.isRequired());
    return name + required + (hasOthers ? " [--OPTION …]" : "");
  }

  List<Section> sections() {
    List<Entry> paging = operation.paginator().isPresent() ? Texts.PAGING_OPTIONS : List.of();
    Set<String> told = paging.stream().map(Entry::name).collect(Collectors.toSet());
    List<Entry> optional =
        entries(false).stream().filter(entry -> !told.contains(entry.name())).toList();
    return List.of(
        new Section(Texts.REQUIRED, entries(true)),
        new Section(Texts.OPTIONS, optional),
        new Section(Texts.PAGES, paging),
        new Section(Texts.EVERYWHERE, Texts.GLOBAL_OPTIONS));
  }

  private List<Entry> entries(boolean areRequired) {
    return arguments.stream()
        .filter(argument -> argument.isRequired() == areRequired)
        .map(this::entry)
        .toList();
  }

  private Entry entry(Argument argument) {
    String kind = isSwitch(argument) ? "switch" : kind(argument.member().shape());
    String meaning =
        opposite(argument).map(Texts::opposite).orElseGet(() -> table.documentation(argument));
    return new Entry(argument.name(), kind, meaning);
  }

  /** The option that an option of another name says no to. */
  private Optional<String> opposite(Argument argument) {
    boolean saysNo = argument.reading() instanceof Readings.Constant constant
        && constant.value().isBoolean()
        && !constant.value().booleanValue();
    return arguments.stream()
        .filter(other -> saysNo && !other.equals(argument) && other.path().equals(argument.path()))
        .map(Argument::name)
        .findFirst();
  }

  private static String value(Argument argument) {
    return isSwitch(argument)
        ? ""
        : " " + argument.name().substring(2).toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static boolean isSwitch(Argument argument) {
    return argument.option().takes() == Option.Takes.NOTHING;
  }

  private static String kind(Shape shape) {
    if (shape instanceof ListShape list) {
      return "list of " + kind(list.element().shape());
    }
    if (shape instanceof Scalar scalar && !scalar.enumValues().isEmpty()) {
      return choices(scalar.enumValues());
    }
    return Types.name(shape);
  }

  private static String choices(List<String> values) {
    int shown = 0;
    int used = 0;
    while (shown < values.size() && used + values.get(shown).length() <= CHOICES) {
      used += values.get(shown++).length() + 3;
    }
    int left = values.size() - shown;
    String listed = String.join(" | ", values.subList(0, shown));
    return left == 0 ? listed : listed + " | … " + left + " more";
  }
}
