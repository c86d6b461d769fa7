package dev.ataws.bot.large;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Lambda with many functions of forty fields each, which it lists in pages. */
final class ManyFunctions implements AutoCloseable {
  private static final Pattern MARKER = Pattern.compile("Marker=([0-9]+)");

  private final HttpServer server;
  private final int functions;
  private final int pageSize;

  ManyFunctions(int functions, int pageSize) throws IOException {
    this.functions = functions;
    this.pageSize = pageSize;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::list);
    server.start();
  }

  String uri() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void list(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("x-amzn-RequestId", "r-1");
    exchange.sendResponseHeaders(200, 0);
    Matcher marker = MARKER.matcher(String.valueOf(exchange.getRequestURI().getQuery()));
    int from = marker.find() ? Integer.parseInt(marker.group(1)) : 0;
    int to = Math.min(functions, from + pageSize);
    try (Writer out = new BufferedWriter(
        new OutputStreamWriter(exchange.getResponseBody(), StandardCharsets.UTF_8))) {
      out.write("{\"Functions\":[");
      for (int i = from; i < to; i++) {
        out.write(i == from ? "" : ",");
        out.write(function(i));
      }
      out.write("]" + (to < functions ? ",\"NextMarker\":\"" + to + "\"" : "") + "}");
    }
  }

  /** Forty scalars, five of them in objects or lists within. */
  private static String function(int number) {
    String arn = "arn:aws:lambda:eu-west-1:123456789012:function:checkout-" + number;
    return """
        {"FunctionName":"checkout-%1$d","FunctionArn":"%2$s","Runtime":"java21","Role":"arn:aws:iam::123456789012:role/checkout-%1$d",
        "Handler":"app.Handler","CodeSize":%1$d,"Description":"Takes what is in basket %1$d to the till","Timeout":30,"MemorySize":512,
        "LastModified":"2026-10-01T08:00:00.000+0000","CodeSha256":"sha256-%1$d","Version":"%1$d","KMSKeyArn":"%2$s",
        "MasterArn":"%2$s","RevisionId":"revision-%1$d","State":"Active","StateReason":"It is %1$d","StateReasonCode":"Idle",
        "LastUpdateStatus":"Successful","LastUpdateStatusReason":"It was %1$d","LastUpdateStatusReasonCode":"EniLimitExceeded",
        "PackageType":"Zip","SigningProfileVersionArn":"%2$s","SigningJobArn":"%2$s","ConfigSha256":"config-%1$d",
        "Architectures":["arm64","x86_64"],"TracingConfig":{"Mode":"Active"},"DeadLetterConfig":{"TargetArn":"%2$s"},
        "EphemeralStorage":{"Size":512},"SnapStart":{"ApplyOn":"None","OptimizationStatus":"Off"},
        "LoggingConfig":{"LogFormat":"JSON","ApplicationLogLevel":"INFO","SystemLogLevel":"INFO","LogGroup":"/aws/lambda/checkout-%1$d"},
        "VpcConfig":{"VpcId":"vpc-%1$d","SubnetIds":["subnet-%1$d"]},"Environment":{"Variables":{"A_%1$d":"a","B_%1$d":"b","C_%1$d":"c"}}}""".formatted(number, arn);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
