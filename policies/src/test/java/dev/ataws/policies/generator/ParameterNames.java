package dev.ataws.policies.generator;

import dev.ataws.policies.generator.CatalogueFiles.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which parameter of an operation fills a placeholder, or holds an ARN as a whole, as far as names tell. */
final class ParameterNames {
  private static final Pattern KIND = Pattern.compile("(name|identifier|id)$");
  private static final Pattern FIRST_WORD = Pattern.compile("^[A-Z]+[a-z]+(?=[A-Z])");

  private final String operation;
  private final List<Parameter> parameters;

  ParameterNames(String operation, List<Parameter> parameters) {
    this.operation = operation;
    this.parameters = parameters;
  }

  boolean has(String parameter) {
    return parameters.stream().anyMatch(other -> other.name().equals(parameter));
  }

  /** The parameter that holds what the placeholder of a resource type stands for. */
  Optional<String> filling(String placeholder, String type) {
    String wanted = plain(placeholder.replace("WithoutLeadingSlash", ""));
    return Stream.<Test>of(
            (name, parameter) -> name.equals(wanted),
            (name, parameter) -> isSameThing(name, wanted),
            (name, parameter) -> isGeneric(wanted)
                && isSameThing(name, plain(type) + wanted.replace("resource", "")),
            (name, parameter) -> isGeneric(name)
                && isSameThing(name.isEmpty() ? wanted : thing(wanted) + name, wanted)
                && isAbout(thing(wanted)))
        .flatMap(test -> parameters.stream()
            .filter(parameter -> test.holds(name(parameter), parameter))
            .limit(1))
        .map(Parameter::name)
        .findFirst();
  }

  /** The parameters that may hold an ARN of a resource type as a whole. */
  List<String> holding(String lastPlaceholder, String type) {
    return parameters.stream()
        .filter(parameter -> holds(name(parameter), plain(lastPlaceholder), plain(type)))
        .map(Parameter::name)
        .toList();
  }

  private boolean holds(String name, String placeholder, String type) {
    if (name.matches("(resource)?(arn|identifier)|resource(name|id)?")) {
      return true;
    }
    if (!name.endsWith("arn")) {
      return false;
    }
    String thing = name.substring(0, name.length() - "arn".length()).replaceFirst("^resource", "");
    return thing.equals(thing(placeholder))
        || type.equals(thing)
        || (thing.length() > 3 && (type.startsWith(thing) || type.endsWith(thing)))
        || (isAbout(thing) && thing(placeholder).endsWith(thing));
  }

  /** Whether the operation's name is a verb and this thing, or several of it. */
  private boolean isAbout(String thing) {
    String object = plain(FIRST_WORD.matcher(operation).replaceFirst(""));
    return !thing.isEmpty() && (object.equals(thing) || object.equals(thing + "s"));
  }

  private static boolean isGeneric(String name) {
    return name.matches("(resource)?(name|id|identifier)");
  }

  /** A name is also an identifier, and an id is one; but a name is no id. */
  private static boolean isSameThing(String name, String wanted) {
    boolean isId = wanted.matches(".*(id|identifier)");
    boolean isOther =
        isId ? name.endsWith("name") : name.endsWith("id") && !wanted.endsWith("identifier");
    return !thing(wanted).isEmpty() && thing(name).equals(thing(wanted)) && !isOther;
  }

  private static String thing(String name) {
    return KIND.matcher(name).replaceFirst("");
  }

  private static String name(Parameter parameter) {
    String name = plain(parameter.name());
    return parameter.isList() && name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  /** Whether a parameter fits. */
  private interface Test {
    boolean holds(String name, Parameter parameter);
  }
}
