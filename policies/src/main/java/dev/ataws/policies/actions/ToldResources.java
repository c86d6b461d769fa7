package dev.ataws.policies.actions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads from the parameters of one call which resources it touches. All or nothing: when a parameter that names a
 * resource cannot be used, because it holds what could make another ARN or because its fellow is missing, none is told.
 */
final class ToldResources {
  private static final String ACCOUNT = "Account";

  private final JsonNode parameters;
  private final Scope scope;

  ToldResources(JsonNode parameters, Scope scope) {
    this.parameters = parameters;
    this.scope = scope;
  }

  /** Whether parameters can tell a resource of each type that every call touches, and of one type at least. */
  static boolean canTell(List<ResourceFormat> formats) {
    return formats.stream().anyMatch(ResourceFormat::isTold)
        && byType(formats).values().stream()
            .filter(ToldResources::isRequired)
            .allMatch(alternatives -> alternatives.stream().anyMatch(ResourceFormat::isTold));
  }

  /** The ARNs that the parameters fill these forms to; empty when they do not tell all. */
  List<String> of(List<ResourceFormat> formats) {
    List<Told> all = new ArrayList<>();
    for (List<ResourceFormat> alternatives : byType(formats).values()) {
      List<Told> told = alternatives.stream().flatMap(this::told).toList();
      if (told.isEmpty() && isRequired(alternatives)) {
        return List.of();
      }
      all.addAll(told);
    }
    return usedAll(formats, all)
        ? all.stream()
            .filter(told -> all.stream().noneMatch(told::isLessThan))
            .flatMap(told -> told.arns().stream())
            .distinct()
            .toList()
        : List.of();
  }

  /** What parameters made of one form. */
  private record Told(ResourceFormat format, Set<String> from, List<String> arns) {
    /** Whether another is of a part of the resource: made from the same parameters, with more to say. */
    boolean isLessThan(Told other) {
      return (!format.isRequired() || format.type().equals(other.format.type()))
          && other.from.size() > from.size()
          && other.from.containsAll(from);
    }
  }

  private static Map<String, List<ResourceFormat>> byType(List<ResourceFormat> formats) {
    return formats.stream()
        .collect(
            Collectors.groupingBy(ResourceFormat::type, LinkedHashMap::new, Collectors.toList()));
  }

  private static boolean isRequired(List<ResourceFormat> alternatives) {
    return alternatives.stream().anyMatch(ResourceFormat::isRequired);
  }

  private boolean usedAll(List<ResourceFormat> formats, List<Told> told) {
    Set<String> used =
        told.stream().flatMap(one -> one.from().stream()).collect(Collectors.toSet());
    return formats.stream()
        .flatMap(ToldResources::sources)
        .allMatch(parameter -> used.contains(parameter) || isAbsent(parameter));
  }

  private static Stream<String> sources(ResourceFormat format) {
    return Stream.concat(format.parameters().values().stream(), format.given().stream());
  }

  private boolean isAbsent(String parameter) {
    return parameters.path(parameter).isMissingNode()
        || parameters.path(parameter).isNull();
  }

  private Stream<Told> told(ResourceFormat format) {
    Stream<Told> whole = sources(format).distinct().flatMap(parameter -> {
      List<String> arns = ParameterText.of(parameters.path(parameter));
      return !arns.isEmpty() && arns.stream().allMatch(arn -> ArnForm.fits(format, arn))
          ? Stream.of(new Told(format, Set.of(parameter), arns))
          : Stream.empty();
    });
    List<String> filled = filled(format);
    return filled.isEmpty()
        ? whole
        : Stream.concat(whole, Stream.of(new Told(format, given(format), filled)));
  }

  private Set<String> given(ResourceFormat format) {
    return format.parameters().values().stream()
        .filter(parameter -> !isAbsent(parameter))
        .collect(Collectors.toSet());
  }

  /** The form with every placeholder filled, once for each value of a list; empty when one is missing or not plain. */
  private List<String> filled(ResourceFormat format) {
    Optional<String> account = account(format);
    if (account.isEmpty() || (format.parameters().isEmpty() && !format.isFixed())) {
      return List.of();
    }
    Map<String, List<String>> names = new HashMap<>();
    format
        .parameters()
        .forEach((placeholder, parameter) ->
            names.put(placeholder, names(format, placeholder, parameter)));
    names.put("Partition", List.of(scope.partition()));
    names.put("Region", List.of(scope.region()));
    names.put(ACCOUNT, List.of(account.get()));
    return filled(format, names);
  }

  private static List<String> filled(ResourceFormat format, Map<String, List<String>> names) {
    int lists = 0;
    int size = 1;
    for (List<String> values : names.values()) {
      lists += values.size() == 1 ? 0 : 1;
      size = values.size() == 1 ? size : values.size();
    }
    if (lists > 1) {
      return List.of();
    }
    List<String> arns = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      int index = i;
      arns.add(ArnForm.fill(format, placeholder -> {
        List<String> values = names.getOrDefault(placeholder, List.of());
        return values.get(values.size() == 1 ? 0 : index);
      }));
    }
    return arns;
  }

  private Optional<String> account(ResourceFormat format) {
    String parameter = format.parameters().get(ACCOUNT);
    if (parameter == null || isAbsent(parameter)) {
      return Optional.of(scope.account());
    }
    List<String> values = ParameterText.of(parameters.path(parameter));
    if (values.size() != 1) {
      return Optional.empty();
    }
    String value = values.get(0);
    return QueueUrl.parse(value)
        .map(QueueUrl::account)
        .or(() -> Optional.of(value))
        .filter(account -> Scope.ACCOUNT.matcher(account).matches());
  }

  private List<String> names(ResourceFormat format, String placeholder, String parameter) {
    List<String> names = ParameterText.of(parameters.path(parameter)).stream()
        .map(text -> QueueUrl.parse(text)
            .filter(url -> url.region().equals(scope.region()))
            .map(QueueUrl::name)
            .orElse(text))
        .map(text -> ArnForm.withoutLeadingSlash(placeholder, text))
        .toList();
    return names.stream().allMatch(name -> ArnForm.isPlain(format, placeholder, name))
        ? names
        : List.of();
  }
}
