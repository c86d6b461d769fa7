package dev.ataws.bot.socketmode;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.response.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DispatcherTest {
  @Test
  void anAckWithoutAnswerHasNoPayload() {
    assertThat(ack(true, null)).isEqualTo("{\"envelope_id\":\"E1\"}");
    assertThat(ack(true, Response.ok())).isEqualTo("{\"envelope_id\":\"E1\"}");
    assertThat(ack(true, Response.ok(" "))).isEqualTo("{\"envelope_id\":\"E1\"}");
  }

  @Test
  void anAnswerIsLeftOutWhereSlackTakesNone() {
    assertThat(ack(false, Response.ok("text"))).isEqualTo("{\"envelope_id\":\"E1\"}");
  }

  @Test
  void textAndJsonBecomeAPayload() {
    assertThat(ack(true, Response.ok("text")))
        .isEqualTo("{\"envelope_id\":\"E1\",\"payload\":{\"text\":\"text\"}}");
    assertThat(ack(true, json("{\"response_action\":\"clear\"}")))
        .isEqualTo("{\"envelope_id\":\"E1\",\"payload\":{\"response_action\":\"clear\"}}");
  }

  @Test
  void anAnswerThatIsNotJsonIsLeftOut() {
    assertThat(ack(true, json("{"))).isEqualTo("{\"envelope_id\":\"E1\"}");
  }

  private static Response json(String body) {
    return Response.builder()
        .contentType(Response.CONTENT_TYPE_APPLICATION_JSON_UTF8)
        .body(body)
        .build();
  }

  private static String ack(boolean takesPayload, @Nullable Response response) {
    return Dispatcher.ack(
        new Frame.Envelope("E1", "interactive", "view_submission", takesPayload, "{}"), response);
  }
}
