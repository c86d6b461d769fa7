package dev.ataws.grammar.catalogue;

import java.util.Optional;
import java.util.Set;

/** A named part of a structure, or what a list or a map holds. */
public final class Member {

  private final Service service;
  private final Names names;
  private final Set<Trait> traits;
  private final String documentation;
  private final Optional<Completion> completion;

  /** What a member and its shape are called. */
  record Names(String name, String cliName, String sdkName, String shape) {}

  /** What a model says about a member. */
  enum Trait {
    REQUIRED,
    IDEMPOTENCY_TOKEN,
    SENSITIVE,
    DEPRECATED,
    STREAMING,
    JSON_VALUE,
    HOST_LABEL
  }

  Member(
      Service service,
      Names names,
      Set<Trait> traits,
      String documentation,
      Optional<Completion> completion) {
    this.service = service;
    this.names = names;
    this.traits = traits;
    this.documentation = documentation;
    this.completion = completion;
  }

  /** The API name, {@code FunctionName}. */
  public String name() {
    return names.name();
  }

  /** The name as the AWS CLI spells it, {@code function-name}. */
  public String cliName() {
    return names.cliName();
  }

  /** The name that the AWS SDK's field for this member reports. */
  public String sdkName() {
    return names.sdkName();
  }

  /** The type of the value, read from the catalogue when asked for. */
  public Shape shape() {
    return service.shape(names.shape());
  }

  /** Whether a structure without this member is incomplete. */
  public boolean isRequired() {
    return traits.contains(Trait.REQUIRED);
  }

  /** Whether a person has to give it: it is required, and no token that is filled in for them. */
  public boolean isAskedFor() {
    return isRequired() && !isIdempotencyToken();
  }

  /** Whether the caller fills in a fresh random value when none is given. */
  public boolean isIdempotencyToken() {
    return traits.contains(Trait.IDEMPOTENCY_TOKEN);
  }

  /** Whether the value, of the member or of its shape, is a secret that nobody should be shown. */
  public boolean isSensitive() {
    return traits.contains(Trait.SENSITIVE) || shape().isSensitive();
  }

  /** Whether AWS advises against using the member. */
  public boolean isDeprecated() {
    return traits.contains(Trait.DEPRECATED);
  }

  /** Whether the value is a stream: bytes that are the body of the call, or events. */
  public boolean isStreaming() {
    return traits.contains(Trait.STREAMING);
  }

  /** Whether the value is JSON that travels as text. */
  public boolean isJsonValue() {
    return traits.contains(Trait.JSON_VALUE);
  }

  /** Whether the value is JSON of any kind: JSON that travels as text, or a free document. */
  public boolean isAnyJson() {
    return isJsonValue() || (shape() instanceof Structure structure && structure.isDocument());
  }

  /** Whether the value becomes part of the host name, and so must not be empty. */
  public boolean isHostLabel() {
    return traits.contains(Trait.HOST_LABEL);
  }

  /** The first sentence of AWS's documentation; empty for members that occur in answers only. */
  public String documentation() {
    return documentation;
  }

  /** Where values for this option are found; only on the members of an operation's input. */
  public Optional<Completion> completion() {
    return completion;
  }

  Member with(Completion found) {
    return new Member(service, names, traits, documentation, Optional.of(found));
  }

  @Override
  public String toString() {
    return names.name() + ": " + names.shape();
  }
}
