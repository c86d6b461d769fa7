package dev.ataws.policies;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What may never run from chat, whatever the role allows: the resource {@code built-in-deny-list.json}. */
final class DenyList {
  static final String NAME = "built-in-deny-list";

  private final List<Rule> rules;

  private DenyList(List<Rule> rules) {
    this.rules = rules;
  }

  static DenyList builtIn() {
    try (InputStream json =
        Objects.requireNonNull(DenyList.class.getResourceAsStream(NAME + ".json"))) {
      List<Group> groups = new ObjectMapper().readValue(json, new TypeReference<List<Group>>() {});
      return new DenyList(groups.stream().flatMap(Group::rules).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<Decision.Denied> refusal(Action action) {
    return rules.stream()
        .filter(rule -> rule.matches(action))
        .findFirst()
        .map(rule -> new Decision.Denied(
            NAME, Texts.denied(rule.entry(), rule.reason()), Texts.USE_CONSOLE));
  }

  List<String> entries() {
    return rules.stream().map(Rule::entry).toList();
  }

  /** A reason with the entries it holds for. */
  record Group(String reason, List<String> deny) {
    Stream<Rule> rules() {
      return deny.stream().map(entry -> Rule.of(entry, reason));
    }
  }

  /** One entry, {@code service:Operation}, {@code *} standing for any run of characters; IAM ignores case, so do rules. */
  record Rule(String entry, String reason, Pattern pattern) {
    static Rule of(String entry, String reason) {
      String expression = Pattern.quote(entry.toLowerCase(Locale.ROOT)).replace("*", "\\E.*\\Q");
      return new Rule(entry, reason, Pattern.compile(expression));
    }

    boolean matches(Action action) {
      return pattern.matcher(action.toString().toLowerCase(Locale.ROOT)).matches();
    }
  }
}
