package dev.ataws.bot.rendering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.aws.AwsCall;
import dev.ataws.bot.aws.Redaction;
import dev.ataws.grammar.catalogue.Member;
import dev.ataws.grammar.catalogue.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says what there is none of: {@code No alarms in state ALARM in eu-west-1}. */
final class Absence {
  private static final int MOST_CONDITIONS = 4;
  private static final int LONGEST_VALUE = 80;
  private static final Pattern STATE =
      Pattern.compile("(?i).*(state|status)(s|es)?(value|-?name|filter|equals)?");
  private static final Pattern PREFIX = Pattern.compile("(?i).*prefix");

  /** Members that name what the things belong to. */
  private static final Pattern OWNER = Pattern.compile(
      "(.*[a-z])?(Name|Arn|ARN|Id|Identifier|name|arn|id|cluster|resource|[jJ]obQueue)");

  /** Members that say how to answer, and not about what. */
  private static final Pattern MANNER = Pattern.compile(
      "(?i)max(results|items|records)?|limit|pagesize|.*token|encodingtype|sort.*|order.*");

  /** Services of which an account has but one. */
  private static final Set<String> GLOBAL = Set.of(
      "account",
      "artifact",
      "billing",
      "billingconductor",
      "budgets",
      "ce",
      "chatbot",
      "cloudfront",
      "cur",
      "freetier",
      "globalaccelerator",
      "health",
      "iam",
      "importexport",
      "marketplace-catalog",
      "networkmanager",
      "organizations",
      "pricing",
      "route53",
      "route53-recovery-control-config",
      "route53-recovery-readiness",
      "route53domains",
      "savingsplans",
      "shield",
      "support",
      "taxsettings",
      "trustedadvisor",
      "waf");

  private static final Set<String> GLOBAL_OPERATIONS = Set.of("s3api list-buckets");

  private Absence() {}

  /** The sentence, without its full stop, as mrkdwn. */
  static String of(AwsCall call, String noun) {
    List<String> conditions = conditions(call);
    String where = isGlobal(call.operation())
        ? "in account " + call.channel().account()
        : "in " + call.region();
    return "No "
        + String.join(
            " ",
            Stream.of(List.of(noun), conditions, List.of(where))
                .flatMap(List::stream)
                .map(Mrkdwn::escape)
                .toList());
  }

  static boolean isGlobal(Operation operation) {
    return GLOBAL.contains(operation.service().name())
        || GLOBAL_OPERATIONS.contains(operation.toString());
  }

  private static List<String> conditions(AwsCall call) {
    Operation operation = call.operation();
    Set<String> paging = new HashSet<>();
    operation.paginator().ifPresent(pages -> {
      paging.addAll(pages.inputTokens());
      pages.limitKey().ifPresent(paging::add);
    });
    ObjectNode parameters = (ObjectNode) Redaction.of(call.parameters(), operation.input());
    List<String> conditions = new ArrayList<>();
    boolean isOf = false;
    for (Member member : operation.input().members().values()) {
      JsonNode value = parameters.get(member.name());
      if (value != null
          && !paging.contains(member.name())
          && !MANNER.matcher(member.name()).matches()) {
        Optional<String> condition = condition(member, value, isOf);
        isOf |= condition.filter(text -> text.startsWith("of ")).isPresent();
        condition.ifPresent(conditions::add);
      }
    }
    return conditions.size() > MOST_CONDITIONS
        ? conditions.subList(0, MOST_CONDITIONS)
        : conditions;
  }

  private static Optional<String> condition(Member member, JsonNode value, boolean isOf) {
    if (value.isContainerNode() && words(value).isEmpty()) {
      List<String> filters = filters(value);
      return filters.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", filters));
    }
    return words(value).map(words -> {
      if (STATE.matcher(member.name()).matches()) {
        return "in state " + words;
      }
      if (PREFIX.matcher(member.name()).matches()) {
        return "that begin with " + words;
      }
      boolean isOwner = member.isRequired() || OWNER.matcher(member.name()).matches();
      return isOwner && !isOf && value.isTextual()
          ? "of " + words
          : "with " + member.cliName().replace('-', ' ') + " " + words;
    });
  }

  /** Filters of EC2's kind, a name with values each, or of one object whose members are the names. */
  private static List<String> filters(JsonNode value) {
    if (value.isArray()) {
      return value.valueStream().flatMap(filter -> filters(filter).stream()).toList();
    }
    JsonNode name = first(value, "Name", "name", "Key", "key", "AttributeKey");
    JsonNode values = first(value, "Values", "values", "Value", "value", "AttributeValue");
    if (name.isTextual()) {
      return words(values).map(words -> filter(name.textValue(), words)).stream()
          .toList();
    }
    return value.properties().stream()
        .flatMap(
            entry -> words(entry.getValue()).map(words -> filter(entry.getKey(), words)).stream())
        .toList();
  }

  private static String filter(String name, String words) {
    return STATE.matcher(name).matches() && !name.startsWith("tag")
        ? "in state " + words
        : "with " + name.replaceFirst("^tag:", "tag ") + " " + words;
  }

  private static JsonNode first(JsonNode object, String... names) {
    return Stream.of(names)
        .filter(object::has)
        .map(object::get)
        .findFirst()
        .orElseGet(() -> object.path(""));
  }

  private static Optional<String> words(JsonNode value) {
    List<JsonNode> values = value.isArray() ? value.valueStream().toList() : List.of(value);
    if (values.isEmpty() || !values.stream().allMatch(one -> one.isTextual() || one.isNumber())) {
      return Optional.empty();
    }
    String words =
        String.join(" or ", values.stream().map(one -> word(one.asText())).toList());
    return Optional.of(Mrkdwn.cut(words, LONGEST_VALUE)).filter(text -> !text.isBlank());
  }

  /** The last part of an ARN says what it is. */
  private static String word(String value) {
    String plain = value.replaceAll("\\s+", " ");
    return plain.startsWith("arn:") ? plain.substring(plain.lastIndexOf(':') + 1) : plain;
  }
}
