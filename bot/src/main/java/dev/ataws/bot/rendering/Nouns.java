package dev.ataws.bot.rendering;

import dev.ataws.grammar.catalogue.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the things are called that an operation lists, in plain words: {@code log groups}, {@code DB instances}. */
final class Nouns {
  private static final Pattern OPERATION = Pattern.compile(
      "(?:BatchDescribe|BatchGet|Describe|List|Get|Search|Lookup|Filter|View)([A-Z0-9].*?)(?:V[0-9]+)?");

  /** Where the thing ends and the rest of an operation's name begins: {@code TagsForResource}, {@code EventsByRule}. */
  private static final Pattern REST =
      Pattern.compile("(?<=[a-z])(For|By|In|Of|With|From|To|On|Per)(?=[A-Z]).*");

  private static final Pattern LIST =
      Pattern.compile("(List|Set|Ids|Names|Arns|Urls|Summaries|Summary)$");
  private static final Pattern WORD =
      Pattern.compile("[A-Z]+s?(?![a-z])|[A-Z][a-z]+|[a-z]+|[0-9]+");
  private static final Set<String> ACRONYMS = Set.of(
      "acl", "acls", "ami", "amis", "api", "apis", "arn", "arns", "db", "dns", "eni", "hsm", "iam",
      "id", "ids", "ip", "ips", "kms", "mfa", "nat", "rest", "saml", "sms", "sql", "ssh", "ssl",
      "tls", "url", "urls", "vpc", "vpcs", "vpn");

  private Nouns() {}

  /**
   * What a list of an operation holds; its main list holds what the operation is named after.
   *
   * @param list the member; empty where the operation is named after something and has no list
   */
  static String of(Operation operation, String list, boolean isMain) {
    Matcher name = OPERATION.matcher(operation.name());
    if (isMain && name.matches()) {
      String thing = REST.matcher(name.group(1)).replaceFirst("");
      if (list.isEmpty()
          || (thing.endsWith("s") && !thing.endsWith("ss") && !thing.endsWith("us"))) {
        return words(thing);
      }
    }
    Matcher end = LIST.matcher(list);
    boolean isWrapped = end.find() && end.start() > 0;
    return isWrapped ? plural(words(list.substring(0, end.start()))) : words(list);
  }

  /** Whether the operation is named after what it lists. */
  static boolean isListed(Operation operation) {
    return OPERATION.matcher(operation.name()).matches()
        || operation.name().equals("Scan")
        || operation.name().equals("Query");
  }

  private static String words(String name) {
    return WORD.matcher(Character.toUpperCase(name.charAt(0)) + name.substring(1))
        .results()
        .map(word -> word(word.group()))
        .collect(Collectors.joining(" "));
  }

  private static String word(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (!ACRONYMS.contains(lower)) {
      return lower;
    }
    boolean isPlural = lower.length() > 2
        && lower.endsWith("s")
        && ACRONYMS.contains(lower.substring(0, lower.length() - 1));
    return isPlural
        ? lower.substring(0, lower.length() - 1).toUpperCase(Locale.ROOT) + "s"
        : lower.toUpperCase(Locale.ROOT);
  }

  private static String plural(String words) {
    if (words.endsWith("s") || words.endsWith("information") || words.endsWith("data")) {
      return words;
    }
    return words.matches(".*[^aeiou]y")
        ? words.substring(0, words.length() - 1) + "ies"
        : words + "s";
  }

  /** One of them. */
  static String one(String plural) {
    if (plural.endsWith("ies")) {
      return plural.substring(0, plural.length() - 3) + "y";
    }
    if (plural.matches(".*(ch|sh|x|ss|alias|status|process|address|class|access)es")) {
      return plural.substring(0, plural.length() - 2);
    }
    return plural.endsWith("s")
            && !plural.endsWith("ss")
            && List.of("us", "is").stream().noneMatch(plural::endsWith)
        ? plural.substring(0, plural.length() - 1)
        : plural;
  }
}
