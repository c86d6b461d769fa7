package dev.ataws.bot.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.grammar.catalogue.Member;
import dev.ataws.grammar.catalogue.Operation;
import dev.ataws.grammar.catalogue.Service;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.AwsResponseMetadata;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * One operation as the SDK has it: the client's method with its request and response classes. Method handles of the exact
 * type find it without a look at the client's other methods, of which there may be hundreds.
 */
final class SdkOperation {
  private static final MethodHandles.Lookup PUBLIC = MethodHandles.publicLookup();

  private final Operation operation;
  private final MethodHandle newBuilder;
  private final MethodHandle method;
  private final boolean streams;

  private SdkOperation(
      Operation operation, MethodHandle newBuilder, MethodHandle method, boolean streams) {
    this.operation = operation;
    this.newBuilder = newBuilder;
    this.method = method;
    this.streams = streams;
  }

  static SdkOperation of(Operation operation) {
    Service service = operation.service();
    Class<?> request = SdkNames.model(service, operation.sdkRequest());
    Class<?> response = SdkNames.model(service, operation.sdkResponse());
    boolean streams = operation.output().members().values().stream().anyMatch(Member::isStreaming);
    MethodType type = streams
        ? MethodType.methodType(Object.class, request, ResponseTransformer.class)
        : MethodType.methodType(response, request);
    try {
      Class<?> builder = SdkNames.load(request.getName() + "$Builder");
      MethodHandle newBuilder =
          PUBLIC.findStatic(request, "builder", MethodType.methodType(builder));
      MethodHandle method =
          PUBLIC.findVirtual(SdkNames.client(service), operation.sdkMethod(), type);
      return new SdkOperation(operation, newBuilder, method, streams);
    } catch (NoSuchMethodException | IllegalAccessException e) {
      throw new IllegalStateException(
          "the SDK bundle and the catalogue do not fit: " + operation.name(), e);
    }
  }

  /** Calls the operation; exceptions of the SDK pass through. */
  AwsAnswer.Success call(SdkClient client, ObjectNode parameters) {
    Object request = request(parameters);
    return streams
        ? streamed(client, request)
        : success((AwsResponse) invoke(client, request), Optional.empty());
  }

  private Object request(ObjectNode parameters) {
    try {
      SdkPojo builder = (SdkPojo) newBuilder.invoke();
      SdkRequests.fill(builder, operation.input(), parameters);
      return ((Buildable) builder).build();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) { // what a method handle throws
      throw new IllegalStateException(e);
    }
  }

  private Object invoke(SdkClient client, Object request) {
    try {
      return method.invoke(client, request);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) { // what a method handle throws
      throw new IllegalStateException(e);
    }
  }

  private AwsAnswer.Success streamed(SdkClient client, Object request) {
    try (ResponseInputStream<?> stream = (ResponseInputStream<?>)
        method.invoke(client, request, ResponseTransformer.toInputStream())) {
      byte[] bytes = stream.readNBytes(SdkAccount.LONGEST_BODY);
      boolean isWhole = stream.read() < 0;
      if (!isWhole) {
        stream.abort();
      }
      return success(
          (AwsResponse) stream.response(),
          Optional.of(new AwsAnswer.Body(SdkBytes.fromByteArray(bytes), isWhole)));
    } catch (IOException e) {
      throw SdkClientException.create("the answer broke off", e);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) { // what a method handle throws
      throw new IllegalStateException(e);
    }
  }

  private AwsAnswer.Success success(AwsResponse response, Optional<AwsAnswer.Body> body) {
    String requestId = Optional.ofNullable(response.responseMetadata())
        .map(AwsResponseMetadata::requestId)
        .filter(id -> !id.equals("UNKNOWN"))
        .orElse("");
    return new AwsAnswer.Success(SdkResponses.read(response, operation.output()), body, requestId);
  }
}
