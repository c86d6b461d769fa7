package dev.ataws.policies.iam;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that a request brings, read as number, date, address or ARN at most once. */
final class ContextValue {
  private final String text;
  private final Once<Optional<BigDecimal>> number;
  private final Once<Optional<Instant>> date;
  private final Once<Optional<IpRange>> address;
  private final Once<List<String>> arn;

  ContextValue(String text) {
    this.text = text;
    this.number = new Once<>(() -> Numbers.read(text));
    this.date = new Once<>(() -> Dates.read(text));
    this.address = new Once<>(() -> IpRange.address(text));
    this.arn = new Once<>(() -> Arrays.asList(text.split(":", Comparisons.ARN_PARTS)));
  }

  String text() {
    return text;
  }

  Optional<BigDecimal> number() {
    return number.get();
  }

  Optional<Instant> date() {
    return date.get();
  }

  Optional<IpRange> address() {
    return address.get();
  }

  /** The six parts of an ARN, or fewer when this is none. */
  List<String> arn() {
    return arn.get();
  }

  /** Something that is computed when it is first asked for; the same whoever computes it. */
  private static final class Once<T> {
    private final Supplier<T> compute;
    private volatile @Nullable T computed;

    Once(Supplier<T> compute) {
      this.compute = compute;
    }

    T get() {
      T known = computed;
      if (known == null) {
        known = compute.get();
        computed = known;
      }
      return known;
    }
  }
}
