package dev.ataws.channels;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** One mapping of the file, of whose keys each is known and stands there once. */
final class Section {
  private final MappingNode node;
  private final String label;
  private final Faults faults;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Set<String> mistyped = new HashSet<>();

  private Section(MappingNode node, String label, Faults faults) {
    this.node = node;
    this.label = label;
    this.faults = faults;
  }

  /** Returns the mapping at a node; keys that are unknown or doubled become faults. */
  static Optional<Section> of(Node node, String label, List<String> keys, Faults faults) {
    if (!(node instanceof MappingNode mapping)) {
      faults.add(node, ConfigurationTexts.needsKeys(label, keys));
      return Optional.empty();
    }
    Section section = new Section(mapping, named(mapping, label), faults);
    section.collect(keys);
    return Optional.of(section);
  }

  /** Returns how messages call this section, such as {@code channel `ops`}. */
  String label() {
    return label;
  }

  /** Returns the line where this section begins, from 1. */
  int line() {
    return Faults.line(node);
  }

  /** Adds a fault that concerns the section as a whole. */
  void fault(Words words) {
    faults.add(node, words);
  }

  /** Adds a fault that concerns the value of a key, or the section when the key is not there. */
  void fault(Key key, Words words) {
    faults.add(values.getOrDefault(key.name(), node), words);
  }

  /** Returns the value of a key that must be there, if it has the key's shape. */
  Optional<String> required(Key key) {
    return requiredText(key).flatMap(text -> shaped(key, text));
  }

  /** Returns the value of a key, if it is there with the key's shape. */
  Optional<String> optional(Key key) {
    return optionalText(key).flatMap(text -> shaped(key, text));
  }

  /** Returns the text of a key that must be there, whatever its shape. */
  Optional<ScalarNode> requiredText(Key key) {
    if (!values.containsKey(key.name()) && !mistyped.contains(key.name())) {
      faults.add(node, ConfigurationTexts.missing(label, key.name(), key.line()));
    }
    return optionalText(key);
  }

  /** Returns the text of a key if it is there, whatever its shape. */
  Optional<ScalarNode> optionalText(Key key) {
    return Optional.ofNullable(values.get(key.name())).flatMap(value -> text(key, value));
  }

  /** Returns the texts of a list that may be left out, whatever their shape. */
  List<ScalarNode> texts(Key key) {
    return items(key.name(), key.line()).stream()
        .flatMap(item -> text(key, item).stream())
        .toList();
  }

  /** Tells whether a key is there, whatever its value. */
  boolean has(String key) {
    return values.containsKey(key);
  }

  /** Returns the mapping under a key, if it is there; what is no mapping becomes the fault given. */
  Optional<Section> section(String key, String label, List<String> keys, Words noMapping) {
    Node value = values.get(key);
    if (value != null && !(value instanceof MappingNode)) {
      faults.add(value, noMapping);
      return Optional.empty();
    }
    return Optional.ofNullable(value).flatMap(each -> of(each, label, keys, faults));
  }

  /** Tells whether nothing stands in this section, not even what is unknown. */
  boolean isEmpty() {
    return node.getValue().isEmpty();
  }

  /** Tells whether a list is left out, or has no item. */
  boolean isEmpty(String key) {
    Node value = values.get(key);
    return value == null
        ? !mistyped.contains(key)
        : value instanceof SequenceNode list && list.getValue().isEmpty();
  }

  /** Returns the items of a list; none if the key is not there. */
  List<Node> items(String key, String example) {
    Node value = values.get(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof SequenceNode list) {
      return list.getValue();
    }
    faults.add(
        value,
        isNothing(value)
            ? ConfigurationTexts.noValue(label, key, example)
            : ConfigurationTexts.needsList(label, key, example));
    return List.of();
  }

  /** Returns the items of a list that must be there with at least one item. */
  List<Node> requiredItems(String key, String example) {
    List<Node> items = items(key, example);
    if (!values.containsKey(key) && !mistyped.contains(key)) {
      faults.add(node, ConfigurationTexts.missing(label, key, example));
    }
    if (items.isEmpty() && values.get(key) instanceof SequenceNode list) {
      faults.add(list, ConfigurationTexts.noValue(label, key, example));
    }
    return items;
  }

  /** Returns the text if it has the shape of the key's values; else that is a fault. */
  Optional<String> shaped(Key key, ScalarNode text) {
    if (key.takes(text.getValue())) {
      return Optional.of(text.getValue());
    }
    faults.add(text, ConfigurationTexts.mismatch(label, key, text.getValue()));
    return Optional.empty();
  }

  private Optional<ScalarNode> text(Key key, Node value) {
    if (!(value instanceof ScalarNode text)) {
      faults.add(value, ConfigurationTexts.needsText(label, key.name(), key.line()));
      return Optional.empty();
    }
    if (isNothing(text)) {
      faults.add(value, ConfigurationTexts.noValue(label, key.name(), key.line()));
      return Optional.empty();
    }
    return Optional.of(text);
  }

  private void collect(List<String> keys) {
    Map<String, Node> seen = new LinkedHashMap<>();
    for (NodeTuple entry : node.getValue()) {
      collect(entry, keys, seen);
    }
  }

  private void collect(NodeTuple entry, List<String> keys, Map<String, Node> seen) {
    Node key = entry.getKeyNode();
    if (!(key instanceof ScalarNode text)) {
      faults.add(key, ConfigurationTexts.keyIsNoText(label, keys));
      return;
    }
    Node first = seen.putIfAbsent(text.getValue(), key);
    if (!keys.contains(text.getValue())) {
      NearestWord.to(text.getValue(), keys).ifPresent(mistyped::add);
      faults.add(key, ConfigurationTexts.unknownKey(label, text.getValue(), keys));
    } else if (first != null) {
      faults.add(key, ConfigurationTexts.doubledKey(label, text.getValue(), Faults.line(first)));
    } else {
      values.put(text.getValue(), entry.getValueNode());
    }
  }

  private static String named(MappingNode mapping, String label) {
    return mapping.getValue().stream()
        .filter(entry -> entry.getKeyNode() instanceof ScalarNode key && isName(key))
        .map(NodeTuple::getValueNode)
        .filter(
            value -> value instanceof ScalarNode text && Key.CHANNEL_NAME.takes(text.getValue()))
        .map(value -> ConfigurationTexts.named(label, ((ScalarNode) value).getValue()))
        .findFirst()
        .orElse(label);
  }

  private static boolean isName(ScalarNode key) {
    return key.getValue().equals(Key.CHANNEL_NAME.name());
  }

  private static boolean isNothing(Node value) {
    return value instanceof ScalarNode text
        && (text.getTag().equals(Tag.NULL) || text.getValue().isBlank());
  }
}
