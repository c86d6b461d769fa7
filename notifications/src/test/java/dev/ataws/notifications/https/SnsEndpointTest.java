package dev.ataws.notifications.https;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.channels.Intake;
import dev.ataws.channels.MovableClock;
import dev.ataws.channels.memory.Memory;
import dev.ataws.notifications.queue.StoredQueue;
import dev.ataws.notifications.queue.Waiting;
import dev.ataws.notifications.sns.SnsDelivery;
import dev.ataws.notifications.subscriptions.Confirmation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Posts to the endpoint as SNS does, with signatures that are real, and as others do. */
class SnsEndpointTest {
  private static final String TOPIC = SigningSns.TOPIC;
  private static final String OF_SNS =
      "https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription";

  @TempDir
  private static Path folder;

  private static SigningSns sns;

  private final MovableClock clock = new MovableClock();
  private final Memory memory = Memory.ofThisProcess(clock);
  private final StoredQueue ops = new StoredQueue(memory, clock, "ops");
  private final StoredQueue other = new StoredQueue(memory, clock, "other");
  private final List<String> confirmed = new CopyOnWriteArrayList<>();
  private final HttpClient http = HttpClient.newHttpClient();
  private volatile CountDownLatch held = new CountDownLatch(0);
  private Confirmation confirmation = Confirmation.CONFIRMED;
  private SnsEndpoint endpoint;

  @BeforeAll
  static void makeKey() throws Exception {
    sns = SigningSns.make(folder, "sns.amazonaws.com");
  }

  @BeforeEach
  void start() {
    sns.answer(200);
    endpoint = start(sns);
  }

  private SnsEndpoint start(SigningSns signer) {
    return SnsEndpoint.start(
        new Intake.Https(URI.create("https://aws.example.com/from-sns"), 0),
        new Signatures(signer),
        Map.of(TOPIC, List.of(ops, other)),
        (topic, token) -> {
          hold();
          confirmed.add(topic + " " + token);
          return confirmation;
        });
  }

  @AfterEach
  void stop() {
    endpoint.close();
    memory.close();
  }

  @Test
  void aNotificationWaitsForEachConfigurationThatHearsIt() throws Exception {
    String body = sns.notification(TOPIC, "hello").toString();

    assertThat(post(body)).isEqualTo(200);
    assertThat(post(body)).isEqualTo(200);

    assertThat(ops.receive(Duration.ZERO, Duration.ofSeconds(30)))
        .extracting(Waiting::body)
        .containsExactly(body);
    assertThat(other.receive(Duration.ZERO, Duration.ofSeconds(30))).hasSize(1);
  }

  @Test
  void whatWasChangedOnTheWayIsRefused() throws Exception {
    for (String member : List.of("Message", "MessageId", "Subject", "Signature")) {
      ObjectNode body = sns.notification(TOPIC, "hello");
      body.put(member, "AAAA");
      assertThat(post(body.toString())).as(member).isEqualTo(403);
    }
    assertNothingDone();
  }

  @Test
  void certificatesOfOtherHostsAreNotEvenFetched() throws Exception {
    int before = sns.fetched().size();
    for (String url : List.of(
        "https://evil.example.com/cert.pem",
        "http://sns.eu-west-1.amazonaws.com/cert.pem",
        "https://sns.eu-west-1.amazonaws.com.evil.example.com/cert.pem",
        "https://sns.eu-west-1.amazonaws.com@evil.example.com/cert.pem",
        "file:///etc/passwd",
        "no url at all")) {
      ObjectNode body = sns.notification(TOPIC, "hello").put("SigningCertURL", url);
      assertThat(post(body.toString())).as(url).isEqualTo(403);
    }
    assertNothingDone();
    assertThat(sns.fetched()).hasSize(before);
  }

  @Test
  void aCertificateOfSomebodyElseIsRefused() throws Exception {
    SigningSns forger = SigningSns.make(folder, "evil.example.com");
    endpoint.close();
    endpoint = start(forger);

    assertThat(post(forger.notification(TOPIC, "hello").toString())).isEqualTo(403);
    assertNothingDone();
  }

  @Test
  void aCertificateThatCannotBeFetchedIsTriedAgain() throws Exception {
    sns.answer(500);
    assertThat(post(sns.notification(TOPIC, "hello").toString())).isEqualTo(503);
    sns.answer(404);
    assertThat(post(sns.notification(TOPIC, "hello").toString())).isEqualTo(403);
    assertNothingDone();
    sns.answer(200);
    assertThat(post(sns.notification(TOPIC, "hello").toString())).isEqualTo(200);
  }

  @Test
  void otherTopicsAreRefusedThoughSigned() throws Exception {
    assertThat(post(sns.notification(TOPIC + "-other", "hello").toString())).isEqualTo(403);
    assertNothingDone();
  }

  @Test
  void whatIsNoMessageOfSnsIsRefused() throws Exception {
    ObjectNode unsigned = sns.notification(TOPIC, "hello");
    unsigned.remove(List.of("Signature", "SignatureVersion", "SigningCertURL"));
    for (String body : List.of(
        "",
        "text",
        "[]",
        "{\"Type\":\"Notification\",\"TopicArn\":\"" + TOPIC + "\"}",
        unsigned.toString(),
        unsigned.put("Signature", "no base 64!").put("SignatureVersion", "1").toString(),
        sns.notification(TOPIC, "hello").put("Timestamp", "never").toString(),
        sns.notification(TOPIC, "hello").put("SignatureVersion", "9").toString(),
        "{\"Records\":[{\"Sns\":" + sns.notification(TOPIC, "hello") + "},{\"Sns\":"
            + sns.notification(TOPIC, "hello") + "}]}",
        "[".repeat(100_000))) {
      assertThat(post(body)).as(body.substring(0, Math.min(200, body.length()))).isEqualTo(403);
    }
    assertNothingDone();
  }

