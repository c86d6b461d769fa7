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

  /** Compiles a value of a document. */
  interface Maker {
    Comparison comparison(PolicyString value, boolean ifUnresolved);
  }

  static Comparison equal(PolicyString value, boolean ifUnresolved) {
    return comparison(
        value::text, value, ifUnresolved, (expected, given) -> expected.equals(given.text()));
  }

  static Comparison equalIgnoreCase(PolicyString value, boolean ifUnresolved) {
    return comparison(
        value::text,
        value,
        ifUnresolved,
        (expected, given) -> expected.equalsIgnoreCase(given.text()));
  }

  static Comparison like(PolicyString value, boolean ifUnresolved) {
    return comparison(
        value::pattern, value, ifUnresolved, (pattern, given) -> pattern.matches(given.text()));
  }

  static Comparison arn(PolicyString value, boolean ifUnresolved) {
    return comparison(
        context -> parts(value.pattern(context)),
        value,
        ifUnresolved,
        (parts, given) -> isArn(parts, given.arn()));
  }

  static Comparison address(PolicyString value, boolean ifUnresolved) {
    Optional<IpRange> range = IpRange.read(constant(value));
    return (given, context) ->
        range.isPresent() && given.address().filter(range.get()::contains).isPresent();
  }

  static Comparison binary(PolicyString value, boolean ifUnresolved) {
    Optional<byte[]> expected = decoded(constant(value));
    return (given, context) -> expected.isPresent()
        && decoded(given.text())
            .filter(bytes -> Arrays.equals(bytes, expected.get()))
            .isPresent();
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
    return (value, ifUnresolved) -> {
      Optional<T> limit = read.apply(constant(value));
      return (given, context) -> limit.isPresent()
          && get.apply(given)
              .filter(one -> order.test(one.compareTo(limit.get())))
              .isPresent();
    };
  }

  /** Resolves once when the value holds no variable, else at each request. */
  private static <T> Comparison comparison(
      Resolver<T> resolver,
      PolicyString value,
      boolean ifUnresolved,
      BiPredicate<T, ContextValue> match) {
    T constant = value.isConstant() ? resolver.resolve(RequestContext.empty()) : null;
    if (constant != null) {
      return (given, context) -> match.test(constant, given);
    }
    return (given, context) -> {
      T resolved = resolver.resolve(context);
      return resolved == null ? ifUnresolved : match.test(resolved, given);
    };
  }

  private static String constant(PolicyString value) {
    String text = value.text(RequestContext.empty());
    return text == null ? "" : text;
  }

  private static @Nullable List<Wildcard> parts(@Nullable Wildcard pattern) {
    return pattern == null ? null : pattern.split(ARN_PARTS);
  }

  private static boolean isArn(List<Wildcard> pattern, List<String> arn) {
    if (pattern.size() != ARN_PARTS || arn.size() != ARN_PARTS) {
      return false;
    }
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
