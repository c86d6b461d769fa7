package dev.ataws.policies.actions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
  private final Set<String> used = new HashSet<>();

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
    Set<String> required = new LinkedHashSet<>();
    Set<String> others = new LinkedHashSet<>();
    for (List<ResourceFormat> alternatives : byType(formats).values()) {
      List<String> told = alternatives.stream().flatMap(this::told).toList();
      if (isRequired(alternatives)) {
        if (told.isEmpty()) {
          return List.of();
        }
        required.addAll(told);
      } else {
        others.addAll(told);
      }
    }
    if (!usedAll(formats)) {
      return List.of();
    }
    others.removeIf(arn -> Stream.concat(required.stream(), List.copyOf(others).stream())
        .anyMatch(other -> isWithin(arn, other)));
    required.addAll(others);
    return List.copyOf(required);
  }

  private static Map<String, List<ResourceFormat>> byType(List<ResourceFormat> formats) {
    return formats.stream()
        .collect(
            Collectors.groupingBy(ResourceFormat::type, LinkedHashMap::new, Collectors.toList()));
  }

  private static boolean isRequired(List<ResourceFormat> alternatives) {
    return alternatives.stream().anyMatch(ResourceFormat::isRequired);
  }

  private static boolean isWithin(String arn, String other) {
    return other.length() > arn.length()
        && other.startsWith(arn)
        && "/:".indexOf(other.charAt(arn.length())) >= 0;
  }

  private boolean usedAll(List<ResourceFormat> formats) {
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

  private Stream<String> told(ResourceFormat format) {
    Collection<String> arns = new LinkedHashSet<>();
    sources(format).forEach(parameter -> {
      List<String> values = ParameterText.of(parameters.path(parameter));
      if (!values.isEmpty() && values.stream().allMatch(arn -> ArnForm.fits(format, arn))) {
        used.add(parameter);
        arns.addAll(values);
      }
    });
    if (!format.parameters().isEmpty() || format.isFixed()) {
      arns.addAll(filled(format));
    }
    return arns.stream();
  }

  /** The form with every placeholder filled, once for each value of a list; empty when one is missing or not plain. */
  private List<String> filled(ResourceFormat format) {
    List<String> arns = account(format).map(account -> ArnForm.in(scope, account, format)).stream()
        .toList();
    for (Map.Entry<String, String> entry : format.parameters().entrySet()) {
      if (!entry.getKey().equals(ACCOUNT)) {
        List<String> values = names(format, entry.getKey(), entry.getValue());
        if (arns.size() > 1 && values.size() > 1) {
          return List.of();
        }
        arns = arns.stream()
            .flatMap(arn -> values.stream().map(value -> ArnForm.fill(arn, entry.getKey(), value)))
            .toList();
      }
    }
    if (!arns.isEmpty()) {
      used.addAll(format.parameters().values());
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
