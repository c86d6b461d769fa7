package dev.ataws.grammar.catalogue;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The AWS CLI's spelling of an API name: {@code FunctionName} is {@code function-name}. */
public final class CliName {

  private static final Pattern PLURAL_ACRONYM = Pattern.compile("[A-Z]{2,}s$");
  private static final Pattern WORD = Pattern.compile("(.)([A-Z][a-z]+)");
  private static final Pattern LAST_CAPITAL = Pattern.compile("([a-z0-9])([A-Z])");

  private CliName() {}

  /**
   * Spells an API name by the rules of botocore's {@code xform_name}, without its table of special
   * names: the catalogue records those where they occur.
   */
  public static String of(String apiName) {
    if (apiName.contains("-")) {
      return apiName;
    }
    String name = apiName;
    Matcher plural = PLURAL_ACRONYM.matcher(name);
    if (plural.find()) {
      name = name.substring(0, plural.start()) + "-" + plural.group().toLowerCase(Locale.ROOT);
    }
    String words = WORD.matcher(name).replaceAll("$1-$2");
    return LAST_CAPITAL.matcher(words).replaceAll("$1-$2").toLowerCase(Locale.ROOT);
  }
}
