package dev.ataws.notifications.operations;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;
import software.amazon.awssdk.thirdparty.jackson.core.JsonParser;
import software.amazon.awssdk.thirdparty.jackson.core.JsonToken;
import software.amazon.awssdk.thirdparty.jackson.dataformat.cbor.CBORFactory;

/** Takes metrics as CloudWatch does, in CBOR, which moto's does not. */
final class PretendCloudWatch implements AutoCloseable {
  private final List<Object> puts = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  private PretendCloudWatch(HttpServer server) {
    this.server = server;
  }

  static PretendCloudWatch start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    PretendCloudWatch cloudWatch = new PretendCloudWatch(server);
    server.createContext("/", cloudWatch::take);
    server.start();
    return cloudWatch;
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Returns the bodies of PutMetricData. */
  List<Object> puts() {
    return List.copyOf(puts);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String encoding = exchange.getRequestHeaders().getFirst("Content-Encoding");
      InputStream in = new ByteArrayInputStream(body);
      try (JsonParser parser =
          new CBORFactory().createParser("gzip".equals(encoding) ? new GZIPInputStream(in) : in)) {
        parser.nextToken();
        puts.add(value(parser));
      }
      exchange.getResponseHeaders().set("smithy-protocol", "rpc-v2-cbor");
      exchange.getResponseHeaders().set("Content-Type", "application/cbor");
      byte[] empty = {(byte) 0xa0};
      exchange.sendResponseHeaders(200, empty.length);
      exchange.getResponseBody().write(empty);
    }
  }

  private static Object value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, Object> object = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        object.put(name, value(parser));
      }
      return object;
    }
    if (token == JsonToken.START_ARRAY) {
      List<Object> array = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        array.add(value(parser));
      }
      return array;
    }
    return token.isNumeric() ? parser.getDoubleValue() : String.valueOf(parser.getText());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
