package dev.ataws.policies.iam;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An identity policy without a fault, under the name that people know it by.
 *
 * <p>The <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html">elements</a> are
 * read strictly: what IAM would refuse is a fault, and so are some things that IAM takes and that hardly anybody means,
 * such as an empty Condition.
 */
public final class PolicyDocument {
  /** The characters, white space apart, that IAM takes in a managed policy. */
  public static final int MOST_CHARACTERS = 6144;

  private final String name;
  private final Version version;
  private final Optional<String> id;
  private final List<Statement> statements;

  PolicyDocument(String name, Version version, Optional<String> id, List<Statement> statements) {
    this.name = name;
    this.version = version;
    this.id = id;
    this.statements = List.copyOf(statements);
  }

  /** Reads a policy's JSON; {@code name} is what a decision will call it. */
  public static ReadPolicy read(String name, String json) {
    return new DocumentReader(name).read(json);
  }

  /** Puts statements together to a document of the version of 2012; there must be one. */
  public static PolicyDocument of(String name, List<Statement> statements) {
    if (statements.isEmpty()) {
      throw new IllegalArgumentException("a policy has a statement");
    }
    return new PolicyDocument(name, Version.V2012, Optional.empty(), statements);
  }

  /** The name that the document was read under. */
  public String name() {
    return name;
  }

  /** The version of the policy language; a document that says none has that of 2008. */
  public Version version() {
    return version;
  }

  /** The document's Id, unless it has none. */
  public Optional<String> id() {
    return id;
  }

  /** The statements, in the order of the document; at least one. */
  public List<Statement> statements() {
    return statements;
  }

  /** Returns the document with these statements, of which there is at least one, in place of its own. */
  public PolicyDocument with(List<Statement> others) {
    return new PolicyDocument(name, version, id, others);
  }

  /** Whether a condition of the document looks at this key, whatever its case. */
  public boolean hasConditionOn(String key) {
    return statements.stream()
        .flatMap(statement -> statement.conditions().stream())
        .anyMatch(condition -> condition.key().equalsIgnoreCase(key));
  }

  /** Returns the document as JSON without white space; reading it again gives the same document. */
  public String json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("Version", version.date());
    id.ifPresent(text -> json.put("Id", text));
    ArrayNode array = json.putArray("Statement");
    statements.forEach(statement -> write(statement, array.addObject()));
    return json.toString();
  }

  /** A document equals one that was read under the same name with the same content. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PolicyDocument document
        && name.equals(document.name)
        && version == document.version
        && id.equals(document.id)
        && statements.equals(document.statements);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, version, id, statements);
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name;
  }

  private static void write(Statement statement, ObjectNode json) {
    statement.sid().ifPresent(sid -> json.put("Sid", sid));
    json.put("Effect", statement.effect().word());
    write(statement.actions(), "Action", json);
    write(statement.resources(), "Resource", json);
    if (!statement.conditions().isEmpty()) {
      ObjectNode block = json.putObject("Condition");
      statement.conditions().forEach(condition -> write(condition, block));
    }
  }

  private static void write(Patterns patterns, String element, ObjectNode json) {
    write(patterns.values(), (patterns.not() ? "Not" : "") + element, json);
  }

  private static void write(Condition condition, ObjectNode block) {
    write(condition.values(), condition.key(), block.withObjectProperty(condition.operator()));
  }

  private static void write(List<String> values, String key, ObjectNode json) {
    if (values.size() == 1) {
      json.put(key, values.get(0));
    } else {
      ArrayNode array = json.putArray(key);
      values.forEach(array::add);
    }
  }

  /** A version of the policy language. */
  public enum Version {
    /** Without policy variables: {@code ${…}} stands for itself. */
    V2008("2008-10-17"),
    /** With policy variables. */
    V2012("2012-10-17");

    private final String date;

    Version(String date) {
      this.date = date;
    }

    /** The version as it stands in a document: {@code 2012-10-17}. */
    public String date() {
      return date;
    }
  }
}