  @Test
  void aSubscriptionIsConfirmedByItsToken() throws Exception {
    assertThat(post(sns.confirmation("SubscriptionConfirmation", OF_SNS).toString()))
        .isEqualTo(200);
    assertThat(confirmed).containsExactly(TOPIC + " the-token");

    confirmation = Confirmation.UNREACHABLE;
    assertThat(post(sns.confirmation("SubscriptionConfirmation", OF_SNS).toString()))
        .isEqualTo(503);
    confirmation = Confirmation.REFUSED;
    assertThat(post(sns.confirmation("SubscriptionConfirmation", OF_SNS).toString()))
        .isEqualTo(403);
  }

  @Test
  void aConfirmationThatLeadsElsewhereOrIsForgedConfirmsNothing() throws Exception {
    for (String url : List.of(
        "https://evil.example.com/",
        "http://sns.eu-west-1.amazonaws.com/",
        "https://sns.us-east-1.amazonaws.com/",
        "https://sns.eu-west-1.amazonaws.com@evil.example.com/")) {
      assertThat(post(sns.confirmation("SubscriptionConfirmation", url).toString()))
          .as(url)
          .isEqualTo(403);
    }
    ObjectNode forged = sns.confirmation("SubscriptionConfirmation", OF_SNS).put("Token", "mine");
    assertThat(post(forged.toString())).isEqualTo(403);
    assertNothingDone();
  }

  @Test
  void theEndOfASubscriptionIsHeardAndNotUndoneByItsAddress() throws Exception {
    assertThat(post(sns.confirmation("UnsubscribeConfirmation", OF_SNS).toString()))
        .isEqualTo(200);
    assertThat(post(sns.confirmation("UnsubscribeConfirmation", OF_SNS)
            .put("Token", "mine")
            .toString()))
        .isEqualTo(403);
    assertNothingDone();
  }

  @Test
  void rawDeliveryIsRefused() throws Exception {
    HttpRequest raw = request("hello").header("x-amz-sns-rawdelivery", "true").build();

    assertThat(http.send(raw, BodyHandlers.discarding()).statusCode()).isEqualTo(403);
    assertThat(http.send(raw, BodyHandlers.discarding()).statusCode()).isEqualTo(403);
    assertNothingDone();
  }

  @Test
  void moreThanSnsSendsIsRefused() throws Exception {
    assertThat(post("x".repeat(SnsEndpoint.LARGEST_BODY + 1))).isEqualTo(413);
    assertThat(post("x".repeat(SnsEndpoint.LARGEST_BODY))).isEqualTo(403);
  }

  @Test
  void aMessageThatTheMemoryCannotTakeIsShortened() throws Exception {
    byte[] random = new byte[196_500];
    new Random(1).nextBytes(random);
    String message = Base64.getEncoder().encodeToString(random);

    assertThat(post(sns.notification(TOPIC, message).toString())).isEqualTo(200);

    assertThat(SnsDelivery.read(
            ops.receive(Duration.ZERO, Duration.ofSeconds(30)).get(0).body()))
        .singleElement()
        .isInstanceOfSatisfying(SnsDelivery.Notification.class, stored -> {
          assertThat(stored.message()).isEqualTo(message.substring(0, 50_000) + "…");
          assertThat(stored.subject()).contains("a subject");
        });
  }

  @Test
  void whatCannotBeStoredComesAgain() throws Exception {
    memory.close();

    assertThat(post(sns.notification(TOPIC, "hello").toString())).isEqualTo(503);
  }

  @Test
  void whatIsTooMuchAtOnceComesAgain() throws Exception {
    CountDownLatch hold = new CountDownLatch(1);
    held = hold;
    HttpRequest request =
        request(sns.confirmation("SubscriptionConfirmation", OF_SNS).toString()).build();
    List<CompletableFuture<Integer>> answers = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      answers.add(
          http.sendAsync(request, BodyHandlers.discarding()).thenApply(HttpResponse::statusCode));
    }

    await().until(() -> answers.stream().filter(CompletableFuture::isDone).count() == 8);
    hold.countDown();

    assertThat(answers.stream().map(CompletableFuture::join))
        .containsOnly(200, 503)
        .filteredOn(status -> status == 200)
        .hasSize(32);
  }

  @Test
  void saysThatItIsThere() throws Exception {
    assertThat(http.send(HttpRequest.newBuilder(uri("/health")).build(), BodyHandlers.ofString())
            .body())
        .isEqualTo("ok");
    assertThat(
            http.send(HttpRequest.newBuilder(uri("/elsewhere")).build(), BodyHandlers.discarding())
                .statusCode())
        .isEqualTo(404);
  }

  private void hold() {
    try {
      held.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void assertNothingDone() {
    assertThat(ops.depth().waiting()).isZero();
    assertThat(other.depth().waiting()).isZero();
    assertThat(confirmed).isEmpty();
  }

  private int post(String body) throws IOException, InterruptedException {
    return http.send(request(body).build(), BodyHandlers.discarding()).statusCode();
  }

  private HttpRequest.Builder request(String body) {
    return HttpRequest.newBuilder(uri("/from-sns"))
        .header("Content-Type", "text/plain; charset=UTF-8")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + endpoint.port() + path);
  }
}
