package dev.ataws.policies.organization;

import dev.ataws.policies.iam.Faults;
import dev.ataws.policies.iam.Members;
import dev.ataws.policies.iam.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** An object of the policy, with its fields; the operators of inheritance count as none. */
final class Block {
  private final String path;
  private final List<String> names;
  private final Members members;
  private final Faults faults;

  private Block(Node.Place place, String path, List<Node.Field> fields, Faults faults) {
    this.path = path;
    this.names = fields.stream().map(Node.Field::key).distinct().toList();
    this.members = new Members(new Node.Mapping(place, fields), Texts.owner(path), faults);
    this.faults = faults;
  }

  /** Reads an object whose fields are these, in any case; {@code path} leads to it. */
  static Optional<Block> of(Node node, String path, List<String> known, Faults faults) {
    Optional<Block> block = of(node, path, key -> key.toLowerCase(Locale.ROOT), faults);
    block.ifPresent(each -> each.members.allowOnly(known, Texts.owner(path), field -> false));
    return block;
  }

  /** Returns the names of the fields, in order. */
  List<String> names() {
    return names;
  }

  /** Returns where a field stands, unless it is not there. */
  Optional<Node.Place> place(String field) {
    return members.get(field).map(Node.Field::place);
  }

  /** Returns the object behind a field, whose fields are these, in any case. */
  Optional<Block> block(String field, List<String> known) {
    return members.get(field).flatMap(found -> of(found.value(), path(field), known, faults));
  }

  /** Returns the object behind a field, whose own fields are named by ids. */
  Optional<Block> blockOfIds(String field) {
    return members
        .get(field)
        .flatMap(found -> of(found.value(), path(field), UnaryOperator.identity(), faults));
  }

  /** Returns what a field assigns, unless it is not there. */
  Optional<Rule> rule(Setting setting) {
    String key = path(setting.field());
    return members
        .get(setting.field())
        .flatMap(field -> assigned(setting, key, field.value()))
        .map(assigned -> new Rule(key, values(setting, key, assigned)));
  }

  /** Returns the key of a field as refusals name it: without the outermost object, which every policy has. */
  private String path(String field) {
    return path.isEmpty() || path.equals(Words.CHATBOT) ? field : path + "." + field;
  }

  /** What stands behind {@code @@assign}; or the value itself, as in an effective policy. */
  private Optional<Node> assigned(Setting setting, String key, Node value) {
    if (!(value instanceof Node.Mapping object)) {
      return Optional.of(value);
    }
    Optional<Node.Field> assign = of(object, key, List.of(Words.ASSIGN), faults)
        .flatMap(block -> block.members.get(Words.ASSIGN));
    if (object.fields().stream().allMatch(Block::isForChildren)) {
      faults.add(object.place(), Texts.assignsNothing(key, setting));
    }
    return assign.map(Node.Field::value);
  }

  private Set<String> values(Setting setting, String key, Node assigned) {
    if (setting.isList() != (assigned instanceof Node.Sequence)) {
      faults.add(assigned.place(), Texts.wrongKind(key, assigned.kind(), setting));
      return Set.of();
    }
    List<Node> items = assigned instanceof Node.Sequence list ? list.items() : List.of(assigned);
    if (items.isEmpty()) {
      faults.add(assigned.place(), Texts.emptyList(key));
    }
    return items.stream()
        .flatMap(item -> value(setting, key, item).stream())
        .collect(Collectors.toSet());
  }

  private Optional<String> value(Setting setting, String key, Node item) {
    if (item instanceof Node.Text text && setting.takes(text.value())) {
      return Optional.of(text.value());
    }
    faults.add(item.place(), Texts.value(key, item, setting));
    return Optional.empty();
  }

  private static Optional<Block> of(
      Node node, String path, UnaryOperator<String> spelling, Faults faults) {
    if (!(node instanceof Node.Mapping object)) {
      faults.add(node.place(), Texts.notAnObject(path, node.kind()));
      return Optional.empty();
    }
    List<Node.Field> fields = new ArrayList<>();
    for (Node.Field field : object.fields()) {
      if (changesParent(field)) {
        faults.add(field.place(), Texts.changesParent(field.key()));
      } else if (!isForChildren(field)) {
        fields.add(new Node.Field(field.place(), spelling.apply(field.key()), field.value()));
      }
    }
    return Optional.of(new Block(object.place(), path, fields, faults));
  }

  private static boolean changesParent(Node.Field field) {
    return field.key().equalsIgnoreCase(Words.APPEND) || field.key().equalsIgnoreCase(Words.REMOVE);
  }

  private static boolean isForChildren(Node.Field field) {
    return field.key().equalsIgnoreCase(Words.FOR_CHILDREN);
  }
}
