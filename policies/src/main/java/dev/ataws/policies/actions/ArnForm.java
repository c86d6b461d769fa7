package dev.ataws.policies.actions;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the forms of ARNs, and tells whether an ARN has a form. */
final class ArnForm {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}|\\*");
  private static final String LEADING_SLASH_LEFT_OUT = "WithoutLeadingSlash";

  /** What could end the name of a resource and begin another, stand for many, or escape. */
  private static final String SPECIAL = ":*?\\";

  private ArnForm() {}

  /** The form with every placeholder replaced. */
  static String fill(ResourceFormat format, UnaryOperator<String> values) {
    String form = format.arn();
    StringBuilder arn = new StringBuilder(form.length() + 32);
    int done = 0;
    for (int start = form.indexOf("${"); start >= 0; start = form.indexOf("${", done)) {
      int end = form.indexOf('}', start);
      arn.append(form, done, start).append(values.apply(form.substring(start + 2, end)));
      done = end + 1;
    }
    return arn.append(form, done, form.length()).toString();
  }

  /** The name as ARNs hold it where the placeholder says that they leave out the slash that it begins with. */
  static String withoutLeadingSlash(String placeholder, String name) {
    return placeholder.endsWith(LEADING_SLASH_LEFT_OUT) && name.startsWith("/")
        ? afterLeadingSlash(name)
        : name;
  }

  /** Whether the name can fill the placeholder without making an ARN of another form, or of more than one resource. */
  static boolean isPlain(ResourceFormat format, String placeholder, String name) {
    boolean mayHaveSlashes = format.hasSlashes() && format.arn().endsWith("${" + placeholder + "}");
    return isPlain(name)
        && hasPlainSegments(afterLeadingSlash(name))
        && (mayHaveSlashes || name.indexOf('/') < 0);
  }

  private static boolean isPlain(String text) {
    return text.indexOf("${") < 0
        && text.chars()
            .noneMatch(c -> SPECIAL.indexOf(c) >= 0
                || Character.isISOControl(c)
                || (c != ' ' && Character.isSpaceChar(c)));
  }

  /** Whether no part between slashes is empty or leads elsewhere in a path. */
  private static boolean hasPlainSegments(String name) {
    int start = 0;
    for (int end = 0; end >= 0; start = end + 1) {
      end = name.indexOf('/', start);
      String segment = name.substring(start, end < 0 ? name.length() : end);
      if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
        return false;
      }
    }
    return true;
  }

  private static String afterLeadingSlash(String name) {
    return name.startsWith("/") ? name.substring(1) : name;
  }

  /** Whether the text is one ARN of the form, of any partition, region and account. */
  static boolean fits(ResourceFormat format, String text) {
    return text.startsWith("arn:")
        && isPlain(text.replace(':', '-'))
        && pattern(format).matcher(text).matches();
  }

  private static Pattern pattern(ResourceFormat format) {
    StringBuilder expression = new StringBuilder();
    Matcher placeholder = PLACEHOLDER.matcher(format.arn());
    int end = 0;
    while (placeholder.find()) {
      expression.append(Pattern.quote(format.arn().substring(end, placeholder.start())));
      end = placeholder.end();
      boolean isLast = end == format.arn().length();
      expression.append(
          values(String.valueOf(placeholder.group(1)), isLast && format.hasSlashes()));
    }
    return Pattern.compile(
        expression.append(Pattern.quote(format.arn().substring(end))).toString());
  }

  private static String values(String placeholder, boolean withSlashes) {
    return switch (placeholder) {
      case "Partition" -> "aws[a-z0-9-]*";
      case "Region" -> "[a-z0-9-]*";
      case "Account" -> "[a-z0-9]*";
      default -> withSlashes ? "[^:]+" : "[^:/]+";
    };
  }
}
