package dev.ataws.policies.generator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.policies.generator.CatalogueFiles.CalledOperation;
import dev.ataws.policies.generator.CatalogueFiles.Parameter;
import dev.ataws.policies.generator.IamData.ListedAction;
import dev.ataws.policies.generator.IamData.ResourceType;
import dev.ataws.policies.generator.IamData.TypeUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Writes the forms of ARN that an operation's actions can be allowed for, with the parameters that fill them. */
final class ResourceForms {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");
  private static final List<String> SCOPE = List.of("Partition", "Region", "Account");

  private final IamData data;
  private final Exceptions exceptions;

  ResourceForms(IamData data, Exceptions exceptions) {
    this.data = data;
    this.exceptions = exceptions;
  }

  /** The forms of all types that the actions take. */
  ArrayNode of(String fullName, CalledOperation operation, List<ListedAction> actions) {
    Map<String, ObjectNode> forms = new LinkedHashMap<>();
    for (ListedAction action : actions) {
      for (TypeUse use : action.types()) {
        ResourceType type = data.types(action.prefix()).get(use.type());
        if (type != null) {
          for (ObjectNode form : forms(action.prefix(), type, operation)) {
            ObjectNode known = forms.computeIfAbsent(form.path("arn").asText(), arn -> form);
            if (use.isRequired()) {
              known.put("required", true);
            }
          }
        }
      }
    }
    if (exceptions.isUntold(fullName)) {
      forms.values().forEach(form -> form.remove(List.of("parameters", "given")));
    }
    ArrayNode array = Json.MAPPER.createArrayNode();
    forms.values().forEach(array::add);
    return array;
  }

  private List<ObjectNode> forms(String prefix, ResourceType type, CalledOperation operation) {
    return Stream.concat(
            type.arns().stream().map(arn -> form(prefix, type, arn, operation)),
            exceptions.forms(prefix + ":" + type.name()).stream()
                .map(arn -> form(prefix, type, arn, operation))
                .filter(form -> form.has("parameters")))
        .toList();
  }

  private ObjectNode form(String prefix, ResourceType type, String arn, CalledOperation operation) {
    ObjectNode form = Json.MAPPER.createObjectNode().put("type", type.name()).put("arn", arn);
    String fullType = prefix + ":" + type.name();
    ParameterNames names = new ParameterNames(operation.name(), operation.parameters());
    List<String> placeholders = placeholders(arn);
    Map<String, String> filled = filled(fullType, type, placeholders, names);
    boolean isFilled =
        !filled.isEmpty() && filled.keySet().containsAll(placeholders) && !arn.contains("*");
    if (isFilled) {
      account(prefix, fullType, operation)
          .ifPresent(parameter -> filled.putIfAbsent("Account", parameter));
      filled.forEach(form.putObject("parameters")::put);
    }
    List<String> given = given(fullType, type, arn, names);
    given.removeAll(filled.values());
    if (!given.isEmpty()) {
      given.forEach(form.putArray("given")::add);
    }
    if ((isFilled || !given.isEmpty()) && hasSlashes(prefix, type, arn, operation, filled)) {
      form.put("slashes", true);
    }
    return form;
  }

  private List<String> given(String fullType, ResourceType type, String arn, ParameterNames names) {
    List<String> placeholders = placeholders(arn);
    if (placeholders.isEmpty() && !arn.contains("*")) {
      return new ArrayList<>();
    }
    String last = placeholders.isEmpty() ? "" : placeholders.get(placeholders.size() - 1);
    List<String> given = new ArrayList<>(names.holding(last, type.name()));
    Optional.ofNullable(exceptions.parameters(fullType).get("*"))
        .filter(names::has)
        .ifPresent(given::add);
    return given;
  }

  /** An exception with an empty parameter says that none tells. */
  private Map<String, String> filled(
      String fullType, ResourceType type, List<String> placeholders, ParameterNames names) {
    Map<String, String> told = exceptions.parameters(fullType);
    Map<String, String> filled = new TreeMap<>();
    for (String placeholder : placeholders) {
      String parameter = told.get(placeholder);
      if (parameter == null || !parameter.isEmpty()) {
        Optional.ofNullable(parameter)
            .filter(names::has)
            .or(() -> names.filling(placeholder, type.name()))
            .ifPresent(name -> filled.put(placeholder, name));
      }
    }
    return filled;
  }

  /** The parameter that moves a call to another account, where a service has one. */
  private Optional<String> account(String prefix, String fullType, CalledOperation operation) {
    String ofPrefix = exceptions.parameters(prefix).getOrDefault("Account", "");
    String parameter = exceptions.parameters(fullType).getOrDefault("Account", ofPrefix);
    return operation.parameters().stream()
        .map(Parameter::name)
        .filter(name -> name.equals(parameter))
        .findFirst();
  }

  private static List<String> placeholders(String arn) {
    return PLACEHOLDER
        .matcher(arn)
        .results()
        .map(result -> result.group(1))
        .filter(name -> !SCOPE.contains(name))
        .toList();
  }

  /** Slashes are let through where names have them and no form of the service is reached by them. */
  private boolean hasSlashes(
      String prefix,
      ResourceType type,
      String arn,
      CalledOperation operation,
      Map<String, String> filled) {
    List<String> placeholders = placeholders(arn);
    String last = placeholders.isEmpty() ? "" : placeholders.get(placeholders.size() - 1);
    return arn.endsWith("${" + last + "}")
        && (exceptions.hasSlashes(prefix + ":" + type.name())
            || operation.parameters().stream()
                .filter(parameter -> parameter.name().equals(filled.get(last)))
                .anyMatch(parameter -> !parameter.pattern().isEmpty()
                    && matches(parameter.pattern(), "a/b")
                    && !matches(parameter.pattern(), "a:b")))
        && !reachesOther(prefix, arn);
  }

  private boolean reachesOther(String prefix, String arn) {
    StringBuilder expression = new StringBuilder();
    Matcher placeholder = PLACEHOLDER.matcher(arn);
    int end = 0;
    while (placeholder.find()) {
      expression.append(Pattern.quote(arn.substring(end, placeholder.start())));
      end = placeholder.end();
      expression.append(end == arn.length() ? "[^:]+" : "[^:/]*");
    }
    Pattern pattern =
        Pattern.compile(expression.append(Pattern.quote(arn.substring(end))).toString());
    return data.types(prefix).values().stream()
        .flatMap(other -> other.arns().stream())
        .filter(other -> !other.equals(arn))
        .anyMatch(
            other -> pattern.matcher(other.replaceAll("\\$\\{[^}]*}", "x")).matches());
  }

  private static boolean matches(String pattern, String text) {
    try {
      return Pattern.compile(pattern).matcher(text).matches();
    } catch (PatternSyntaxException e) {
      return false; // a pattern that Java cannot read tells nothing
    }
  }
}
