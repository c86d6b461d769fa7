package dev.ataws.playground.chime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.playground.http.LocalOnly;
import dev.ataws.playground.http.Mishap;
import dev.ataws.playground.http.Reply;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Amazon Chime's incoming webhooks on a local port: `POST /incomingwebhooks/ID?token=TOKEN` with `{"Content": "…"}`.
 *
 * @see <a href="https://docs.aws.amazon.com/chime/latest/ug/webhooks.html">Webhooks</a>
 */
public final class PretendChime implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final int LONGEST_CONTENT = 4_096;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Map<String, Webhook> webhooks = new ConcurrentHashMap<>();
  private final ChimeFaults faults = new ChimeFaults();
  private final Clock clock = Clock.systemUTC();
  private final Javalin server;
  private volatile ChimePace pace = ChimePace.UNLIMITED;

  private PretendChime(int port) {
    server = Javalin.create(this::configure).start(HOST, port);
  }

  /** Starts without any webhook on a port of 127.0.0.1; port 0 takes any free one. */
  public static PretendChime start(int port) {
    return new PretendChime(port);
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.routes.before(LocalOnly::require);
    config.routes.post("/incomingwebhooks/{id}", this::handle);
  }

  private void handle(Context context) {
    String id = context.pathParam("id");
    Optional<Mishap> mishap = faults.next(id);
    boolean isCarriedOut = mishap.map(Mishap::isAfter).orElse(true);
    Reply reply = isCarriedOut ? take(id, context) : Reply.cut();
    mishap.map(PretendChime::failed).orElse(reply).writeTo(context);
  }

  private static Reply failed(Mishap mishap) {
    if (mishap instanceof Mishap.Cut) {
      return Reply.cut();
    }
    return mishap instanceof Mishap.RateLimited
        ? refusal(429, "Too many requests.")
        : refusal(500, "Internal server error.");
  }

  private Reply take(String id, Context context) {
    Webhook webhook = webhooks.get(id);
    if (webhook == null || webhook.isRemoved()) {
      return refusal(404, "There is no such webhook.");
    }
    String token = context.queryParam("token");
    if (token == null || !webhook.isOpenedBy(token)) {
      return refusal(403, "The token is not that of the webhook.");
    }
    String content = content(context.body());
    if (content.isBlank()) {
      return refusal(400, "Content is required.");
    }
    if (content.length() > LONGEST_CONTENT) {
      return refusal(400, "Content has more than " + LONGEST_CONTENT + " characters.");
    }
    return webhook.take(content, clock.instant(), pace)
        ? Reply.of(200, object().put("MessageId", UUID.randomUUID().toString()).put("RoomId", id))
        : refusal(429, "Too many requests.");
  }

  /** The text that was sent, or nothing where the body is something else. */
  private static String content(String body) {
    try {
      JsonNode content = MAPPER.readTree(body).path("Content");
      return content.isTextual() ? content.asText() : "";
    } catch (JsonProcessingException notJson) {
      return "";
    }
  }

  private static Reply refusal(int status, String message) {
    return Reply.of(status, object().put("Message", message));
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** The port it listens on. */
  public int port() {
    return server.port();
  }

  /** Its address, without a slash at the end. */
  public URI url() {
    return URI.create("http://" + HOST + ":" + port());
  }

  /** Adds a webhook, whose address with its token comes back; one of the same id loses its token and its messages. */
  public URI addWebhook(String id) {
    String token = UUID.randomUUID() + "|1|" + UUID.randomUUID();
    webhooks.put(id, new Webhook(id, token));
    return URI.create(url() + "/incomingwebhooks/" + URLEncoder.encode(id, StandardCharsets.UTF_8)
        + "?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
  }

  /** Removes a webhook as its owner can at any time; what arrived stays written down. */
  public void removeWebhook(String id) {
    Webhook webhook = webhooks.get(id);
    if (webhook != null) {
      webhook.remove();
    }
  }

  /** Lets each webhook take so many messages within a time, answers 429 to more; at first there is no limit. */
  public void limit(int messages, Duration within) {
    pace = new ChimePace(messages, within);
  }

  /** What arrived at a webhook, in the order of its arrival. */
  public List<ChimeMessage> messages(String webhookId) {
    Webhook webhook = webhooks.get(webhookId);
    return webhook == null ? List.of() : webhook.arrived();
  }

  /** The switches for what may go wrong. */
  public ChimeFaults faults() {
    return faults;
  }

  @Override
  public void close() {
    server.stop();
  }
}
