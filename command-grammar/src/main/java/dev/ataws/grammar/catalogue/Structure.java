package dev.ataws.grammar.catalogue;

import java.util.Map;
import java.util.Optional;

/** A value with named members. */
public final class Structure implements Shape {

  private final String name;
  private final Map<String, Member> members;
  private final Traits traits;

  /** What a model says about a structure besides its members. */
  record Traits(
      boolean sensitive,
      boolean union,
      boolean document,
      boolean eventStream,
      Optional<String> payload) {

    static final Traits NONE = new Traits(false, false, false, false, Optional.empty());
  }

  Structure(String name, Map<String, Member> members, Traits traits) {
    this.name = name;
    this.members = members;
    this.traits = traits;
  }

  @Override
  public String name() {
    return name;
  }

  /** The members by API name, in the order of the model. */
  public Map<String, Member> members() {
    return members;
  }

  @Override
  public boolean isSensitive() {
    return traits.sensitive();
  }

  /** Whether exactly one of the members may be set. */
  public boolean isUnion() {
    return traits.union();
  }

  /** Whether the value is JSON of any kind instead of the members. */
  public boolean isDocument() {
    return traits.document();
  }

  /** Whether the members are the events of a stream. */
  public boolean isEventStream() {
    return traits.eventStream();
  }

  /** The member whose bytes are the whole body of the call or of its answer. */
  public Optional<String> payload() {
    return traits.payload();
  }

  Structure with(Map<String, Member> otherMembers) {
    return new Structure(name, otherMembers, traits);
  }

  @Override
  public String toString() {
    return name;
  }
}
