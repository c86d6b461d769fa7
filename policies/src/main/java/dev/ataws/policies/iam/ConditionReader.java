package dev.ataws.policies.iam;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads Condition blocks: operator → key → values. */
final class ConditionReader {
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9.-]+:[^\\p{Cntrl}${}*?]+");
  private static final String BLOCK = "Condition";
  private static final String EXAMPLE =
      "\"Condition\": {\"StringEquals\": {\"aws:RequestedRegion\": \"eu-west-1\"}}";
  private static final String VALUES_EXAMPLE =
      "\"aws:RequestedRegion\": [\"eu-west-1\", \"eu-central-1\"]";

  private final Function<String, Optional<String>> variables;
  private final Faults faults;

  /** Reads into the faults; {@code variables} says what is wrong with those of a value. */
  ConditionReader(Function<String, Optional<String>> variables, Faults faults) {
    this.variables = variables;
    this.faults = faults;
  }

  List<Condition> read(Node.Field field) {
    List<Condition> conditions = new ArrayList<>();
    Map<String, Node.Field> operators = new HashMap<>();
    for (Node.Field operator : object(field)) {
      Node.Field before = operators.putIfAbsent(operator.key(), operator);
      if (before != null) {
        faults.add(
            operator.place(),
            Texts.duplicateKey(operator.key(), "`" + BLOCK + "`", before.place().line()));
      }
      conditions.addAll(underOperator(operator));
    }
    return conditions;
  }

  /** The members of an object that must not be empty. */
  private List<Node.Field> object(Node.Field field) {
    if (!(field.value() instanceof Node.Mapping object)) {
      faults.add(
          field.value().place(),
          Texts.wrongKind(field.key(), field.value().kind(), "an object", EXAMPLE));
      return List.of();
    }
    if (object.fields().isEmpty()) {
      faults.add(object.place(), Texts.empty(field.key()));
    }
    return object.fields();
  }

  private List<Condition> underOperator(Node.Field field) {
    Optional<Operator> operator = Operator.read(field.key());
    if (operator.isEmpty()) {
      faults.add(field.place(), unknown(field.key()));
    }
    List<Condition> conditions = new ArrayList<>();
    Map<String, Node.Field> keys = new HashMap<>();
    for (Node.Field key : object(field)) {
      check(key, field.key(), keys);
      List<Node> values = values(key);
      values.forEach(value -> operator
          .flatMap(known -> fault(value, known, field.key()))
          .ifPresent(words -> faults.add(value.place(), words)));
      conditions.add(new Condition(
          field.key(), key.key(), values.stream().map(ConditionReader::text).toList()));
    }
    return conditions;
  }

  private static String unknown(String operator) {
    boolean isNull = operator.endsWith(":Null") || operator.endsWith("NullIfExists");
    return isNull
        ? Texts.nullOperator(operator)
        : Texts.operator(operator, Operator.namesLike(operator));
  }

  private void check(Node.Field key, String operator, Map<String, Node.Field> keys) {
    if (!KEY.matcher(key.key()).matches()) {
      faults.add(key.place(), Texts.conditionKey(key.key()));
    } else if (ChatKeys.isUnknown(key.key())) {
      faults.add(key.place(), Texts.chatKey(key.key()));
    }
    Node.Field before = keys.putIfAbsent(key.key().toLowerCase(Locale.ROOT), key);
    if (before != null) {
      faults.add(
          key.place(),
          Texts.duplicateConditionKey(key.key(), operator, before.place().line()));
    }
  }

  private List<Node> values(Node.Field key) {
    List<Node> values = new ArrayList<>();
    for (Node item :
        key.value() instanceof Node.Sequence array ? array.items() : List.of(key.value())) {
      if (item instanceof Node.Text || item instanceof Node.Scalar) {
        values.add(item);
      } else {
        faults.add(
            item.place(),
            Texts.wrongKind(key.key(), item.kind(), "a text or a list of texts", VALUES_EXAMPLE));
      }
    }
    if (key.value() instanceof Node.Sequence array && array.items().isEmpty()) {
      faults.add(array.place(), Texts.empty(key.key()));
    }
    return values;
  }

  private Optional<String> fault(Node value, Operator operator, String name) {
    Operator.Form form = operator.base().form();
    String text = text(value);
    if (PolicyString.hasVariable(text)) {
      return form.takesVariables() ? variables.apply(text) : Optional.of(Texts.variableUnder(name));
    }
    return form.takes(text) ? Optional.empty() : Optional.of(Texts.value(text, name, form));
  }

  /** IAM takes numbers and booleans without quotes too. */
  private static String text(Node value) {
    return value instanceof Node.Text text
        ? text.value()
        : value instanceof Node.Scalar scalar ? scalar.value() : "";
  }
}
