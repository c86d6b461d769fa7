package dev.ataws.notifications.sources.config;

import dev.ataws.notifications.cards.Cut;
import dev.ataws.notifications.sources.Fields;
import java.util.Locale;
import java.util.Map;

/** One property of a resource, before and after a change. */
final class ChangedProperty {
  private static final int LONGEST = 160;
  private static final String NOTHING = "nothing";

  private ChangedProperty() {}

  /**
   * Returns what became of a property, shortened: {@code t3.micro → t3.large}.
   *
   * @param name the path of the property; values that may be secret are not shown
   */
  static String said(String name, Fields change) {
    if (isSecret(name)) {
      return "changed (not shown: it may be secret)";
    }
    String before = value(change.at("previousValue"));
    String after = value(change.at("updatedValue"));
    return before + " → " + after;
  }

  private static String value(Fields value) {
    StringBuilder said = new StringBuilder();
    add(value, said);
    return said.toString().isBlank() ? NOTHING : Cut.to(LONGEST, said.toString());
  }

  /** Says objects as {@code name: value, name: value}, without what is empty, and stops where nobody reads on. */
  private static void add(Fields value, StringBuilder said) {
    for (Map.Entry<String, Fields> member : value.members()) {
      if (said.length() <= LONGEST && !isSecret(member.getKey())) {
        addNamed(member.getKey(), member.getValue(), said);
      }
    }
    if (value.json().isArray()) {
      for (Fields item : value.items()) {
        if (said.length() <= LONGEST) {
          addNamed("", item, said);
        }
      }
    }
    said.append(value.text());
  }

  private static void addNamed(String name, Fields value, StringBuilder said) {
    StringBuilder inner = new StringBuilder();
    add(value, inner);
    if (!inner.toString().isBlank()) {
      said.append(said.isEmpty() ? "" : ", ");
      said.append(name).append(name.isEmpty() ? "" : ": ").append(inner);
    }
  }

  private static boolean isSecret(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.contains("environment")
        || lower.contains("password")
        || lower.contains("secret")
        || lower.contains("userdata")
        || lower.contains("token");
  }
}
