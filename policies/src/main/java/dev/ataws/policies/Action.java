package dev.ataws.policies;

/**
 * One operation of one service that somebody wants to call.
 *
 * @param service the service as the AWS CLI spells it, {@code s3api}
 * @param operation the API name of the operation, {@code ListBuckets}
 */
public record Action(String service, String operation) {
  public Action {
    if (service.isBlank() || operation.isBlank()) {
      throw new IllegalArgumentException("an action names a service and an operation");
    }
  }

  @Override
  public String toString() {
    return service + ":" + operation;
  }
}
