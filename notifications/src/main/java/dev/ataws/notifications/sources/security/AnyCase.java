package dev.ataws.notifications.sources.security;

import dev.ataws.notifications.sources.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * JSON whose members begin in lower case, as a service sends them, or in upper case, as programs pass them on.
 *
 * @param json the JSON
 */
record AnyCase(Fields json) {
  String text(String... path) {
    return at(path).json.text();
  }

  AnyCase at(String... path) {
    Fields found = json;
    for (String member : path) {
      if (!found.has()) {
        break;
      }
      found = found.at(found.has(member) ? member : capitalised(member));
    }
    return new AnyCase(found);
  }

  List<AnyCase> items(String... path) {
    List<AnyCase> items = new ArrayList<>();
    for (Fields item : at(path).json.items()) {
      items.add(new AnyCase(item));
    }
    return items;
  }

  /** Returns the first item of the array at a path; one without members if there is none. */
  AnyCase first(String... path) {
    List<AnyCase> items = items(path);
    return items.isEmpty() ? new AnyCase(Fields.none()) : items.get(0);
  }

  /** Returns the first member that is an object; one without members if there is none. */
  AnyCase firstObject() {
    for (Map.Entry<String, Fields> member : json.members()) {
      if (member.getValue().hasObject()) {
        return new AnyCase(member.getValue());
      }
    }
    return new AnyCase(Fields.none());
  }

  private static String capitalised(String member) {
    return member.isEmpty()
        ? member
        : Character.toUpperCase(member.charAt(0)) + member.substring(1);
  }
}
