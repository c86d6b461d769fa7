package dev.ataws.bot.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts names into Python's order: by code points, where Java compares UTF-16 units. */
final class Keys {
  static final Comparator<String> ORDER = Keys::compare;

  private Keys() {}

  /** The names of an object's members in order. */
  static List<String> of(JsonNode object) {
    List<String> keys = new ArrayList<>(object.size());
    object.fieldNames().forEachRemaining(keys::add);
    keys.sort(ORDER);
    return keys;
  }

  private static int compare(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    for (int i = 0; i < shorter; i++) {
      char a = one.charAt(i);
      char b = other.charAt(i);
      if (a != b) {
        boolean isBeyond = Character.isSurrogate(a) != Character.isSurrogate(b);
        return isBeyond ? (Character.isSurrogate(a) ? 1 : -1) : Character.compare(a, b);
      }
    }
    return Integer.compare(one.length(), other.length());
  }
}
