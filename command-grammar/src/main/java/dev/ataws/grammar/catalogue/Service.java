package dev.ataws.grammar.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** One AWS service, whose operations and shapes are read when first asked for, then kept. */
public final class Service {

  private final ServiceLines lines;
  private final LineReader reader;
  private final LineReader.Header header;
  private final Map<String, Operation> operations = new ConcurrentHashMap<>();
  private final Map<String, Shape> shapes = new ConcurrentHashMap<>();

  Service(ServiceLines lines) {
    this.lines = lines;
    this.reader = new LineReader(this);
    this.header = LineReader.header(lines.header());
  }

  /** The name of the service as the AWS CLI spells it, {@code s3api}. */
  public String name() {
    return header.name();
  }

  /** The full name, {@code Amazon Simple Storage Service}. */
  public String title() {
    return header.title();
  }

  /** The package of the AWS SDK's client, under {@code software.amazon.awssdk.services}. */
  public String sdkPackage() {
    return header.sdk().packageName();
  }

  /**
   * The package of the AWS SDK's requests and responses, under {@code
   * software.amazon.awssdk.services}; services that share their shapes share it.
   */
  public String sdkModelPackage() {
    return header.sdk().modelPackage();
  }

  /** The simple name of the AWS SDK's synchronous client, {@code S3Client}. */
  public String sdkClient() {
    return header.sdk().client();
  }

  /** The name of the service in signatures. */
  public String signingName() {
    return header.signingName();
  }

  /** The names of the operations as the AWS CLI spells them, sorted. */
  public List<String> operationNames() {
    return List.copyOf(header.operations().keySet());
  }

  /** The operation that the AWS CLI calls by this name. */
  public Optional<Operation> operation(String cliName) {
    return Optional.ofNullable(header.operations().get(cliName)).flatMap(this::operationByApiName);
  }

  /** The operation that the API calls by this name. */
  public Optional<Operation> operationByApiName(String apiName) {
    Operation known = operations.get(apiName);
    if (known != null) {
      return Optional.of(known);
    }
    return lines
        .operation(apiName)
        .map(line -> operations.computeIfAbsent(apiName, name -> reader.operation(line)));
  }

  /** The waiters of the service by CLI name, sorted. */
  public Map<String, Waiter> waiters() {
    return header.waiters();
  }

  Shape shape(String name) {
    return shapes.computeIfAbsent(name, n -> reader.shape(lines.shape(n)));
  }

  @Override
  public String toString() {
    return header.name();
  }
}
