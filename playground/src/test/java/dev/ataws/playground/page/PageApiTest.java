package dev.ataws.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ataws.playground.slack.PretendSlack;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Asks the page's API as a browser would, and as somebody would who has no business there. */
class PageApiTest {
  private static final String HELLO = "{\"text\": \"hello\", \"user\": \"U0ALICE000\"}";

  private final PretendSlack slack = Page.open(0);
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void stop() {
    slack.close();
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(slack.url() + path))
        .header("Content-Type", "application/json");
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    return send(to(path).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  @Test
  void servesThePageWithAStrictPolicy() throws Exception {
    HttpResponse<String> page = send(to("/"));
    assertThat(page.body()).contains("<title>at-aws playground</title>");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'; script-src 'self'");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(send(to("/page.js")).headers().firstValue("Content-Type").orElseThrow())
        .contains("javascript");
  }

  @Test
  void tellsWhatIsInTheWorkspace() throws Exception {
    assertThat(send(to("/page/state")).body())
        .contains(
            "{\"id\":\"C0OPS00000\",\"name\":\"ops\"}",
            "@aws lambda list-functions",
            "\"sockets\":0");
    assertThat(post("/page/channels/C0OPS00000", HELLO).statusCode()).isEqualTo(200);
    assertThat(send(to("/page/channels/C0OPS00000")).body()).contains("\"text\":\"hello\"");
  }

  @Test
  void refusesWhatMakesNoSense() throws Exception {
    assertThat(send(to("/page/channels/C1")).statusCode()).isEqualTo(404);
    assertThat(send(to("/page/files/F1")).statusCode()).isEqualTo(404);
    assertThat(post("/page/channels/C0OPS00000", "no").body()).contains("The body is not JSON.");
    assertThat(post("/page/channels/C0OPS00000", "{\"text\": \" \", \"user\": \"U0ALICE000\"}")
            .body())
        .contains("There is nothing to send.");
    assertThat(post("/page/channels/C0OPS00000", "{\"text\": \"x\", \"user\": \"U0ATAWSBOT\"}")
            .body())
        .contains("There is no person U0ATAWSBOT.");
    assertThat(post("/page/channels/C0OPS00000/1.5", HELLO).statusCode()).isEqualTo(404);
    String ts = slack.say("C0OPS00000", "U0ALICE000", "x").ts();
    assertThat(post(
                "/page/channels/C0OPS00000/" + ts,
                "{\"action_id\": \"a\", \"user\": \"U0ALICE000\"}")
            .statusCode())
        .isEqualTo(400);
  }

  @Test
  void takesNothingFromOtherSites() throws Exception {
    HttpRequest.BodyPublisher hello = HttpRequest.BodyPublishers.ofString(HELLO);
    String path = "/page/channels/C0OPS00000";
    assertThat(
            send(to(path).header("Origin", "https://evil.example").POST(hello)).statusCode())
        .isEqualTo(403);
    assertThat(send(to(path).header("Origin", "null").POST(hello)).statusCode()).isEqualTo(403);
    assertThat(send(to(path).header("Sec-Fetch-Site", "cross-site").POST(hello)).statusCode())
        .isEqualTo(403);
    assertThat(
            send(to(path).setHeader("Content-Type", "text/plain").POST(hello)).statusCode())
        .isEqualTo(415);
    assertThat(
            send(to(path).header("Origin", slack.url().toString()).POST(hello)).statusCode())
        .isEqualTo(200);
    assertThat(slack.messages("C0OPS00000")).hasSize(1);
  }

  @Test
  void answersOnlyToNamesOfThisMachine() throws Exception {
    assertThat(statusFor("evil.example")).contains("403");
    assertThat(statusFor("localhost.evil.example:" + slack.port())).contains("403");
    assertThat(statusFor("localhost:" + slack.port())).contains("200");
    assertThat(statusFor("[::1]:" + slack.port())).contains("200");
  }

  /** The first line of the answer to a request with a Host header of any kind, which the JDK's client would not send. */
  private String statusFor(String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), slack.port())) {
      OutputStream out = socket.getOutputStream();
      String request =
          "GET /page/state HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.lines().findFirst().orElse("");
    }
  }
}
