package dev.ataws.bot.aws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ataws.grammar.catalogue.Completion;
import dev.ataws.grammar.catalogue.Member;
import dev.ataws.grammar.catalogue.Operation;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Finds the command that shows what there is, for somebody who named what is not there. */
final class ListCommand {
  private static final Pattern PLAIN = Pattern.compile("[\\w.:/@+=-]{1,200}");

  private ListCommand() {}

  /**
   * The command that lists the values for the parameter that AWS did not know: the one whose value its message repeats, else the
   * one that the error code speaks of, else the first that has to be given. Empty when the catalogue knows none.
   */
  static Optional<String> of(AwsCall call, AwsError error) {
    String code = error.code().toLowerCase(Locale.ROOT);
    return call.operation().input().members().values().stream()
        .filter(member -> isListed(call, member))
        .max(Comparator.<Member, Boolean>comparing(member -> isNamed(call, member, error.message()))
            .thenComparing(member -> code.contains(noun(member)))
            .thenComparing(Member::isRequired))
        .flatMap(member -> command(call, member));
  }

  private static boolean isListed(AwsCall call, Member member) {
    return member.completion().isPresent() && isText(call, member);
  }

  private static boolean isText(AwsCall call, Member member) {
    return !texts(call, member).isEmpty() && !member.isSensitive();
  }

  private static Collection<String> texts(AwsCall call, Member member) {
    JsonNode value = call.parameters().path(member.name());
    return value.isTextual()
        ? List.of(value.textValue())
        : StreamSupport.stream(value.spliterator(), false)
            .filter(JsonNode::isTextual)
            .map(JsonNode::textValue)
            .toList();
  }

  private static boolean isNamed(AwsCall call, Member member, String message) {
    return texts(call, member).stream().anyMatch(text -> !text.isEmpty() && message.contains(text));
  }

  /** {@code cluster} of {@code clusterName}. */
  private static String noun(Member member) {
    return member
        .name()
        .replaceFirst("(Names?|Ids?|Arns?|Identifiers?|s)$", "")
        .toLowerCase(Locale.ROOT);
  }

  private static Optional<String> command(AwsCall call, Member unknown) {
    Completion completion = unknown.completion().orElseThrow();
    Map<String, String> options = new TreeMap<>();
    call.operation().input().members().values().stream()
        .filter(member -> !member.name().equals(unknown.name()) && isListed(call, member))
        .forEach(member -> options.put(member.name(), member.name()));
    options.putAll(completion.parameters());
    return call.operation()
        .service()
        .operationByApiName(completion.operation())
        .flatMap(list -> withOptions(call, options, list));
  }

  /**
   * The command with what the call said about where to look, a cluster for its services. Empty when the list needs what cannot be
   * repeated.
   */
  private static Optional<String> withOptions(
      AwsCall call, Map<String, String> options, Operation list) {
    StringBuilder command = new StringBuilder(list.toString());
    for (Member option : list.input().members().values()) {
      String value =
          call.parameters().path(options.getOrDefault(option.name(), "")).asText();
      if (PLAIN.matcher(value).matches() && !option.isSensitive()) {
        command.append(" --").append(option.cliName()).append(' ').append(value);
      } else if (option.isAskedFor()) {
        return Optional.empty();
      }
    }
    return Optional.of(command.toString());
  }
}
