package dev.ataws.grammar.generator;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the AWS SDK for Java offers, as far as the catalogue must know it. */
interface Sdk {

  /** The service in this package under {@code software.amazon.awssdk.services}. */
  Optional<SdkService> service(String sdkPackage);

  /** A client, the package of what it takes, and its operations by API name in lower case. */
  record SdkService(String client, String modelPackage, Map<String, SdkOperation> operations) {

    /** The method for an operation of the API. */
    Optional<SdkOperation> operation(String apiName) {
      return Optional.ofNullable(operations.get(apiName.toLowerCase(Locale.ROOT)));
    }
  }

  /** One method of a client, with the simple names of what it takes and gives. */
  record SdkOperation(
      String method,
      String request,
      String response,
      boolean asynchronousOnly,
      SdkStructure input,
      SdkStructure output) {}

  /** A class of the SDK with fields. */
  interface SdkStructure {

    /** The name of the class, which tells two structures apart. */
    String name();

    /** The names of the members that the fields stand for, each with its names on the wire. */
    Map<String, Set<String>> members();

    /** The structure that a member holds, by itself or within lists and maps. */
    Optional<SdkStructure> nested(String member);
  }
}
