package dev.ataws.policies.iam;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** How one value of a request is held against one value of a document. */
final class Comparisons {
  /** The parts of an ARN between colons, the last of which may hold colons itself. */
  static final int ARN_PARTS = 6;

  private Comparisons() {}

  /** A value of a document, compiled. */
  interface Comparison {
    boolean matches(ContextValue value, RequestContext context);
  }

  /** Compiles a value of a document; what cannot be told, from either side, counts as a match or not, as asked. */
  interface Maker {
    Comparison comparison(PolicyString value, boolean ifUnknown);
  }

  static Comparison equal(PolicyString value, boolean ifUnknown) {
    return comparison(
        value::text, value, ifUnknown, (expected, given) -> expected.equals(given.text()));
  }

  static Comparison equalIgnoreCase(PolicyString value, boolean ifUnknown) {
    return comparison(
        value::text,
        value,
        ifUnknown,
        (expected, given) -> expected.equalsIgnoreCase(given.text()));
  }

  static Comparison like(PolicyString value, boolean ifUnknown) {
    return comparison(
        value::pattern, value, ifUnknown, (pattern, given) -> pattern.matches(given.text()));
  }

  static Comparison arn(PolicyString value, boolean ifUnknown) {
    return comparison(
        context -> parts(value.pattern(context)),
        value,
        ifUnknown,
        (parts, given) -> isArn(parts.size(), given) ? match(parts, given.arn()) : ifUnknown);
  }

  static Comparison address(PolicyString value, boolean ifUnknown) {
    return readable(
        IpRange.read(constant(value)), ContextValue::address, IpRange::contains, ifUnknown);
  }

  static Comparison binary(PolicyString value, boolean ifUnknown) {
    return readable(
        decoded(constant(value)), given -> decoded(given.text()), Arrays::equals, ifUnknown);
  }

  static Maker number(IntPredicate order) {
    return compared(Numbers::read, ContextValue::number, order);
  }

  static Maker date(IntPredicate order) {
    return compared(Dates::read, ContextValue::date, order);
  }

  static Optional<byte[]> decoded(String base64) {
    try {
      return Optional.of(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static <T extends Comparable<T>> Maker compared(
      Function<String, Optional<T>> read,
      Function<ContextValue, Optional<T>> get,
      IntPredicate order) {
    return (value, ifUnknown) -> readable(
        read.apply(constant(value)),
        get,
        (limit, given) -> order.test(given.compareTo(limit)),
        ifUnknown);
  }

  /** Compares what both sides stand for, where both can be read. */
  private static <T> Comparison readable(
      Optional<T> expected,
      Function<ContextValue, Optional<T>> read,
      BiPredicate<T, T> match,
      boolean ifUnknown) {
    return (given, context) -> {
      Optional<T> known = read.apply(given);
      boolean isUnknown = expected.isEmpty() || known.isEmpty();
      return isUnknown ? ifUnknown : match.test(expected.get(), known.get());
    };
  }

  /** Resolves once when the value holds no variable, else at each request. */
  private static <T> Comparison comparison(
      Resolver<T> resolver,
      PolicyString value,
      boolean ifUnknown,
      BiPredicate<T, ContextValue> match) {
    T constant = value.isConstant() ? resolver.resolve(RequestContext.empty()) : null;
    if (constant != null) {
      return (given, context) -> match.test(constant, given);
    }
    return (given, context) -> {
      T resolved = resolver.resolve(context);
      return resolved == null ? ifUnknown : match.test(resolved, given);
    };
  }

  private static String constant(PolicyString value) {
    String text = value.text(RequestContext.empty());
    return text == null ? "" : text;
  }

  private static @Nullable List<Wildcard> parts(@Nullable Wildcard pattern) {
    return pattern == null ? null : pattern.split(ARN_PARTS);
  }

  private static boolean isArn(int parts, ContextValue given) {
    return parts == ARN_PARTS && given.arn().size() == ARN_PARTS;
  }

  private static boolean match(List<Wildcard> pattern, List<String> arn) {
    for (int part = 0; part < ARN_PARTS; part++) {
      if (!pattern.get(part).matches(arn.get(part))) {
        return false;
      }
    }
    return true;
  }

  /** Puts a request's values into a value of a document; null when it cannot. */
  private interface Resolver<T> {
    @Nullable
    T resolve(RequestContext context);
  }
}
