package dev.ataws.policies.iam;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is known about a request: condition keys, whose case does not matter, with their values. */
public final class RequestContext {
  private static final RequestContext EMPTY = new RequestContext(Map.of(), key -> false);

  private final Map<String, List<ContextValue>> values;
  private final Predicate<String> open;

  private RequestContext(Map<String, List<ContextValue>> values, Predicate<String> open) {
    this.values = values;
    this.open = open;
  }

  /**
   * Copies keys with their values, in the words of IAM: {@code aws:RequestedRegion} → {@code eu-west-1}, {@code
   * aws:CurrentTime} → {@code 2026-01-31T12:00:00Z}; values of keys that differ only in case are joined.
   */
  public static RequestContext of(Map<String, List<String>> values) {
    Map<String, List<ContextValue>> lower = new HashMap<>();
    values.forEach((key, texts) ->
        lower.merge(key.toLowerCase(Locale.ROOT), contextValues(texts), RequestContext::join));
    return new RequestContext(lower, key -> false);
  }

  /** Returns a context in which nothing is known. */
  public static RequestContext empty() {
    return EMPTY;
  }

  /** Returns the same context of a request that is not whole: keys in lower case of which a value may still come. */
  public RequestContext leavingOpen(Predicate<String> keys) {
    return new RequestContext(values, keys);
  }

  boolean isOpen(String key) {
    return !values.containsKey(key) && open.test(key);
  }

  /** Returns the same with these values for a key, instead of any that it had; without the key when there are none. */
  public RequestContext with(String key, List<String> texts) {
    Map<String, List<ContextValue>> others = new HashMap<>(values);
    others.put(key.toLowerCase(Locale.ROOT), contextValues(texts));
    return new RequestContext(others, open);
  }

  /** The values of a key in lower case; none when the request does not have the key. */
  List<ContextValue> values(String key) {
    return values.getOrDefault(key, List.of());
  }

  private static List<ContextValue> contextValues(List<String> texts) {
    return texts.stream().map(ContextValue::new).toList();
  }

  private static List<ContextValue> join(List<ContextValue> one, List<ContextValue> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }
}
