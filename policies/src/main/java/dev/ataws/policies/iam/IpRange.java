package dev.ataws.policies.iam;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range of IPv4 or IPv6 addresses in CIDR notation.
 *
 * <p>The addresses are read here, since the JDK's reader would ask a name server about what is no address.
 */
final class IpRange {
  private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
  private static final Pattern PREFIX = Pattern.compile("[0-9]{1,3}");
  private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");

  private final byte[] address;
  private final int prefix;

  private IpRange(byte[] address, int prefix) {
    this.address = address;
    this.prefix = prefix;
  }

  /** Reads {@code 203.0.113.0/24}, {@code 2001:db8::/32} or a single address. */
  static Optional<IpRange> read(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return address(text);
    }
    String prefix = text.substring(slash + 1);
    return PREFIX.matcher(prefix).matches()
        ? address(text.substring(0, slash)).flatMap(one -> one.widen(Integer.parseInt(prefix)))
        : Optional.empty();
  }

  /** Reads a single address. */
  static Optional<IpRange> address(String text) {
    Optional<byte[]> bytes = text.indexOf(':') < 0 ? ipv4(text) : ipv6(text);
    return bytes.map(address -> new IpRange(address, address.length * 8));
  }

  /** Tells whether an address, or the whole of another range, lies in this range. */
  boolean contains(IpRange other) {
    if (other.address.length != address.length || other.prefix < prefix) {
      return false;
    }
    int whole = prefix / 8;
    int mask = 0xff << (8 - prefix % 8) & 0xff;
    return Arrays.equals(address, 0, whole, other.address, 0, whole)
        && (mask == 0 || (address[whole] & mask) == (other.address[whole] & mask));
  }

  private Optional<IpRange> widen(int bits) {
    return bits <= prefix ? Optional.of(new IpRange(address, bits)) : Optional.empty();
  }

  private static Optional<byte[]> ipv4(String text) {
    if (!IPV4.matcher(text).matches()) {
      return Optional.empty();
    }
    byte[] bytes = new byte[4];
    String[] parts = text.split("\\.", -1);
    for (int at = 0; at < bytes.length; at++) {
      int value = Integer.parseInt(parts[at]);
      if (value > 255) {
        return Optional.empty();
      }
      bytes[at] = (byte) value;
    }
    return Optional.of(bytes);
  }

  private static Optional<byte[]> ipv6(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      return groups(text).filter(bytes -> bytes.length == 16);
    }
    String head = text.substring(0, gap);
    return head.indexOf('.') >= 0
        ? Optional.empty()
        : groups(head)
            .flatMap(first -> groups(text.substring(gap + 2)).flatMap(last -> joined(first, last)));
  }

  private static Optional<byte[]> joined(byte[] head, byte[] tail) {
    if (head.length + tail.length > 14) {
      return Optional.empty();
    }
    byte[] bytes = Arrays.copyOf(head, 16);
    System.arraycopy(tail, 0, bytes, 16 - tail.length, tail.length);
    return Optional.of(bytes);
  }

  /** Reads groups of four digits between colons; the last may be an IPv4 address. */
  private static Optional<byte[]> groups(String text) {
    byte[] bytes = new byte[16];
    int length = 0;
    String[] groups = text.isEmpty() ? new String[0] : text.split(":", -1);
    for (int at = 0; at < groups.length; at++) {
      Optional<byte[]> group = group(groups[at], at == groups.length - 1);
      if (group.isEmpty() || length + group.get().length > bytes.length) {
        return Optional.empty();
      }
      System.arraycopy(group.get(), 0, bytes, length, group.get().length);
      length += group.get().length;
    }
    return Optional.of(Arrays.copyOf(bytes, length));
  }

  private static Optional<byte[]> group(String text, boolean last) {
    if (last && text.indexOf('.') >= 0) {
      return ipv4(text);
    }
    if (!GROUP.matcher(text).matches()) {
      return Optional.empty();
    }
    int value = Integer.parseInt(text, 16);
    return Optional.of(new byte[] {(byte) (value >> 8), (byte) value});
  }
}
