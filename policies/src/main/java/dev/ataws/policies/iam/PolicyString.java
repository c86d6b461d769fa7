package dev.ataws.policies.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value of a document that may hold <a
 * href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html">policy variables</a>.
 */
final class PolicyString {
  private static final String OPEN = "${";
  private static final Pattern VARIABLE = Pattern.compile(
      "\\s*([^\\s:,'{}$*?][^:,'{}$*?]*:[^,'{}$*?]*[^\\s,'{}$*?])\\s*(?:,\\s*'([^'{}]*)'\\s*)?");

  private final List<Part> parts;

  private PolicyString(List<Part> parts) {
    this.parts = parts;
  }

  /** Reads a value; one whose variables are not well-formed takes them for plain text. */
  static PolicyString of(String text, PolicyDocument.Version version) {
    boolean plain = version == PolicyDocument.Version.V2008 || !text.contains(OPEN);
    return new PolicyString(plain ? List.of(new Part.Plain(text)) : parts(text));
  }

  /** Returns the first thing that looks like a variable and is none. */
  static Optional<String> misspelt(String text) {
    return parts(text).stream()
        .filter(Part.Misspelt.class::isInstance)
        .map(part -> ((Part.Misspelt) part).text())
        .findFirst();
  }

  /** Returns the condition keys, in lower case, that the variables name. */
  static List<String> keys(String text) {
    return parts(text).stream()
        .filter(Part.Variable.class::isInstance)
        .map(part -> ((Part.Variable) part).key())
        .toList();
  }

  static boolean hasVariable(String text) {
    return text.contains(OPEN);
  }

  boolean isConstant() {
    return parts.stream().noneMatch(Part.Variable.class::isInstance);
  }

  /** Puts in the values of a request; null when it has no single value for one of them. */
  @Nullable
  String text(RequestContext context) {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      String value = part.value(context);
      if (value == null) {
        return null;
      }
      text.append(value);
    }
    return text.toString();
  }

  /** The same as a pattern: wildcards count where the document has them, not in what a request brings. */
  @Nullable
  Wildcard pattern(RequestContext context) {
    Wildcard.Builder pattern = new Wildcard.Builder();
    for (Part part : parts) {
      String value = part.value(context);
      if (value == null) {
        return null;
      }
      if (part instanceof Part.Plain) {
        pattern.pattern(value);
      } else {
        pattern.literal(value);
      }
    }
    return pattern.build();
  }

  /**
   * Writes the value in the words of the version of 2012, with what a request brings in place of the variables of known keys;
   * null when it has no single value for one of them. What is put in stands for itself, wildcards included.
   */
  @Nullable
  String rest(RequestContext context, Predicate<String> known) {
    StringBuilder rest = new StringBuilder();
    for (Part part : parts) {
      String text = part.rest(context, known);
      if (text == null) {
        return null;
      }
      rest.append(text);
    }
    return rest.toString();
  }

  /** Tells whether a variable stands for a key of that kind. */
  boolean hasVariable(Predicate<String> kind) {
    return parts.stream()
        .anyMatch(part -> part instanceof Part.Variable variable && kind.test(variable.key()));
  }

  private static String escaped(String text) {
    return text.replaceAll("[$*?]", "\\${$0}");
  }

  private static List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, from)) {
      int close = text.indexOf('}', open);
      int end = close < 0 ? text.length() : close + 1;
      parts.add(new Part.Plain(text.substring(from, open)));
      parts.add(part(text.substring(open, end)));
      from = end;
    }
    parts.add(new Part.Plain(text.substring(from)));
    return parts;
  }

  private static Part part(String whole) {
    if (!whole.endsWith("}")) {
      return new Part.Misspelt(whole);
    }
    String inner = whole.substring(OPEN.length(), whole.length() - 1);
    if (inner.equals("*") || inner.equals("?") || inner.equals("$")) {
      return new Part.Literal(inner);
    }
    Matcher variable = VARIABLE.matcher(inner);
    return variable.matches()
        ? new Part.Variable(whole, variable.group(1).toLowerCase(Locale.ROOT), variable.group(2))
        : new Part.Misspelt(whole);
  }

  /** A stretch of a value. */
  private sealed interface Part {
    @Nullable
    String value(RequestContext context);

    /** The stretch as it would stand in a document of 2012 once some keys are known. */
    @Nullable
    default String rest(RequestContext context, Predicate<String> known) {
      String value = value(context);
      return value == null ? null : escaped(value);
    }

    /** Text in which wildcards count. */
    record Plain(String text) implements Part {
      @Override
      public String value(RequestContext context) {
        return text;
      }

      /** A document of 2008 may have here what would be a variable in one of 2012. */
      @Override
      public String rest(RequestContext context, Predicate<String> known) {
        return text.replace(OPEN, "${$}{");
      }
    }

    /** A character that would be special: {@code ${*}}. */
    record Literal(String text) implements Part {
      @Override
      public String value(RequestContext context) {
        return text;
      }
    }

    /** What looks like a variable and names no key. */
    record Misspelt(String text) implements Part {
      @Override
      public String value(RequestContext context) {
        return text;
      }
    }

    /** A condition key, in lower case, whose value takes this place, unless it is empty. */
    record Variable(String whole, String key, @Nullable String otherwise) implements Part {
      @Override
      public @Nullable String value(RequestContext context) {
        List<ContextValue> values = context.values(key);
        String text = values.size() == 1 ? values.get(0).text() : "";
        return text.isEmpty() ? otherwise : text;
      }

      @Override
      public @Nullable String rest(RequestContext context, Predicate<String> known) {
        return known.test(key) ? Part.super.rest(context, known) : whole;
      }
    }
  }
}
