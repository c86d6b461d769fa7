package dev.ataws.notifications.charts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Speaks as CloudWatch does with the <a href="https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2.html">CBOR protocol</a>
 * of its clients: gives a picture and values, or refuses what it is told to.
 */
final class FakeCloudWatch implements AutoCloseable {
  static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 42};
  private static final ObjectMapper CBOR = new ObjectMapper(new CBORFactory());
  private static final int TAG_TIME = 1;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Map<String, String> refusals = new ConcurrentHashMap<>();
  private final Set<String> silent = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile List<Double> values = List.of(1.0, 4.0, 2.5);

  /** A request: the operation, who signed it, what it asks. */
  record Call(String operation, String authorization, JsonNode input) {}

  FakeCloudWatch() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  void refuse(String operation, String code) {
    refusals.put(operation, code);
  }

  void fallSilent(String operation) {
    silent.add(operation);
  }

  void hasValues(Double... those) {
    values = List.of(those);
  }

  List<Call> calls() {
    return List.copyOf(calls);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String operation = exchange.getRequestURI().getPath().replaceFirst(".*/operation/", "");
    calls.add(new Call(
        operation,
        exchange.getRequestHeaders().getFirst("Authorization"),
        CBOR.readTree(exchange.getRequestBody().readAllBytes())));
    if (silent.contains(operation)) {
      awaitClose();
    }
    String refusal = refusals.get(operation);
    byte[] body = refusal != null
        ? error(refusal)
        : operation.equals("GetMetricWidgetImage") ? picture() : data();
    exchange.getResponseHeaders().add("Content-Type", "application/cbor");
    exchange.getResponseHeaders().add("smithy-protocol", "rpc-v2-cbor");
    exchange.sendResponseHeaders(refusal == null ? 200 : 403, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static byte[] error(String code) throws IOException {
    return CBOR.writeValueAsBytes(Map.of("__type", code, "message", "No."));
  }

  private static byte[] picture() throws IOException {
    return CBOR.writeValueAsBytes(Map.of("MetricWidgetImage", PICTURE));
  }

  private byte[] data() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CBORGenerator cbor = new CBORFactory().createGenerator(bytes)) {
      cbor.writeStartObject();
      cbor.writeArrayFieldStart("MetricDataResults");
      cbor.writeStartObject();
      cbor.writeStringField("Id", "m1");
      cbor.writeStringField("Label", "Errors");
      cbor.writeStringField("StatusCode", "Complete");
      cbor.writeArrayFieldStart("Timestamps");
      Instant time = Instant.parse("2026-01-31T09:00:00Z");
      for (int i = 0; i < values.size(); i++) {
        cbor.writeTag(TAG_TIME);
        cbor.writeNumber((double) time.plusSeconds(300L * i).getEpochSecond());
      }
      cbor.writeEndArray();
      cbor.writeArrayFieldStart("Values");
      for (Double value : values) {
        cbor.writeNumber(value);
      }
      cbor.writeEndArray();
      cbor.writeEndObject();
      cbor.writeEndArray();
      cbor.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private void awaitClose() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
