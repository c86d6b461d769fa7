package dev.ataws.grammar.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One operation of a service: what it takes, what it answers, and how the AWS SDK calls it. */
public final class Operation {

  private final Service service;
  private final Names names;
  private final Facts facts;
  private final Optional<Paginator> paginator;
  private final Map<String, Completion> completions;

  /** What an operation, its shapes and its counterparts in the AWS SDK are called. */
  record Names(
      String name,
      String cliName,
      Optional<String> input,
      Optional<String> output,
      String sdkRequest,
      String sdkResponse,
      String sdkMethod) {}

  /** What a model says about an operation. */
  record Facts(
      String documentation,
      String httpMethod,
      boolean deprecated,
      Optional<String> asynchronousOnly) {}

  Operation(
      Service service,
      Names names,
      Facts facts,
      Optional<Paginator> paginator,
      Map<String, Completion> completions) {
    this.service = service;
    this.names = names;
    this.facts = facts;
    this.paginator = paginator;
    this.completions = completions;
  }

  /** The service that offers the operation. */
  public Service service() {
    return service;
  }

  /** The API name, {@code ListFunctions}. */
  public String name() {
    return names.name();
  }

  /** The name as the AWS CLI spells it, {@code list-functions}. */
  public String cliName() {
    return names.cliName();
  }

  /** The first sentence of AWS's documentation; may be empty. */
  public String documentation() {
    return facts.documentation();
  }

  /** The HTTP method of the call, {@code GET}. */
  public String httpMethod() {
    return facts.httpMethod();
  }

  /** Whether AWS advises against using the operation. */
  public boolean isDeprecated() {
    return facts.deprecated();
  }

  /** Why only the AWS SDK's asynchronous client has the operation; empty for nearly all. */
  public Optional<String> asynchronousOnly() {
    return facts.asynchronousOnly();
  }

  /** The simple name of the AWS SDK's request class, in the service's model package. */
  public String sdkRequest() {
    return names.sdkRequest();
  }

  /** The simple name of the AWS SDK's response class, in the service's model package. */
  public String sdkResponse() {
    return names.sdkResponse();
  }

  /** The name of the method of the AWS SDK's client. */
  public String sdkMethod() {
    return names.sdkMethod();
  }

  /** What the operation takes; without members when it takes nothing. */
  public Structure input() {
    Structure input = structure(names.input());
    if (completions.isEmpty()) {
      return input;
    }
    Map<String, Member> members = new LinkedHashMap<>(input.members());
    completions.forEach(
        (member, completion) -> members.computeIfPresent(member, (n, m) -> m.with(completion)));
    return input.with(members);
  }

  /** What the operation answers; without members when it answers nothing. */
  public Structure output() {
    return structure(names.output());
  }

  /** How the answer is read page by page, for operations that answer in pages. */
  public Optional<Paginator> paginator() {
    return paginator;
  }

  private Structure structure(Optional<String> shape) {
    return shape
        .map(s -> (Structure) service.shape(s))
        .orElseGet(() -> new Structure("", Map.of(), Structure.Traits.NONE));
  }

  @Override
  public String toString() {
    return service.name() + " " + names.cliName();
  }
}
