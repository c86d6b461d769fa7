package dev.ataws.policies;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A call to AWS that somebody asks for.
 *
 * @param service the service as the AWS CLI spells it, {@code s3api}
 * @param operation the API name of the operation, {@code ListBuckets}
 * @param parameters its parameters by API member names
 * @param region where it goes; empty while nobody has said
 * @param isWhole whether nothing is missing; what is missing is asked for, and the call is decided on again
 */
public record Call(
    String service,
    String operation,
    JsonNode parameters,
    Optional<String> region,
    boolean isWhole) {
  public Call {
    if (service.isBlank() || operation.isBlank()) {
      throw new IllegalArgumentException("a call names a service and an operation");
    }
    if (isWhole && region.isEmpty()) {
      throw new IllegalArgumentException("a whole call goes to a region");
    }
  }
}
