package dev.ataws.playground.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ataws.playground.http.Rates;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Posts while answers are lost or never come. */
class WeatherTest {
  private static final String OPS = "C0OPS00000";
  private static final int CUT = 0;

  private final PretendSlack slack = PretendSlack.start(0);
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void stop() {
    slack.close();
  }

  /** The status of the answer, or 0 where none came. */
  private int post(String text) throws InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(
            URI.create(slack.methodsEndpointPrefix() + "chat.postMessage"))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(
            "token=" + slack.botToken() + "&channel=" + OPS + "&text=" + text))
        .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    } catch (IOException noAnswer) {
      return CUT;
    }
  }

  private List<Integer> post(int times) throws InterruptedException {
    List<Integer> statuses = new ArrayList<>();
    for (int number = 0; number < times; number++) {
      statuses.add(post(Integer.toString(number)));
    }
    return statuses;
  }

  private List<String> texts() {
    return slack.messages(OPS).stream().map(Message::text).toList();
  }

  @Test
  void losesAnswersAfterTheWorkIsDone() throws Exception {
    slack.faults().breakDownAfter("chat.postMessage", 1);
    slack.faults().cut("chat.postMessage", 2);
    slack.faults().cutAfter("chat.postMessage", 1);
    slack.faults().breakDown("chat.postMessage", 1);
    assertThat(post(6)).containsExactly(500, CUT, CUT, CUT, 500, 200);
    assertThat(texts()).containsExactly("0", "3", "5");
    assertThat(slack.calls())
        .extracting(Call::status)
        .containsExactly(500, CUT, CUT, CUT, 500, 200);
    slack.faults().cut("chat.postMessage", 9);
    slack.faults().clear();
    assertThat(post("clear")).isEqualTo(200);
  }

  @Test
  void bringsTheSameWeatherForTheSameSeed() throws Exception {
    slack.faults().weather(7, Rates.each(0.15));
    List<Integer> first = post(60);
    List<String> arrived = texts();
    assertThat(first).contains(429, 500, CUT, 200);
    slack.faults().weather(7, Rates.each(0.15));
    assertThat(post(60)).isEqualTo(first);
    assertThat(texts()).hasSize(2 * arrived.size()).startsWith(arrived.toArray(String[]::new));
    slack.faults().calm();
    assertThat(post(9)).containsOnly(200);
  }

  @Test
  void bringsEachWayAtItsRate() throws Exception {
    List<Rates> ways = List.of(
        new Rates(1, 0, 0, 0, 0),
        new Rates(0, 1, 0, 0, 0),
        new Rates(0, 0, 1, 0, 0),
        new Rates(0, 0, 0, 1, 0),
        new Rates(0, 0, 0, 0, 1),
        Rates.each(0));
    List<Integer> statuses = new ArrayList<>();
    for (int way = 0; way < ways.size(); way++) {
      slack.faults().weather(1, ways.get(way));
      statuses.add(post(Integer.toString(way)));
    }
    assertThat(statuses).containsExactly(429, 500, 500, CUT, CUT, 200);
    assertThat(texts()).containsExactly("2", "4", "5");
  }

  @Test
  void leavesOtherMethodsAlone() {
    slack.faults().weather(1, Rates.each(0.2));
    assertThat(
            IntStream.range(0, 50).mapToObj(number -> slack.faults().next("conversations.history")))
        .allSatisfy(mishap -> assertThat(mishap).isEmpty());
    assertThatIllegalArgumentException().isThrownBy(() -> Rates.each(0.3));
    assertThatIllegalArgumentException().isThrownBy(() -> new Rates(-0.1, 0, 0, 0, 0));
  }
}
