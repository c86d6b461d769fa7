package dev.ataws.notifications.chime;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ataws.channels.Secret;
import dev.ataws.notifications.delivery.Destination;
import dev.ataws.notifications.delivery.Outcome;
import dev.ataws.notifications.delivery.Post;
import dev.ataws.notifications.delivery.Trace;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A chat room of Amazon Chime behind an <a href="https://docs.aws.amazon.com/chime/latest/ug/webhooks.html">incoming webhook</a>: one
 * message a second, at most 4,096 characters each, and no way to look what is there.
 */
public final class ChimeDestination implements Destination {
  private static final Logger LOG = LoggerFactory.getLogger(ChimeDestination.class);
  private static final Duration CONNECTING = Duration.ofSeconds(10);
  private static final Duration ANSWERING = Duration.ofSeconds(20);
  private static final Duration USUAL_PAUSE = Duration.ofSeconds(1);
  private static final int LINES = 18;

  private static final int BAD_REQUEST = 400;
  private static final int TOO_LARGE = 413;
  private static final int TOO_MANY = 429;
  /** The one fault of a server that says nothing was done. */
  private static final int UNAVAILABLE = 503;

  private static final Set<Integer> GONE = Set.of(401, 403, 404, 410);

  private final String name;
  private final Secret url;
  private final HttpClient http;
  private final Duration answering;
  private final ChimeTexts texts;

  /**
   * Posts with one webhook.
   *
   * @param name the name of its configuration
   * @param url its address, which has a token in it
   * @param http see {@link #client}
   */
  public ChimeDestination(String name, Secret url, HttpClient http) {
    this(name, url, http, ANSWERING);
  }

  ChimeDestination(String name, Secret url, HttpClient http, Duration answering) {
    this.name = name;
    this.url = url;
    this.http = http;
    this.answering = answering;
    this.texts = new ChimeTexts(name);
  }

  /** Makes a client for any number of webhooks: it follows no redirects, for a token must not go elsewhere. */
  public static HttpClient client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(CONNECTING)
        .build();
  }

  @Override
  public String name() {
    return name;
  }

  /**
   * Posts a card; one that Chime does not take is posted again as a short plain text. What is answered with 5xx was not taken, as the
   * webhooks' contract has it.
   */
  @Override
  public Outcome post(Post post) {
    try {
      HttpResponse<Void> response = send(ChimeCards.render(post.card()));
      if (isTooMuch(response)) {
        LOG.atWarn()
            .setMessage("card not taken, posted as plain text")
            .addKeyValue("configuration", name)
            .addKeyValue("kind", post.card().kind())
            .addKeyValue("status", response.statusCode())
            .log();
        response = send(ChimeCards.plain(post.card()));
      }
      return outcome(response, post);
    } catch (ConnectException | HttpConnectTimeoutException | SSLHandshakeException nothingSent) {
      return new Outcome.Failed(texts.unreachable(nothingSent.getClass().getSimpleName()));
    } catch (IOException noAnswer) {
      return new Outcome.Doubtful(texts.unanswered(noAnswer.getClass().getSimpleName()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome.Doubtful(texts.unanswered("interrupted"));
    }
  }

  private static boolean isTooMuch(HttpResponse<Void> response) {
    return response.statusCode() == BAD_REQUEST || response.statusCode() == TOO_LARGE;
  }

  private HttpResponse<Void> send(String content) throws IOException, InterruptedException {
    String json = JsonNodeFactory.instance.objectNode().put("Content", content).toString();
    HttpRequest request = request()
        .timeout(answering)
        .header("Content-Type", "application/json; charset=utf-8")
        .POST(HttpRequest.BodyPublishers.ofString(json))
        .build();
    return http.send(request, HttpResponse.BodyHandlers.discarding());
  }

  /** Chime's tokens have bars in them, which no URI may have. */
  private HttpRequest.Builder request() throws IOException {
    String address = url.reveal().replace("|", "%7C").replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    try {
      return HttpRequest.newBuilder(URI.create(address));
    } catch (IllegalArgumentException e) { // its message shows the address
      throw new ConnectException("the address is no URL");
    }
  }

  private Outcome outcome(HttpResponse<Void> response, Post post) {
    int status = response.statusCode();
    if (status / 100 == 2) {
      return new Outcome.Taken(post.id());
    }
    if (status == TOO_MANY) {
      return new Outcome.Busy(pause(response));
    }
    if (status == UNAVAILABLE) {
      return new Outcome.Failed(texts.broken(status));
    }
    if (status >= 500) {
      return new Outcome.Doubtful(texts.broken(status));
    }
    return new Outcome.Refused(refusal(status));
  }

  private String refusal(int status) {
    if (GONE.contains(status)) {
      return texts.gone(status);
    }
    return status / 100 == 3 ? texts.redirected(status) : texts.notTaken(status);
  }

  private static Duration pause(HttpResponse<Void> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(seconds -> seconds.matches("[0-9]{1,5}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .filter(pause -> pause.compareTo(USUAL_PAUSE) > 0)
        .orElse(USUAL_PAUSE);
  }

  /** Returns that nobody can tell: a webhook only takes. */
  @Override
  public Trace find(String postId, Instant since) {
    return new Trace.Untold();
  }

  @Override
  public int lines() {
    return LINES;
  }

  @Override
  public boolean hasThreads() {
    return false;
  }
}
