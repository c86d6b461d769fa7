package dev.ataws.notifications.sources.words;

import java.util.Locale;
import java.util.Set;

/** Makes words for people of the names and constants that programs have. */
public final class Words {
  private static final String BINARY_PREFIXES = "KMGTPE";
  private static final Set<String> ACRONYMS = Set.of(
      "acl", "acm", "ami", "api", "arn", "aws", "az", "ca", "cidr", "cpu", "cve", "db", "dns",
      "ebs", "ec2", "ecr", "ecs", "efs", "eks", "emr", "eni", "gpu", "http", "https", "iam", "id",
      "io", "ip", "ipv4", "ipv6", "json", "kms", "md5", "mfa", "ok", "os", "ram", "rds", "s3",
      "sns", "sql", "sqs", "ssh", "ssm", "tcp", "tgw", "tls", "udp", "uri", "url", "usa", "vpc",
      "vpn", "waf");
  private static final int LONGEST_ACRONYM = 5;

  private Words() {}

  /** Returns a name in sentence case: {@code jobRunId}, {@code job-run-id} and {@code JOB_RUN_ID} are all {@code Job run ID}. */
  public static String label(String name) {
    StringBuilder label = new StringBuilder(name.length() + 6);
    boolean isMixed = hasSmall(name);
    int from = 0;
    while (from < name.length()) {
      int end = wordEnd(name, from);
      if (end > from) {
        add(label, name.substring(from, end), isMixed);
      }
      from = Math.max(end, from + 1);
    }
    if (!label.isEmpty()) {
      label.setCharAt(0, Character.toUpperCase(label.charAt(0)));
    }
    return label.toString();
  }

  /** Returns a constant as it stands in a sentence: {@code TIMED_OUT} and {@code TimedOut} are both {@code timed out}. */
  public static String lower(String constant) {
    StringBuilder words = new StringBuilder(constant.length() + 4);
    int from = 0;
    while (from < constant.length()) {
      int end = wordEnd(constant, from);
      if (end > from) {
        words.append(words.isEmpty() ? "" : " ").append(constant, from, end);
      }
      from = Math.max(end, from + 1);
    }
    return words.toString().toLowerCase(Locale.ROOT);
  }

  /** Returns a name in small letters, without anything that is no letter or digit. */
  public static String plain(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char each = name.charAt(i);
      if (Character.isLetterOrDigit(each)) {
        plain.append(Character.toLowerCase(each));
      }
    }
    return plain.toString();
  }

  /** Where the word ends that begins here: before a mark, and where a capital letter begins another one. */
  static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length()
        && Character.isLetterOrDigit(text.charAt(end))
        && !(end > from && beginsWord(text, end))) {
      end++;
    }
    return end;
  }

  /** A capital after a small letter, or the last of several capitals, but for {@code ARNs}, {@code IPv4} and {@code GiB}. */
  private static boolean beginsWord(String text, int at) {
    if (!Character.isUpperCase(text.charAt(at)) || endsUnit(text, at)) {
      return false;
    }
    char before = text.charAt(at - 1);
    return Character.isLowerCase(before)
        || (isSmall(text, at + 1)
            && !("sv".indexOf(text.charAt(at + 1)) >= 0 && !isSmall(text, at + 2)));
  }

  private static boolean endsUnit(String text, int at) {
    return at >= 2
        && text.startsWith("iB", at - 1)
        && BINARY_PREFIXES.indexOf(text.charAt(at - 2)) >= 0
        && !isSmall(text, at + 1);
  }

  private static boolean isSmall(String text, int at) {
    return at < text.length() && Character.isLowerCase(text.charAt(at));
  }

  private static boolean hasSmall(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static void add(StringBuilder label, String word, boolean isMixed) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (!label.isEmpty()) {
      label.append(label.length() == 3 && label.indexOf("non") == 0 ? '-' : ' ');
    }
    if ((isMixed && word.length() > 1 && !hasSmall(word))
        || (word.length() == 3 && endsUnit(word, 2))) {
      label.append(word);
    } else if (isAcronym(lower)) {
      label.append(word.toUpperCase(Locale.ROOT));
    } else if (lower.endsWith("s") && isAcronym(lower.substring(0, lower.length() - 1))) {
      label
          .append(lower.substring(0, lower.length() - 1).toUpperCase(Locale.ROOT))
          .append('s');
    } else {
      label.append(lower);
    }
  }

  private static boolean isAcronym(String lower) {
    return lower.length() <= LONGEST_ACRONYM && ACRONYMS.contains(lower);
  }
}
