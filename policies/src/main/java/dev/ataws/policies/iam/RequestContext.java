package dev.ataws.policies.iam;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What is known about a request: condition keys, whose case does not matter, with their values. */
public final class RequestContext {
  private static final RequestContext EMPTY = new RequestContext(Map.of());

  private final Map<String, List<ContextValue>> values;

  private RequestContext(Map<String, List<ContextValue>> values) {
    this.values = values;
  }

  /**
   * Copies keys with their values, in the words of IAM: {@code aws:RequestedRegion} → {@code eu-west-1}, {@code
   * aws:CurrentTime} → {@code 2026-01-31T12:00:00Z}; values of keys that differ only in case are joined.
   */
  public static RequestContext of(Map<String, List<String>> values) {
    Map<String, List<ContextValue>> lower = new HashMap<>();
    values.forEach((key, texts) ->
        lower.merge(key.toLowerCase(Locale.ROOT), contextValues(texts), RequestContext::join));
    return new RequestContext(lower);
  }

  /** Returns a context in which nothing is known. */
  public static RequestContext empty() {
    return EMPTY;
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
