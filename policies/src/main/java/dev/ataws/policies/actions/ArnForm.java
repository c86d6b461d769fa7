package dev.ataws.policies.actions;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the forms of ARNs, and tells whether an ARN has a form. */
final class ArnForm {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}|\\*");
  private static final String LEADING_SLASH_LEFT_OUT = "WithoutLeadingSlash";

  /** What could end the name of a resource and begin another, stand for many, or be read as a variable. */
  private static final Pattern NOT_PLAIN =
      Pattern.compile("[:*?\\\\\\p{Cntrl}]|\\$\\{|[\\p{Z}&&[^ ]]");

  private static final Pattern EMPTY_OR_DOTS = Pattern.compile("(^|/)(\\.{0,2})(/|$)");

  private ArnForm() {}

  /** The form with partition, region and account filled in. */
  static String in(Scope scope, String account, ResourceFormat format) {
    return fill(
        fill(fill(format.arn(), "Partition", scope.partition()), "Region", scope.region()),
        "Account",
        account);
  }

  static String fill(String arn, String placeholder, String value) {
    return arn.replace("${" + placeholder + "}", value);
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
    return !NOT_PLAIN.matcher(name).find()
        && !EMPTY_OR_DOTS.matcher(afterLeadingSlash(name)).find()
        && (mayHaveSlashes || name.indexOf('/') < 0);
  }

  private static String afterLeadingSlash(String name) {
    return name.startsWith("/") ? name.substring(1) : name;
  }

  /** Whether the text is one ARN of the form, of any partition, region and account. */
  static boolean fits(ResourceFormat format, String text) {
    return text.startsWith("arn:")
        && !NOT_PLAIN.matcher(text.replace(':', '-')).find()
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
