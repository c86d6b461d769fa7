package dev.ataws.playground.chime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ataws.playground.http.Rates;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Posts to webhooks over HTTP. */
class PretendChimeTest {
  private static final int CUT = 0;

  private final PretendChime chime = PretendChime.start(0);
  private final URI ops = chime.addWebhook("ops");
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void stop() {
    chime.close();
  }

  private HttpResponse<String> send(URI webhook, String body)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(webhook)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static String json(String content) {
    return JsonNodeFactory.instance.objectNode().put("Content", content).toString();
  }

  /** The status of the answer, or 0 where none came. */
  private int post(URI webhook, String content) throws InterruptedException {
    try {
      return send(webhook, json(content)).statusCode();
    } catch (IOException noAnswer) {
      return CUT;
    }
  }

  private List<Integer> post(int times) throws InterruptedException {
    List<Integer> statuses = new ArrayList<>();
    for (int number = 0; number < times; number++) {
      statuses.add(post(ops, Integer.toString(number)));
    }
    return statuses;
  }

  private List<String> arrived() {
    return chime.messages("ops").stream().map(ChimeMessage::content).toList();
  }

  @Test
  void takesMessagesInTheirOrder() throws Exception {
    Instant start = Instant.now();
    HttpResponse<String> answer = send(ops, json("/md **one** é"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith("{\"MessageId\":\"");
    assertThat(post(ops, "two")).isEqualTo(200);
    assertThat(arrived()).containsExactly("/md **one** é", "two");
    assertThat(chime.messages("ops").get(0).time()).isBetween(start, Instant.now());
    assertThat(chime.messages("dev")).isEmpty();
  }

  @Test
  void takesNoMoreThanFits() throws Exception {
    assertThat(post(ops, "é".repeat(4_096))).isEqualTo(200);
    HttpResponse<String> refused = send(ops, json("é".repeat(4_097)));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .isEqualTo("{\"Message\":\"Content has more than 4096 characters.\"}");
    for (String body :
        List.of("", "no", "[]", "{}", "{\"Content\": \"\"}", "{\"Content\": 1}", json(" "))) {
      assertThat(send(ops, body).body())
          .as(body)
          .isEqualTo("{\"Message\":\"Content is required.\"}");
    }
    assertThat(arrived()).hasSize(1);
  }

  @Test
  void opensAWebhookOnlyWithItsToken() throws Exception {
    String address = chime.url() + "/incomingwebhooks/ops";
    assertThat(post(URI.create(address), "x")).isEqualTo(403);
    assertThat(post(URI.create(address + "?token=guess"), "x")).isEqualTo(403);
    assertThat(post(URI.create(ops.toString().replace("/ops?", "/dev?")), "x")).isEqualTo(404);
    chime.removeWebhook("ops");
    assertThat(post(ops, "x")).isEqualTo(404);
    assertThat(post(chime.addWebhook("ops"), "x")).isEqualTo(200);
    assertThat(post(ops, "x")).isEqualTo(403);
    chime.removeWebhook("unknown");
  }

  @Test
  void limitsTheRateOfEachWebhook() throws Exception {
    chime.limit(2, Duration.ofHours(1));
    assertThat(post(3)).containsExactly(200, 200, 429);
    assertThat(post(chime.addWebhook("dev"), "x")).isEqualTo(200);
    assertThat(arrived()).containsExactly("0", "1");
    chime.limit(9, Duration.ofHours(1));
    assertThat(post(ops, "2")).isEqualTo(200);
    assertThatIllegalArgumentException().isThrownBy(() -> chime.limit(0, Duration.ofHours(1)));
  }

  @Test
  void goesWrongAsItIsTold() throws Exception {
    chime.faults().rateLimit("ops", 1);
    chime.faults().breakDown("ops", 1);
    chime.faults().breakDownAfter("ops", 1);
    chime.faults().cut("ops", 1);
    chime.faults().cutAfter("ops", 1);
    assertThat(post(chime.addWebhook("dev"), "x")).isEqualTo(200);
    assertThat(post(6)).containsExactly(429, 500, 500, CUT, CUT, 200);
    assertThat(arrived()).containsExactly("2", "4", "5");
    chime.faults().cut("ops", 9);
    chime.faults().clear();
    assertThat(post(ops, "x")).isEqualTo(200);
  }

  @Test
  void bringsTheSameWeatherForTheSameSeed() throws Exception {
    chime.faults().weather(3, Rates.each(0.15));
    List<Integer> first = post(60);
    assertThat(first).contains(429, 500, CUT, 200);
    int arrived = arrived().size();
    chime.faults().weather(3, Rates.each(0.15));
    assertThat(post(60)).isEqualTo(first);
    assertThat(arrived()).hasSize(2 * arrived);
    chime.faults().calm();
    assertThat(post(9)).containsOnly(200);
  }

  @Test
  void answersOnlyToNamesOfThisMachine() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), chime.port())) {
      OutputStream out = socket.getOutputStream();
      String request = "POST " + ops.getPath()
          + " HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 403");
    }
  }
}
