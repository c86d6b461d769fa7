package dev.ataws.playground.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
  private final PretendSlack slack = PretendSlack.start(0);
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void stop() {
    slack.close();
  }

  private HttpResponse<String> post(String method, String type, String body)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(slack.methodsEndpointPrefix() + method))
        .header("Content-Type", type)
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> call(String method) throws IOException, InterruptedException {
    return post(method, "application/x-www-form-urlencoded", "token=" + slack.botToken());
  }

  private static String error(HttpResponse<String> response) {
    return Json.read(response.body()).orElseThrow().path("error").asText();
  }

  @Test
  void limitsTheRateOfTheNextCalls() throws Exception {
    slack.faults().rateLimit("auth.test", 2, Duration.ofSeconds(7));
    for (int time = 0; time < 2; time++) {
      HttpResponse<String> limited = call("auth.test");
      assertThat(limited.statusCode()).isEqualTo(429);
      assertThat(limited.headers().firstValue("Retry-After")).contains("7");
      assertThat(error(limited)).isEqualTo("ratelimited");
    }
    assertThat(call("auth.test").statusCode()).isEqualTo(200);
    assertThat(slack.calls()).extracting(Call::status).containsExactly(429, 429, 200);
  }

  @Test
  void failsInTheOrderThatWasAskedFor() throws Exception {
    slack.faults().fail("apps.connections.open", 1, "internal_error");
    slack.faults().breakDown("apps.connections.open", 1);
    assertThat(error(call("apps.connections.open"))).isEqualTo("internal_error");
    assertThat(call("apps.connections.open").statusCode()).isEqualTo(500);
    slack.faults().fail("auth.test", 9, "account_inactive");
    slack.faults().clear();
    assertThat(error(call("auth.test"))).isEmpty();
  }

  @Test
  void takesFormsWithFieldsTwiceAsWellAsJsonAndMultipart() throws Exception {
    String form =
        "token=" + slack.botToken() + "&channel=C0OPS00000&text=form&thread_ts=1.5&thread_ts=1.5";
    assertThat(error(post("chat.postMessage", "application/x-www-form-urlencoded", form)))
        .isEmpty();

    String json = Json.object()
        .put("token", slack.botToken())
        .put("channel", "C0OPS00000")
        .put("text", "json")
        .putNull("thread_ts")
        .set("blocks", Json.array().add(Json.object().put("type", "divider")))
        .toString();
    assertThat(error(post("chat.postMessage", "application/json; charset=utf-8", json)))
        .isEmpty();

    String part = "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
    String multipart = String.format(part, "token", slack.botToken())
        + String.format(part, "channel", "C0OPS00000") + String.format(part, "text", "multipart")
        + "--x--\r\n";
    assertThat(error(post("chat.postMessage", "multipart/form-data; boundary=x", multipart)))
        .isEmpty();

    assertThat(slack.messages("C0OPS00000"))
        .extracting(Message::text)
        .containsExactly("form", "json", "multipart");
    assertThat(slack.messages("C0OPS00000").get(0).threadTs()).contains("1.5");
  }

  @Test
  void refusesMessagesThatAreNone() throws Exception {
    String start = "token=" + slack.botToken() + "&channel=C0OPS00000&";
    String type = "application/x-www-form-urlencoded";
    assertThat(error(post("chat.postMessage", type, start))).isEqualTo("no_text");
    assertThat(error(post("chat.postMessage", type, start + "blocks=no")))
        .isEqualTo("invalid_blocks_format");
    assertThat(error(post("chat.postMessage", type, start + "blocks={}")))
        .isEqualTo("invalid_blocks_format");
    assertThat(error(post("chat.postMessage", type, start + "text=" + "x".repeat(40_001))))
        .isEqualTo("msg_too_long");
    assertThat(error(post("chat.postMessage", type, start + "text=" + "x".repeat(40_000))))
        .isEmpty();
    assertThat(error(post("chat.update", type, start + "text=x&ts=1.5")))
        .isEqualTo("message_not_found");
    String ts = slack.say("C0OPS00000", "U0ALICE000", "mine").ts();
    assertThat(error(post("chat.update", type, start + "text=x&ts=" + ts)))
        .isEqualTo("cant_update_message");
    assertThat(error(post("chat.delete", type, start + "ts=" + ts)))
        .isEqualTo("cant_delete_message");
    assertThat(error(post("chat.postEphemeral", type, start + "text=x")))
        .isEqualTo("user_not_in_channel");
    assertThat(error(post("reactions.add", type, start + "timestamp=" + ts)))
        .isEqualTo("invalid_name");
  }

  @Test
  void takesAnUploadInPartsAndHandsItOutToTheBotAlone() throws Exception {
    String type = "application/x-www-form-urlencoded";
    String start = "token=" + slack.botToken() + "&";
    assertThat(error(post("files.getUploadURLExternal", type, start + "filename=a.csv&length=0")))
        .isEqualTo("invalid_arguments");
    JsonNode place = Json.read(
            post("files.getUploadURLExternal", type, start + "filename=a.csv&length=3")
                .body())
        .orElseThrow();
    URI upload = URI.create(place.path("upload_url").asText());
    String body =
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\na,b\r\n--x--\r\n";
    HttpRequest.Builder request = HttpRequest.newBuilder(upload)
        .header("Content-Type", "multipart/form-data; boundary=x")
        .POST(HttpRequest.BodyPublishers.ofString(body));
    assertThat(http.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(200);
    assertThat(http.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(404);

    String id = place.path("file_id").asText();
    String files = "files=[{\"id\":\"" + id + "\"}]";
    assertThat(error(post("files.completeUploadExternal", type, start + files + "&channel_id=C1")))
        .isEqualTo("channel_not_found");
    assertThat(error(post("files.completeUploadExternal", type, start + "files=[{\"id\":\"F1\"}]")))
        .isEqualTo("file_not_found");
    assertThat(error(post("files.completeUploadExternal", type, start)))
        .isEqualTo("invalid_arguments");
    JsonNode done = Json.read(
            post("files.completeUploadExternal", type, start + files + "&channel_id=C0OPS00000")
                .body())
        .orElseThrow();
    URI link = URI.create(done.path("files").get(0).path("url_private").asText());
    HttpRequest.Builder get = HttpRequest.newBuilder(link);
    assertThat(http.send(get.build(), HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(403);
    get.header("Authorization", "Bearer " + slack.botToken());
    assertThat(http.send(get.build(), HttpResponse.BodyHandlers.ofString()).body())
        .isEqualTo("a,b");
  }
}
