package dev.ataws.policies.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the generator does not know or found odd, and what it counted. */
final class Report {

  private final Map<String, List<String>> remarks = new TreeMap<>();
  private final Map<String, Long> counts = new TreeMap<>();

  void remark(String kind, String what) {
    remarks.computeIfAbsent(kind, k -> new ArrayList<>()).add(what);
  }

  void count(String what, long more) {
    counts.merge(what, more, Long::sum);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    remarks.forEach((kind, all) -> {
      text.append(kind).append(" (").append(all.size()).append("):\n");
      all.forEach(what -> text.append("  ").append(what).append('\n'));
    });
    counts.forEach((what, count) -> text.append(what).append(": ").append(count).append('\n'));
    return text.toString();
  }
}
