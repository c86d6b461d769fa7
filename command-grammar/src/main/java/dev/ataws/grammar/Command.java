package dev.ataws.grammar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.grammar.catalogue.Operation;
import dev.ataws.grammar.catalogue.Waiter;
import java.util.Optional;

/**
 * One call of one operation, as a person asked for it.
 *
 * @param operation what is called
 * @param verb what the AWS CLI calls it behind the service, {@code list-functions}, {@code wait function-active}
 * @param parameters its parameters by API member names; blobs are base64 text, timestamps text or epoch seconds
 * @param options what the text says beside the parameters
 * @param waiter until when the operation is to be called again and again
 */
public record Command(
    Operation operation,
    String verb,
    ObjectNode parameters,
    Options options,
    Optional<Waiter> waiter) {
  public Command {
    parameters = parameters.deepCopy();
  }

  /** The service as the AWS CLI spells it. */
  public String service() {
    return operation.service().name();
  }

  /** Service and operation as one types them, {@code lambda list-functions}. */
  public String name() {
    return service() + " " + verb;
  }

  /** One line that can be pasted back and reads as the same command. */
  public String canonical() {
    return Canonical.text(this);
  }
}
