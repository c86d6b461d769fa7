package dev.ataws.policies.iam;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a policy and notes everything that is wrong in it. */
final class DocumentReader {
  private static final String OWNER = "the policy";
  static final String STATEMENT_EXAMPLE =
      "\"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"ec2:Describe*\", \"Resource\": \"*\"}]";

  private final String name;
  private final Faults faults = new Faults();

  DocumentReader(String name) {
    this.name = name;
  }

  ReadPolicy read(String json) {
    measure(json);
    Optional<PolicyDocument> document =
        Node.parse(json, Texts.NOTHING, faults).flatMap(this::document);
    return document.isPresent() && faults.isEmpty()
        ? new ReadPolicy.Valid(document.get())
        : new ReadPolicy.Faulty(faults.inOrder());
  }

  private void measure(String json) {
    int characters = (int)
        json.chars().filter(character -> !Character.isWhitespace(character)).count();
    if (characters > PolicyDocument.MOST_CHARACTERS) {
      faults.add(Node.Place.START, Texts.tooLong(characters));
    }
  }

  private Optional<PolicyDocument> document(Node node) {
    if (node instanceof Node.Mapping object) {
      return Optional.of(document(object));
    }
    faults.add(node.place(), Texts.notAnObject(node.kind()));
    return Optional.empty();
  }

  private PolicyDocument document(Node.Mapping object) {
    Members members = new Members(object, OWNER, faults);
    members.allowOnly(List.of("Version", "Id", "Statement"), OWNER, field -> false);
    Optional<PolicyDocument.Version> version = version(members);
    List<Statement> statements = statements(object, members, version);
    Optional<String> id = members.text("Id").map(Node.Text::value);
    return new PolicyDocument(name, version.orElse(PolicyDocument.Version.V2008), id, statements);
  }

  /** The version; empty when the document says none, in which case variables are a fault. */
  private Optional<PolicyDocument.Version> version(Members members) {
    Optional<Node.Text> written = members.text("Version");
    if (written.isEmpty()) {
      return members.has("Version") ? Optional.of(PolicyDocument.Version.V2012) : Optional.empty();
    }
    for (PolicyDocument.Version version : PolicyDocument.Version.values()) {
      if (version.date().equals(written.get().value())) {
        return Optional.of(version);
      }
    }
    faults.add(written.get().place(), Texts.version(written.get().value()));
    return Optional.of(PolicyDocument.Version.V2012);
  }

  private List<Statement> statements(
      Node.Mapping document, Members members, Optional<PolicyDocument.Version> version) {
    Optional<Node.Field> field = members.get("Statement");
    if (field.isEmpty()) {
      faults.add(document.place(), Texts.missing("The policy", "Statement", STATEMENT_EXAMPLE));
      return List.of();
    }
    StatementReader reader = new StatementReader(version, faults);
    List<Statement> statements = new ArrayList<>();
    Map<String, Integer> sids = new HashMap<>();
    for (Node node : nodes(field.get().value())) {
      reader.read(statements.size(), node, sids).ifPresent(statements::add);
    }
    return statements;
  }

  private List<Node> nodes(Node value) {
    if (!(value instanceof Node.Sequence array)) {
      return List.of(value);
    }
    if (array.items().isEmpty()) {
      faults.add(array.place(), Texts.empty("Statement"));
    }
    return array.items();
  }
}
