package dev.ataws.playground.conversations;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stands between the bot and moto: writes down what is asked, by whom, and answers in AWS's place where a script says so. */
final class AwsProxy implements AutoCloseable {
  /** Access keys that begin so belong to the owner of the account behind it, whose calls are not written down. */
  static final String OWNER = "OWNER";

  /** Those that say how the bytes travel are made anew. */
  private static final Set<String> OF_THE_WAY =
      Set.of("connection", "content-length", "expect", "host", "upgrade", "transfer-encoding");

  private static final Pattern KEY = Pattern.compile("<AccessKeyId>([^<]+)</AccessKeyId>");
  private static final Pattern SESSION =
      Pattern.compile("<Arn>arn:aws:sts::(\\d+):assumed-role/([^/<]+)/([^<]+)</Arn>");

  private final URI moto;
  private final HttpServer door;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();
  private final List<AwsRequest> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger delaying = new AtomicInteger();
  private volatile AwsMoods moods = new AwsMoods();

  /** Whose access key it is. */
  record Session(String account, String role, String name, List<String> told) {
    Session {
      told = List.copyOf(told);
    }
  }

  private AwsProxy(URI moto, HttpServer door) {
    this.moto = moto;
    this.door = door;
  }

  static AwsProxy before(URI moto) throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true"); // else each answer takes 40 ms more
    HttpServer door =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    AwsProxy proxy = new AwsProxy(moto, door);
    door.createContext("/", proxy::pass);
    door.setExecutor(proxy.threads);
    door.start();
    return proxy;
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + door.getAddress().getPort());
  }

  /** What was asked since the last {@link #forget}, without AssumeRole. */
  List<AwsRequest> requests() {
    return List.copyOf(requests);
  }

  /** As whom a request was made: `role/NAME in ACCOUNT, session SESSION`. */
  String asker(AwsRequest request) {
    Session session = sessions.get(request.accessKey());
    return session == null
        ? "credentials of the bot"
        : "role/%s in %s, session %s".formatted(session.role, session.account, session.name);
  }

  private String arn(AwsRequest request) {
    return Optional.ofNullable(sessions.get(request.accessKey()))
        .map(session -> "arn:aws:sts::%s:assumed-role/%s/%s"
            .formatted(session.account, session.role, session.name))
        .orElse("arn:aws:iam::123456789012:user/at-aws");
  }

  /** With what the role session behind a request was asked for, as {@link AwsRequest#roleRequest} writes it. */
  List<String> told(AwsRequest request) {
    return Optional.ofNullable(sessions.get(request.accessKey()))
        .map(Session::told)
        .orElse(List.of());
  }

  AwsMoods moods() {
    return moods;
  }

  /** Begins anew: nothing was asked, AWS is as always; the role sessions stay known. */
  void forget() {
    requests.clear();
    moods = new AwsMoods();
  }

  @Override
  public void close() {
    door.stop(0);
    threads.shutdownNow();
  }

  /** How many requests wait for an answer. */
  int underWay() {
    return underWay.get();
  }

  /** How many of them wait because a script says that AWS takes its time. */
  int delaying() {
    return delaying.get();
  }

  private void pass(HttpExchange exchange) throws IOException {
    underWay.incrementAndGet();
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      AwsRequest request = AwsRequest.of(
          exchange.getRequestMethod(),
          exchange.getRequestURI(),
          new String(body, StandardCharsets.UTF_8),
          exchange.getRequestHeaders().getFirst("Authorization"),
          exchange.getRequestHeaders().getFirst("X-Amz-Target"));
      boolean isOfOwner = request.accessKey().startsWith(OWNER);
      AwsMoods mood = moods;
      if (isOfOwner || request.isAssumeRole()) {
        answer(exchange, forward(exchange, request, body));
        return;
      }
      if (mood.killsBefore()) {
        return;
      }
      requests.add(request);
      delaying.incrementAndGet();
      try {
        mood.delay();
      } finally {
        delaying.decrementAndGet();
      }
      if (mood != moods) {
        return; // the script was over meanwhile: nothing may change in the next
      }
      Optional<AwsMoods.Refusal> refusal = mood.refusal(request, arn(request));
      if (refusal.isPresent()) {
        answer(exchange, refusal.get());
        return;
      }
      HttpResponse<byte[]> answer = forward(exchange, request, body);
      if (!mood.killsAfter()) {
        answer(exchange, answer);
      }
    } finally {
      underWay.decrementAndGet();
    }
  }

  private static void answer(HttpExchange exchange, AwsMoods.Refusal refusal) throws IOException {
    byte[] body = refusal.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", refusal.type());
    exchange.getResponseHeaders().set("x-amzn-ErrorType", refusal.code());
    exchange.sendResponseHeaders(refusal.status(), body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static void answer(HttpExchange exchange, HttpResponse<byte[]> answer)
      throws IOException {
    answer.headers().map().forEach((name, values) -> {
      if (!name.startsWith(":") && !OF_THE_WAY.contains(name.toLowerCase(Locale.ROOT))) {
        values.forEach(value -> exchange.getResponseHeaders().add(name, value));
      }
    });
    boolean isEmpty = answer.body().length == 0;
    exchange.sendResponseHeaders(answer.statusCode(), isEmpty ? -1 : answer.body().length);
    if (!isEmpty) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(answer.body());
      }
    }
  }

  private HttpResponse<byte[]> forward(HttpExchange exchange, AwsRequest asked, byte[] body)
      throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(
            moto.resolve(exchange.getRequestURI().toString()))
        .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
    exchange.getRequestHeaders().forEach((name, values) -> copy(request, name, values));
    account(asked.accessKey()).ifPresent(account -> request.header("x-moto-account-id", account));
    try {
      HttpResponse<byte[]> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      if (asked.isAssumeRole()) {
        remember(asked, new String(answer.body(), StandardCharsets.UTF_8));
      }
      return answer;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }

  /** Moto forgets with every reset which account a key belongs to. */
  private Optional<String> account(String key) {
    return key.startsWith(OWNER)
        ? Optional.of(key.substring(OWNER.length()))
        : Optional.ofNullable(sessions.get(key)).map(Session::account);
  }

  private void remember(AwsRequest asked, String answer) {
    Matcher key = KEY.matcher(answer);
    Matcher session = SESSION.matcher(answer);
    if (key.find() && session.find()) {
      sessions.put(
          key.group(1),
          new Session(session.group(1), session.group(2), session.group(3), asked.roleRequest()));
    }
  }

  private static void copy(HttpRequest.Builder request, String name, List<String> values) {
    if (!OF_THE_WAY.contains(name.toLowerCase(Locale.ROOT))) {
      values.forEach(value -> request.header(name, value));
    }
  }
}
