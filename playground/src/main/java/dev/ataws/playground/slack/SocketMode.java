package dev.ataws.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Slack's end of Socket Mode: hands each payload to exactly one open socket, in turn, until somebody acknowledges it.
 *
 * @see <a href="https://docs.slack.dev/apis/events-api/using-socket-mode">Using Socket Mode</a>
 */
final class SocketMode implements AutoCloseable {
  private static final int MOST_SOCKETS = 10;

  private record Delivery(
      Envelope envelope, long sentNanos, CompletableFuture<Optional<JsonNode>> answer) {}

  /** After the end nothing is delivered any more. */
  private final ScheduledExecutorService timer = new ScheduledThreadPoolExecutor(
      1, SocketMode::thread, new ThreadPoolExecutor.DiscardPolicy());

  private final Set<String> tickets = new HashSet<>();
  private final List<Link> open = new ArrayList<>();
  private final Deque<Envelope> waiting = new ArrayDeque<>();
  private final Map<String, Delivery> unacknowledged = new HashMap<>();
  private final List<Ack> acks = new CopyOnWriteArrayList<>();
  private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
  private final String appId;
  private final Pace pace;
  private Duration lateness = Duration.ZERO;
  private int copies = 1;
  private int interactionCopies = 1;
  private int turn;

  SocketMode(String appId, Pace pace) {
    this.appId = appId;
    this.pace = pace;
    long pause = pace.pingEvery().toMillis();
    var unused = timer.scheduleAtFixedRate(this::ping, pause, pause, TimeUnit.MILLISECONDS);
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "pretend-slack-timer");
    thread.setDaemon(true);
    return thread;
  }

  /** Makes a ticket that opens one socket, once. */
  synchronized String ticket() {
    String ticket = UUID.randomUUID().toString();
    tickets.add(ticket);
    return ticket;
  }

  synchronized boolean takes(String ticket) {
    return tickets.remove(ticket);
  }

  void opened(Link link) {
    if (admit(link)) {
      tellWatchers();
      return;
    }
    link.send(disconnect("too_many_websockets"));
    link.close("too many websockets");
  }

  private synchronized boolean admit(Link link) {
    if (open.size() >= MOST_SOCKETS) {
      return false;
    }
    open.add(link);
    link.send(hello());
    List<Envelope> kept = List.copyOf(waiting);
    waiting.clear();
    kept.forEach(this::send);
    return true;
  }

  void closed(Link link) {
    synchronized (this) {
      open.remove(link);
    }
    tellWatchers();
  }

  synchronized void received(String text) {
    Json.read(text).ifPresent(this::acknowledge);
  }

  private void acknowledge(JsonNode ack) {
    String envelopeId = ack.path("envelope_id").asText();
    Delivery delivery = unacknowledged.remove(envelopeId);
    if (delivery != null) {
      long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - delivery.sentNanos());
      acks.add(new Ack(envelopeId, delivery.envelope().eventId(), took));
      delivery
          .answer()
          .complete(Optional.of(ack.path("payload")).filter(payload -> !payload.isEmpty()));
    }
  }

  /** Delivers an event as soon as there is a socket, with the faults that are switched on. */
  synchronized void deliver(ObjectNode event) {
    for (int copy = 0; copy < copies; copy++) {
      later(lateness, () -> send(Envelope.event(event)));
    }
  }

  /**
   * Delivers what a person did, now or never: nothing where no socket is open, else the payload of the acknowledgement
   * as it will come, that of the first copy where there are several.
   */
  synchronized Optional<CompletableFuture<Optional<JsonNode>>> deliverNow(ObjectNode interaction) {
    if (open.isEmpty()) {
      return Optional.empty();
    }
    CompletableFuture<Optional<JsonNode>> answer = new CompletableFuture<>();
    sendNow(Envelope.interactive(interaction), answer);
    for (int copy = 1; copy < interactionCopies; copy++) {
      send(Envelope.interactive(interaction));
    }
    return Optional.of(answer);
  }

  private synchronized void send(Envelope envelope) {
    if (open.isEmpty()) {
      waiting.add(envelope);
    } else {
      sendNow(envelope, new CompletableFuture<>());
    }
  }

  private void sendNow(Envelope envelope, CompletableFuture<Optional<JsonNode>> answer) {
    String id = UUID.randomUUID().toString();
    unacknowledged.put(id, new Delivery(envelope, System.nanoTime(), answer));
    open.get(turn++ % open.size()).send(envelope.onTheWire(id));
    later(pace.ackTimeout(), () -> retry(id));
  }

  /** An envelope stays known after its time-out, so that a late acknowledgement is still recorded. */
  private synchronized void retry(String envelopeId) {
    Delivery delivery = unacknowledged.get(envelopeId);
    if (delivery != null) {
      delivery.envelope().again().ifPresent(this::send);
    }
  }

  private void later(Duration delay, Runnable task) {
    if (delay.isZero()) {
      task.run();
    } else {
      var unused = timer.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** Tells every socket to go; Slack closes it some seconds later, at once when the app may not connect at all. */
  void disconnectAll(String reason) {
    List<Link> told = links();
    told.forEach(link -> link.send(disconnect(reason)));
    switch (reason) {
      case "warning" -> later(pace.closeAfter(), () -> refresh(told));
      case "refresh_requested" -> later(pace.closeAfter(), () -> close(told));
      default -> close(told);
    }
  }

  private static void refresh(List<Link> told) {
    told.forEach(link -> link.send(disconnect("refresh_requested")));
    close(told);
  }

  private static void close(List<Link> told) {
    told.forEach(link -> link.close("goodbye"));
  }

  void killAll() {
    links().forEach(Link::kill);
  }

  void silenceAll() {
    links().forEach(Link::silence);
  }

  private synchronized List<Link> links() {
    return List.copyOf(open);
  }

  synchronized void copies(int times) {
    copies = times;
  }

  synchronized void interactionCopies(int times) {
    interactionCopies = times;
  }

  synchronized void lateness(Duration delay) {
    lateness = delay;
  }

  private void ping() {
    links().forEach(Link::ping);
  }

  private String hello() {
    ObjectNode hello = Json.object().put("type", "hello").put("num_connections", open.size());
    hello
        .putObject("debug_info")
        .put("host", "applink-playground")
        .put("build_number", 1)
        .put("approximate_connection_time", 18_060);
    hello.putObject("connection_info").put("app_id", appId);
    return hello.toString();
  }

  private static String disconnect(String reason) {
    ObjectNode message = Json.object().put("type", "disconnect").put("reason", reason);
    message.putObject("debug_info").put("host", "applink-playground");
    return message.toString();
  }

  synchronized int openSockets() {
    return open.size();
  }

  List<Ack> acks() {
    return List.copyOf(acks);
  }

  void watch(Runnable watcher) {
    watchers.add(watcher);
  }

  private void tellWatchers() {
    watchers.forEach(Runnable::run);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
