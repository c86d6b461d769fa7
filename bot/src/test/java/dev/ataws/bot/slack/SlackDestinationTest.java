package dev.ataws.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ataws.bot.slack.AnsweringSlack.Answer;
import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.delivery.Outcome;
import dev.ataws.notifications.delivery.Post;
import dev.ataws.notifications.delivery.Trace;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackDestinationTest {
  private static final Card CARD = new CardBuilder("x", Severity.ERROR, "CloudWatch Alarm")
      .about("cpu-high")
      .text("too much")
      .build();
  private static final Post POST = new Post("ops/m-1", CARD, Optional.empty());
  private static final Post REPLY = new Post("ops/m-2", CARD, Optional.of("1700000000.000100"));

  private AnsweringSlack slack;
  private SlackDestination destination;

  @BeforeEach
  void start() throws Exception {
    slack = new AnsweringSlack();
    destination = slack.destination();
  }

  @AfterEach
  void stop() throws Exception {
    slack.close();
  }

  @Test
  void postsACardWithItsId() {
    slack.will(Answer.ok("1700000001.000200"));
    assertThat(destination.post(POST)).isEqualTo(new Outcome.Taken("1700000001.000200"));
    assertThat(slack.bodies())
        .singleElement()
        .asString()
        .contains(
            "channel=C0OPS00000",
            "attachments=%5B%7B",
            "metadata=%7B%22event_type%22%3A%22at_aws_notification%22%2C%22event_payload%22%3A%7B%22id%22%3A%22ops%2Fm-1%22%7D%7D",
            "link_names=0",
            "unfurl_links=0",
            "unfurl_media=0")
        .doesNotContain("thread_ts", "xoxb");
  }

  @ParameterizedTest
  @CsvSource({"7, 7", "0, 1", ", 5", "soon, 5"})
  void waitsAsLongAsItIsAskedTo(String retryAfter, long seconds) {
    Map<String, String> headers = retryAfter == null ? Map.of() : Map.of("Retry-After", retryAfter);
    slack.will(
        new Answer(429, headers, "{\"ok\":false,\"error\":\"ratelimited\"}"),
        new Answer(200, headers, "{\"ok\":false,\"error\":\"rate_limited\"}"));
    Outcome busy = new Outcome.Busy(Duration.ofSeconds(seconds));
    assertThat(destination.post(POST)).isEqualTo(busy);
    assertThat(destination.post(POST)).isEqualTo(busy);
  }

  @ParameterizedTest
  @ValueSource(strings = {"internal_error", "fatal_error", "request_timeout"})
  void doubtsWhatSlackDoesNotKnowItself(String error) {
    slack.will(Answer.error(error));
    assertThat(destination.post(POST))
        .isEqualTo(new Outcome.Doubtful(
            "Slack gave no clear answer to a message for `ops` (" + error + ")."));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void doubtsAServerThatFails(int status) {
    slack.will(Answer.status(status));
    assertThat(destination.post(POST))
        .isEqualTo(new Outcome.Doubtful(
            "Slack gave no clear answer to a message for `ops` (HTTP " + status + ")."));
  }

  @Test
  void sendsOnceEvenWhereOkHttpWouldAgain() {
    slack.will(
        Answer.ok("1.1"),
        Answer.status(0),
        new Answer(503, Map.of("Retry-After", "0"), ""),
        Answer.status(408),
        Answer.ok("1.2"));
    assertThat(destination.post(POST)).isInstanceOf(Outcome.Taken.class);
    assertThat(destination.post(POST)).isInstanceOf(Outcome.Doubtful.class);
    assertThat(destination.post(POST)).isInstanceOf(Outcome.Doubtful.class);
    assertThat(destination.post(POST)).isInstanceOf(Outcome.Failed.class);
    assertThat(slack.bodies()).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "[]", "{\"ok\":"})
  void doubtsAnAnswerThatNobodyCanRead(String body) {
    slack.will(new Answer(200, Map.of(), body));
    assertThat(destination.post(POST)).isInstanceOf(Outcome.Doubtful.class);
  }

  @Test
  void doubtsWhenNoAnswerComesInTime() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      SlackDestination waiting = slack.destination(
          URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/api/"),
          Duration.ofMillis(200));
      assertThat(waiting.post(POST))
          .isEqualTo(new Outcome.Doubtful(
              "Slack gave no clear answer to a message for `ops` (SocketTimeoutException)."));
    }
  }

  @Test
  void failsWhereNothingListens() throws Exception {
    slack.close();
    assertThat(destination.post(POST))
        .isEqualTo(
            new Outcome.Failed(
                "Slack cannot be reached for `ops` (ConnectException). Look whether slack.com may be reached from here."));
    assertThat(destination.find("ops/m-1", Instant.now())).isInstanceOf(Trace.Unreachable.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "service_unavailable | Slack takes no messages for `ops` now (service_unavailable). It passes by itself.",
        "team_added_to_org | Slack takes no messages for `ops` now (team_added_to_org). It passes by itself.",
        "token_revoked | Slack does not accept the app in the workspace `acme` (token_revoked). Install the app again, put its new bot token where the configuration refers to.",
        "missing_scope | Slack does not accept the app in the workspace `acme` (missing_scope). Install the app again with all scopes of manifest.yml.",
        "org_login_required | Slack does not accept the app in the workspace `acme` (org_login_required). The workspace is being moved into an organisation: nothing is to be done.",
        "ekm_access_denied | Slack does not accept the app in the workspace `acme` (ekm_access_denied). Ask an administrator of the workspace to let Slack read its keys again."
      })
  void failsForNow(String error, String why) {
    slack.will(Answer.error(error));
    assertThat(destination.post(POST)).isEqualTo(new Outcome.Failed(why));
  }

  @Test
  void failsWhereAnotherAnswersInSlacksPlace() {
    slack.will(Answer.status(403));
    assertThat(destination.post(POST))
        .isEqualTo(
            new Outcome.Failed(
                "An answer with HTTP 403 came instead of Slack's, for `ops`. Look whether a proxy is in the way."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not_in_channel | the bot is not in it (not_in_channel). Type `/invite @aws` in the channel.",
        "is_archived | it is archived (is_archived). Take it out of the archive, or name another channel in the configuration.",
        "channel_not_found | there is no such channel, or it is a private one without the bot (channel_not_found). Compare `channel` in the configuration; if the channel is private, type `/invite @aws` in it.",
        "restricted_action | only some people may post there (restricted_action). Ask an owner of the workspace to let the app post there, or name another channel in the configuration.",
        "messages_tab_disabled | the app takes no direct messages (messages_tab_disabled). Name a channel in the configuration, or allow messages under App Home of the app."
      })
  void refusesForGood(String error, String why) {
    slack.will(Answer.error(error));
    assertThat(destination.post(POST))
        .isEqualTo(new Outcome.Refused(
            "The channel C0OPS00000 of `ops` did not take a notification: " + why));
    assertThat(slack.bodies()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "invalid_blocks",
        "invalid_attachments",
        "msg_blocks_too_long",
        "too_many_attachments",
        "msg_too_long",
        "an_error_of_tomorrow"
      })
  void postsPlainTextWhereTheCardIsNotTaken(String error) {
    slack.will(Answer.error(error), Answer.ok("1.1"), Answer.error(error), Answer.error(error));
    assertThat(destination.post(POST)).isEqualTo(new Outcome.Taken("1.1"));
    assertThat(slack.bodies().get(1))
        .contains("text=%F0%9F%94%B4%20CloudWatch%20Alarm%20%7C%20cpu-high%3A%20too%20much", "m-1")
        .doesNotContain("attachments");
    assertThat(destination.post(POST))
        .isEqualTo(
            new Outcome.Refused(
                "The channel C0OPS00000 of `ops` did not take a notification: "
                    + "Slack refuses the message, as plain text too (" + error + "). "
                    + "Look the reason up at https://docs.slack.dev/reference/methods/chat.postMessage."));
    assertThat(slack.bodies()).hasSize(4);
  }

  @Test
  void postsPlainTextWhereTheCardIsTooLarge() {
    slack.will(Answer.status(413), Answer.ok("1.1"));
    assertThat(destination.post(POST)).isEqualTo(new Outcome.Taken("1.1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"thread_not_found", "message_not_found", "cannot_reply_to_message"})
  void postsOutsideOfAThreadThatIsGone(String error) {
    slack.will(Answer.error(error), Answer.ok("1.1"));
    assertThat(destination.post(REPLY)).isEqualTo(new Outcome.Taken("1.1"));
    assertThat(slack.bodies().get(0)).contains("thread_ts=1700000000.000100");
    assertThat(slack.bodies().get(1)).doesNotContain("thread_ts").contains("attachments");
    slack.will(Answer.error(error));
    assertThat(destination.post(POST)).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void findsAReplyUnderAMessageOfLastWeek() {
    slack.will(
        messages(""),
        messages("{\"ts\":\"1699990000.000100\",\"latest_reply\":\"1699990001.000000\"},"
            + "{\"ts\":\"1699500000.000100\",\"latest_reply\":\"1700000005.000000\"}"),
        messages(
            "{\"ts\":\"1699500000.000100\"},{\"ts\":\"1700000005.000000\",\"metadata\":{\"event_type\":\"at_aws_notification\",\"event_payload\":{\"id\":\"ops/m-1\"}}}"));
    assertThat(destination.find("ops/m-1", Instant.ofEpochSecond(1_700_000_000)))
        .isEqualTo(new Trace.Present("1700000005.000000"));
    assertThat(slack.bodies().get(0)).contains("oldest=1699999880.000000");
    assertThat(slack.bodies().get(1)).contains("oldest=1698790400.000000");
    assertThat(slack.bodies().get(2)).contains("ts=1699500000.000100");
  }

  private static Answer messages(String messages) {
    return new Answer(
        200, Map.of(), "{\"ok\":true,\"has_more\":false,\"messages\":[" + messages + "]}");
  }

  @Test
  void cannotTellWithoutTheScope() {
    slack.will(Answer.error("missing_scope"), Answer.error("not_in_channel"));
    assertThat(destination.find("ops/m-1", Instant.now())).isEqualTo(new Trace.Untold());
    assertThat(destination.find("ops/m-1", Instant.now())).isEqualTo(new Trace.Untold());
  }

  @Test
  void cannotLookForNow() {
    slack.will(
        Answer.status(429),
        Answer.status(500),
        Answer.error("internal_error"),
        Answer.error("token_revoked"),
        new Answer(200, Map.of(), "no JSON"));
    for (int time = 0; time < 5; time++) {
      assertThat(destination.find("ops/m-1", Instant.now())).isInstanceOf(Trace.Unreachable.class);
    }
  }
}
