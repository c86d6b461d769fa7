package dev.ataws.grammar.catalogue;

import java.util.Map;
import java.util.Optional;

/**
 * Where the values for an option are found.
 *
 * @param service the CLI name of the service to ask, when it is another one than the option's own
 * @param operation the API name of the operation that lists the values
 * @param parameters parameters of that operation, by API name, with the API name of the option
 *     whose value each takes
 * @param jmesPath the expression that picks the values out of the answer
 */
public record Completion(
    Optional<String> service, String operation, Map<String, String> parameters, String jmesPath) {

  /** Copies the parameters. */
  public Completion {
    parameters = Map.copyOf(parameters);
  }
}
