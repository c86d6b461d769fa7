package dev.ataws.grammar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.grammar.catalogue.Operation;
import java.util.Optional;

/**
 * One call of one operation, as a person asked for it.
 *
 * @param operation what is called
 * @param parameters its parameters by API member names; blobs are base64 text, timestamps text or epoch seconds
 * @param region where, when the text says so
 */
public record Command(Operation operation, ObjectNode parameters, Optional<String> region) {
  public Command {
    parameters = parameters.deepCopy();
  }

  /** The service as the AWS CLI spells it. */
  public String service() {
    return operation.service().name();
  }

  /** Service and operation as one types them, {@code lambda list-functions}. */
  public String name() {
    return service() + " " + operation.cliName();
  }

  /** One line that can be pasted back and reads as the same command. */
  public String canonical() {
    return Canonical.text(this);
  }
}
