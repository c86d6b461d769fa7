package dev.ataws.playground.conversations;

import dev.ataws.playground.slack.Channel;
import dev.ataws.playground.slack.Person;
import dev.ataws.playground.slack.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts the names of a script in place of ids, and `…` in place of what is another at every run. */
final class Names {
  /** What is another at every run, and what is written for it; the later ones rely on what the earlier ones wrote. */
  private record Different(Pattern pattern, String written) {
    Different(String pattern, String written) {
      this(Pattern.compile(pattern), written);
    }
  }

  private static final List<Different> DIFFERENT = List.of(
      new Different("(?<=Request id `)[^`]+", "…"),
      new Different("(?<=reference `)[^`]+", "…"),
      new Different("\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b", "…"),
      new Different("(?<=<!date\\^)\\d+", "…"),
      new Different("(?<=<!date\\^…\\^[^|>]{1,40}\\|)[^>]+", "…"),
      new Different(
          "\\b20\\d\\d-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d)?(\\.\\d+)?(Z|[+-]\\d\\d:?\\d\\d)?",
          "…"),
      new Different("\\b(i|vol|sg|subnet|eni|vpc|r)-([0-9a-f]{17}|[0-9a-f]{8})\\b", "$1-…"),
      new Different("\\b(ip|ec2)-\\d+-\\d+-\\d+-\\d+\\b", "$1-…"),
      new Different("(?<=127\\.0\\.0\\.1:)\\d+", "…"));

  private final Map<String, String> given = new LinkedHashMap<>();
  private final Workspace workspace;

  Names(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Gives something a name for the rest of a script, in which it is written {NAME}. */
  void give(String name, String value) {
    given.put("{" + name + "}", value);
  }

  /** A text of the script as it is meant. */
  String meant(String written) {
    String meant = written;
    for (Map.Entry<String, String> name : given.entrySet()) {
      meant = meant.replace(name.getKey(), name.getValue());
    }
    return meant;
  }

  /** Something that came, as a script writes it. */
  String written(String came) {
    String written = came;
    for (Map.Entry<String, String> name : given.entrySet()) {
      written = written.replace(name.getValue(), name.getKey());
    }
    for (Person person : workspace.users()) {
      written = written
          .replace("<@" + person.id() + ">", "@" + name(person))
          .replace("chatbot-" + person.id(), "chatbot-" + name(person));
    }
    for (Different different : DIFFERENT) {
      written = different.pattern().matcher(written).replaceAll(different.written());
    }
    return written;
  }

  List<String> written(List<String> came) {
    return came.stream().map(this::written).toList();
  }

  /** The id of a person, whose name begins with a capital in a script. */
  String userId(String name) {
    return workspace.users().stream()
        .filter(person -> name(person).equals(name))
        .map(Person::id)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nobody is called " + name));
  }

  String userName(String id) {
    return workspace.user(id).map(Names::name).orElse(id);
  }

  String channelId(String name) {
    return workspace.channels().stream()
        .filter(channel -> channel.name().equals(name))
        .map(Channel::id)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no channel is called #" + name));
  }

  private static String name(Person person) {
    return person.name().substring(0, 1).toUpperCase(Locale.ROOT)
        + person.name().substring(1);
  }
}
