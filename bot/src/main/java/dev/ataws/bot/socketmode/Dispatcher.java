package dev.ataws.bot.socketmode;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs Bolt on each envelope, on threads of its own; every envelope is acknowledged, whatever the handler does. */
final class Dispatcher {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  // Slack gives up on an ack after three seconds.
  private static final long LATE_MILLIS = 2_000;
  // Bolt's parser logs the whole payload of any other type as a warning.
  private static final Set<String> PAYLOADS_OF_BOLT = Set.of(
      "event_callback",
      "block_actions",
      "block_suggestion",
      "shortcut",
      "message_action",
      "view_submission",
      "view_closed",
      "interactive_message",
      "dialog_submission",
      "dialog_cancellation",
      "dialog_suggestion",
      "workflow_step_edit");

  private final App app;
  private final SocketModeRequestParser parser;
  private final ExecutorService workers;

  Dispatcher(App app, ExecutorService workers) {
    this.app = app;
    this.parser = new SocketModeRequestParser(app.config());
    this.workers = workers;
  }

  /** Takes an envelope and calls {@code reply} with its ack soon, on another thread. */
  void dispatch(Frame.Envelope envelope, Consumer<String> reply) {
    long received = System.nanoTime();
    try {
      workers.execute(() -> {
        reply.accept(ack(envelope, run(envelope)));
        logAnswered(envelope, received);
      });
    } catch (RejectedExecutionException e) {
      // Closing: without an ack Slack gives the envelope to another socket.
      LOG.debug("socket mode not taken reason=closing envelope={}", envelope.id());
    }
  }

  private @Nullable Response run(Frame.Envelope envelope) {
    try {
      return isForBolt(envelope) ? runBolt(envelope) : null;
    } catch (Exception | LinkageError | StackOverflowError e) {
      LOG.error(
          "socket mode handler failed envelope={} type={} payload_type={} {}",
          envelope.id(),
          envelope.type(),
          envelope.payloadType(),
          Fault.placeOf(e));
      return null;
    }
  }

  private static boolean isForBolt(Frame.Envelope envelope) {
    boolean known = envelope.type().equals("slash_commands")
        || PAYLOADS_OF_BOLT.contains(envelope.payloadType());
    if (!known) {
      LOG.warn(
          "socket mode ignored envelope={} type={} payload_type={}",
          envelope.id(),
          envelope.type(),
          envelope.payloadType());
    }
    return known;
  }

  private @Nullable Response runBolt(Frame.Envelope envelope) throws Exception {
    SocketModeRequest request = parser.parse(envelope.text());
    if (request == null) {
      return null;
    }
    Response response = app.run(request.getBoltRequest());
    if (response == null || response.getStatusCode() != 200) {
      LOG.warn(
          "socket mode unhandled envelope={} type={} payload_type={} status={}",
          envelope.id(),
          envelope.type(),
          envelope.payloadType(),
          response == null ? "none" : response.getStatusCode());
      return null;
    }
    return response;
  }

  /** The ack of an envelope, with the handler's answer where there is one and Slack takes it. */
  static String ack(Frame.Envelope envelope, @Nullable Response response) {
    ObjectNode ack = Frame.Json.MAPPER.createObjectNode().put("envelope_id", envelope.id());
    if (response != null && envelope.takesPayload() && hasBody(response)) {
      addPayload(ack, response);
    }
    return ack.toString();
  }

  private static boolean hasBody(Response response) {
    return response.getBody() != null && !response.getBody().isBlank();
  }

  private static void addPayload(ObjectNode ack, Response response) {
    if (!response.getContentType().startsWith("application/json")) {
      ack.putObject("payload").put("text", response.getBody());
      return;
    }
    try {
      ack.set("payload", Frame.Json.MAPPER.readTree(response.getBody()));
    } catch (JsonProcessingException e) {
      LOG.error("socket mode answer left out reason=not_json");
    }
  }

  private static void logAnswered(Frame.Envelope envelope, long received) {
    long millis = Duration.ofNanos(System.nanoTime() - received).toMillis();
    if (millis >= LATE_MILLIS) {
      LOG.warn(
          "socket mode ack late ms={} envelope={} type={}", millis, envelope.id(), envelope.type());
    } else {
      LOG.debug(
          "socket mode acked ms={} envelope={} type={}", millis, envelope.id(), envelope.type());
    }
  }
}
