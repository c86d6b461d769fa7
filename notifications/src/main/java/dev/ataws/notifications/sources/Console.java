package dev.ataws.notifications.sources;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Makes links into the AWS Management Console of a region, in the partition of that region. */
public final class Console {
  private static final int LONGEST_REGION = 30;
  private static final String HEX = "0123456789ABCDEF";

  private final Optional<String> region;

  private Console(Optional<String> region) {
    this.region = region;
  }

  /** Returns the console of a region; one that makes no links if the text is no region. */
  public static Console of(String region) {
    return new Console(Optional.of(region).filter(Console::isRegion));
  }

  /**
   * Returns a link to a page of a service.
   *
   * @param path what follows the host, with {@code %s} for each name: {@code cloudwatch/home?region={region}#alarmsV2:alarm/%s};
   *     {@code {region}} becomes the region
   * @param names texts of the message, of which every character that means something in a URL is escaped
   * @return nothing if the region is unknown, or a name is empty
   */
  public Optional<String> link(String path, String... names) {
    for (String name : names) {
      if (name.isBlank()) {
        return Optional.empty();
      }
    }
    return region.map(
        in -> "https://" + host(in) + "/" + filled(path.replace("{region}", in), names));
  }

  /** Such as {@code eu-central-1} or {@code us-gov-east-1}: two letters, one to three words, one or two digits. */
  private static boolean isRegion(String text) {
    int words = 0;
    int from = 0;
    for (int end = text.indexOf('-'); end >= 0; end = text.indexOf('-', from)) {
      if (!isMadeOf(text, from, end, 'a', 'z') || (words == 0 && end != 2)) {
        return false;
      }
      words++;
      from = end + 1;
    }
    return text.length() <= LONGEST_REGION
        && words >= 2
        && words <= 4
        && text.length() - from <= 2
        && isMadeOf(text, from, text.length(), '0', '9');
  }

  private static boolean isMadeOf(String text, int from, int end, char first, char last) {
    for (int i = from; i < end; i++) {
      if (text.charAt(i) < first || text.charAt(i) > last) {
        return false;
      }
    }
    return end > from;
  }

  private static String filled(String path, String... names) {
    StringBuilder filled = new StringBuilder(path.length() + 64);
    int from = 0;
    for (String name : names) {
      int place = path.indexOf("%s", from);
      filled.append(path, from, place).append(escaped(name));
      from = place + 2;
    }
    return filled.append(path, from, path.length()).toString();
  }

  /** Returns a text as it may stand in a path, a query or a fragment. */
  public static String escaped(String name) {
    if (isPlain(name)) {
      return name;
    }
    StringBuilder escaped = new StringBuilder(name.length() + 32);
    for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
      if (isPlain((char) (each & 255))) {
        escaped.append((char) each);
      } else {
        escaped.append('%').append(HEX.charAt(each >> 4 & 15)).append(HEX.charAt(each & 15));
      }
    }
    return escaped.toString();
  }

  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (!isPlain(name.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(char each) {
    return (each >= 'a' && each <= 'z')
        || (each >= 'A' && each <= 'Z')
        || (each >= '0' && each <= '9')
        || each == '-'
        || each == '_'
        || each == '.'
        || each == '*';
  }

  private static String host(String region) {
    if (region.startsWith("cn-")) {
      return region + ".console.amazonaws.cn";
    }
    return region.startsWith("us-gov-")
        ? "console.amazonaws-us-gov.com"
        : region + ".console.aws.amazon.com";
  }
}
