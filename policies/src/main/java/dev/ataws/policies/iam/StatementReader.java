package dev.ataws.policies.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** Reads the statements of a policy. */
final class StatementReader {
  private static final String OWNER = "a statement";
  private static final List<String> KEYS =
      List.of("Sid", "Effect", "Action", "NotAction", "Resource", "NotResource", "Condition");
  private static final Set<String> PRINCIPALS = Set.of("Principal", "NotPrincipal");
  private static final Pattern SID = Pattern.compile("[A-Za-z0-9]*");
  private static final Pattern SERVICE = Pattern.compile("[A-Za-z0-9-]+");
  private static final Pattern ACTION = Pattern.compile("[A-Za-z0-9*?-]+");
  private static final Set<String> EVERY_ACTION = Set.of("*", "*:*");

  private final Optional<PolicyDocument.Version> version;
  private final Faults faults;
  private final ConditionReader conditions;

  /** Reads into the faults; a version that the document does not say is empty. */
  StatementReader(Optional<PolicyDocument.Version> version, Faults faults) {
    this.version = version;
    this.faults = faults;
    this.conditions = new ConditionReader(this::variables, faults);
  }

  /** Reads one statement, unless it lacks what makes it one; {@code sids} are those before it, with their lines. */
  Optional<Statement> read(int index, Node node, Map<String, Integer> sids) {
    if (!(node instanceof Node.Mapping object)) {
      faults.add(
          node.place(),
          Texts.wrongKind(
              "Statement", node.kind(), "a list of objects", DocumentReader.STATEMENT_EXAMPLE));
      return Optional.empty();
    }
    Members members = new Members(object, OWNER, faults);
    members.allowOnly(KEYS, OWNER, this::isPrincipal);
    Optional<String> sid = sid(members, sids);
    Optional<Effect> effect = effect(object, members);
    Optional<Patterns> actions =
        patterns(object, members, "Action", "\"Action\": \"ec2:Describe*\"", this::actionFault);
    Optional<Patterns> resources =
        patterns(object, members, "Resource", "\"Resource\": \"*\"", this::resourceFault);
    List<Condition> block = members.get("Condition").map(conditions::read).orElse(List.of());
    return effect.flatMap(does -> actions.flatMap(
        what -> resources.map(which -> new Statement(index, sid, does, what, which, block))));
  }

  private boolean isPrincipal(Node.Field field) {
    boolean principal = PRINCIPALS.contains(field.key());
    if (principal) {
      faults.add(field.place(), Texts.principal(field.key()));
    }
    return principal;
  }

  private Optional<String> sid(Members members, Map<String, Integer> sids) {
    Optional<Node.Text> written = members.text("Sid");
    written.ifPresent(sid -> check(sid, sids));
    return written.map(Node.Text::value).filter(sid -> !sid.isEmpty());
  }

  private void check(Node.Text sid, Map<String, Integer> sids) {
    if (!SID.matcher(sid.value()).matches()) {
      faults.add(sid.place(), Texts.sid(sid.value()));
    }
    Integer before =
        sid.value().isEmpty() ? null : sids.putIfAbsent(sid.value(), sid.place().line());
    if (before != null) {
      faults.add(sid.place(), Texts.duplicateSid(sid.value(), before));
    }
  }

  private Optional<Effect> effect(Node.Mapping statement, Members members) {
    if (!members.has("Effect")) {
      faults.add(statement.place(), Texts.missing("Effect", "\"Effect\": \"Allow\""));
    }
    return members.text("Effect").flatMap(this::effect);
  }

  private Optional<Effect> effect(Node.Text written) {
    for (Effect effect : Effect.values()) {
      if (effect.word().equals(written.value())) {
        return Optional.of(effect);
      }
    }
    faults.add(written.place(), Texts.effect(written.value()));
    return Optional.empty();
  }

  private Optional<Patterns> patterns(
      Node.Mapping statement,
      Members members,
      String key,
      String example,
      BiFunction<Node.Text, String, Optional<String>> fault) {
    Optional<Node.Field> plain = members.get(key);
    Optional<Node.Field> not = members.get("Not" + key);
    if (plain.isPresent() && not.isPresent()) {
      faults.add(not.get().place(), Texts.both(key));
    }
    Optional<Node.Field> field = plain.or(() -> not);
    if (field.isEmpty()) {
      faults.add(statement.place(), Texts.missing(key, example));
    }
    return field.map(found -> new Patterns(plain.isEmpty(), values(found, fault)));
  }

  private List<String> values(
      Node.Field field, BiFunction<Node.Text, String, Optional<String>> fault) {
    List<String> values = new ArrayList<>();
    for (Node item : items(field)) {
      if (item instanceof Node.Text text) {
        fault.apply(text, field.key()).ifPresent(words -> faults.add(text.place(), words));
        values.add(text.value());
      } else {
        faults.add(
            item.place(),
            Texts.wrongKind(
                field.key(),
                item.kind(),
                "a text or a list of texts",
                "\"%s\": [\"…\", \"…\"]".formatted(field.key())));
      }
    }
    return values;
  }

  private List<Node> items(Node.Field field) {
    if (!(field.value() instanceof Node.Sequence array)) {
      return List.of(field.value());
    }
    if (array.items().isEmpty()) {
      faults.add(array.place(), Texts.empty(field.key()));
    }
    return array.items();
  }

  private Optional<String> actionFault(Node.Text text, String key) {
    String action = text.value();
    int colon = action.indexOf(':');
    if (EVERY_ACTION.contains(action)) {
      return Optional.empty();
    }
    if (colon <= 0) {
      return Optional.of(Texts.actionWithoutService(action));
    }
    String service = action.substring(0, colon);
    if (service.contains("*") || service.contains("?")) {
      return Optional.of(Texts.wildcardInService(action));
    }
    boolean legal = SERVICE.matcher(service).matches()
        && ACTION.matcher(action.substring(colon + 1)).matches();
    return legal ? Optional.empty() : Optional.of(Texts.action(action));
  }

  private Optional<String> resourceFault(Node.Text text, String key) {
    String resource = text.value();
    if (resource.equals("*")) {
      return Optional.empty();
    }
    if (!resource.startsWith("arn:")) {
      return Optional.of(Texts.resource(resource));
    }
    String[] parts = resource.split(":", 4);
    return parts.length > 2 && SERVICE.matcher(parts[2]).matches()
        ? variables(resource)
        : Optional.of(Texts.wildcardInResourceService(resource));
  }

  /** What is wrong with the variables of a value, which has some only in the version of 2012. */
  private Optional<String> variables(String value) {
    if (!PolicyString.hasVariable(value)
        || version.equals(Optional.of(PolicyDocument.Version.V2008))) {
      return Optional.empty();
    }
    return version.isEmpty()
        ? Optional.of(Texts.variableWithoutVersion(value))
        : PolicyString.misspelt(value)
            .map(Texts::variable)
            .or(() -> PolicyString.keys(value).stream()
                .filter(ChatKeys::isUnknown)
                .findFirst()
                .map(Texts::chatKey));
  }
}
