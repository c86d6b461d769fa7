package dev.ataws.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ataws.bot.slack.AnsweringSlack;
import dev.ataws.bot.slack.AnsweringSlack.Answer;
import dev.ataws.notifications.cards.Card;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SendingTest {
  private static final List<Card> CARDS = NotificationText.cards(
      "{\"Type\":\"UnsubscribeConfirmation\",\"TopicArn\":\"arn:aws:sns:eu-west-1:123456789012:t\"}");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private AnsweringSlack slack;
  private Sending sending;

  @BeforeEach
  void start() throws Exception {
    slack = new AnsweringSlack();
    sending = Sending.to(
        AnsweringSlack.channel(slack.url()),
        new PrintWriter(out, true),
        new PrintWriter(err, true));
  }

  @AfterEach
  void stop() throws Exception {
    slack.close();
  }

  @Test
  void saysWhereItPosted() {
    slack.will(Answer.ok("1.1"));
    assertThat(sending.send(CARDS)).isZero();
    assertThat(out.toString())
        .isEqualToIgnoringNewLines(
            "Posted to the channel C0OPS00000 of the workspace `acme`: sns-unsubscribe-confirmation.");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void saysWhatIsWrong() {
    slack.will(
        Answer.error("not_in_channel"),
        Answer.status(500),
        Answer.status(403),
        new Answer(429, Map.of("Retry-After", "9"), ""));
    for (int time = 0; time < 4; time++) {
      assertThat(sending.send(CARDS)).isEqualTo(1);
    }
    assertThat(err.toString()).isEqualToNormalizingNewlines("""
        The channel C0OPS00000 of `ops` did not take a notification: the bot is not in it (not_in_channel). Type `/invite @aws` in the channel.
        Slack gave no clear answer to a message for `ops` (HTTP 500). Look whether it is there before you send it again.
        An answer with HTTP 403 came instead of Slack's, for `ops`. Look whether a proxy is in the way.
        Not posted: too much is posted to the channel C0OPS00000 of the workspace `acme`. Try again in 9 seconds.
        """);
    assertThat(out.toString()).isEmpty();
  }
}
