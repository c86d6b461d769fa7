package dev.ataws.notifications.operations;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Answers Prometheus at {@code /metrics}. */
final class PrometheusPage implements AutoCloseable {
  private static final String PATH = "/metrics";
  private final HttpServer server;

  private PrometheusPage(HttpServer server) {
    this.server = server;
  }

  static PrometheusPage open(PrometheusMeterRegistry registry, int port) {
    try {
      HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
      server.createContext(PATH, exchange -> answer(exchange, registry));
      server.start();
      return new PrometheusPage(server);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "I cannot answer Prometheus on port " + port
              + ". Choose another for `metrics.prometheus`.",
          e);
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  private static void answer(HttpExchange exchange, PrometheusMeterRegistry registry)
      throws IOException {
    try (exchange) {
      boolean isKnown = exchange.getRequestURI().getPath().equals(PATH);
      byte[] page = isKnown ? registry.scrape().getBytes(StandardCharsets.UTF_8) : new byte[0];
      exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
      exchange.sendResponseHeaders(isKnown ? 200 : 404, page.length == 0 ? -1 : page.length);
      exchange.getResponseBody().write(page);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
