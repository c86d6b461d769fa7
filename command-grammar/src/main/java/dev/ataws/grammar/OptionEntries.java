package dev.ataws.grammar;

import dev.ataws.grammar.HelpPage.Entry;
import dev.ataws.grammar.HelpPage.Section;
import dev.ataws.grammar.catalogue.ListShape;
import dev.ataws.grammar.catalogue.Member;
import dev.ataws.grammar.catalogue.Operation;
import dev.ataws.grammar.catalogue.Scalar;
import dev.ataws.grammar.catalogue.Shape;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The options of an operation as a page of help shows them: what is required first. */
final class OptionEntries {
  /** The room for the values that AWS names, in characters; the others are counted. */
  private static final int CHOICES = 80;

  private final Operation operation;
  private final List<Member> members;

  OptionEntries(Operation operation) {
    this.operation = operation;
    this.members = operation.input().members().values().stream()
        .filter(member -> !member.isDeprecated() || member.isAskedFor())
        .toList();
  }

  /** The name with every required option, then a sign for the others. */
  String synopsis(String name) {
    String required = members.stream()
        .filter(Member::isAskedFor)
        .map(member -> " " + option(member) + value(member))
        .collect(Collectors.joining());
    boolean hasOthers = members.stream().anyMatch(member -> !member.isAskedFor());
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
    return members.stream()
        .filter(member -> member.isAskedFor() == areRequired)
        .map(OptionEntries::entry)
        .toList();
  }

  private static Entry entry(Member member) {
    return new Entry(option(member), kind(member.shape()), member.documentation());
  }

  private static String option(Member member) {
    return "--" + member.cliName();
  }

  private static String value(Member member) {
    return isSwitch(member.shape())
        ? ""
        : " " + member.cliName().toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static boolean isSwitch(Shape shape) {
    return shape instanceof Scalar scalar && scalar.kind() == Scalar.Kind.BOOLEAN;
  }

  private static String kind(Shape shape) {
    if (shape instanceof ListShape list) {
      return "list of " + kind(list.element().shape());
    }
    if (shape instanceof Scalar scalar && !scalar.enumValues().isEmpty()) {
      return choices(scalar.enumValues());
    }
    return isSwitch(shape) ? "switch" : Types.name(shape);
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
