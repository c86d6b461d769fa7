package dev.ataws.playground.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ataws.channels.Secret;
import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Prose;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.chime.ChimeDestination;
import dev.ataws.notifications.delivery.Outcome;
import dev.ataws.notifications.delivery.Post;
import dev.ataws.notifications.delivery.Trace;
import dev.ataws.playground.chime.ChimeMessage;
import dev.ataws.playground.chime.PretendChime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A webhook of the pretend Chime as a destination, with everything that may go wrong. */
class ChimeDestinationTest {
  private static final String ROOM = "room";

  private final PretendChime chime = PretendChime.start(0);
  private final Secret url = new Secret(chime.addWebhook(ROOM).toString());
  private final ChimeDestination destination =
      new ChimeDestination(ROOM, url, ChimeDestination.client());

  @AfterEach
  void stop() {
    chime.close();
  }

  private static Post post(String text) {
    Card card = new CardBuilder("x", Severity.WARNING, "CloudWatch Alarm")
        .passage("", new Prose.Code(text))
        .build();
    return new Post("room/1", card, Optional.empty());
  }

  @Test
  void postsCardsOfAnyLength() {
    assertThat(destination.post(post("short"))).isEqualTo(new Outcome.Taken("room/1"));
    assertThat(destination.post(post("long ".repeat(10_000))))
        .isEqualTo(new Outcome.Taken("room/1"));
    assertThat(chime.messages(ROOM))
        .extracting(ChimeMessage::content)
        .hasSize(2)
        .allSatisfy(content -> assertThat(content).startsWith("/md **").hasSizeLessThan(4_097));
    assertThat(destination.find("room/1", Instant.EPOCH)).isEqualTo(new Trace.Untold());
  }

  @Test
  void waitsWhenTooMuchCame() {
    chime.limit(1, Duration.ofMinutes(1));
    assertThat(destination.post(post("one"))).isInstanceOf(Outcome.Taken.class);
    assertThat(destination.post(post("two"))).isEqualTo(new Outcome.Busy(Duration.ofSeconds(1)));
    assertThat(chime.messages(ROOM)).hasSize(1);
  }

  @Test
  void doubtsAfterAFault() {
    chime.faults().breakDown(ROOM, 1);
    assertThat(destination.post(post("x")))
        .isEqualTo(new Outcome.Doubtful(
            "Amazon Chime answered the webhook `room` with HTTP 500. It passes by itself."));
    assertThat(chime.messages(ROOM)).isEmpty();
  }

  @Test
  void doubtsWithoutAnAnswer() {
    assertThat(destination.post(post("0"))).isInstanceOf(Outcome.Taken.class);
    chime.faults().cut(ROOM, 1);
    chime.faults().cutAfter(ROOM, 1);
    assertThat(destination.post(post("1"))).isInstanceOf(Outcome.Doubtful.class);
    assertThat(destination.post(post("2"))).isInstanceOf(Outcome.Doubtful.class);
    assertThat(chime.messages(ROOM)).hasSize(2);
  }

  @Test
  void refusesAWebhookThatIsGone() {
    chime.removeWebhook(ROOM);
    Outcome gone = destination.post(post("x"));
    assertThat(gone)
        .isEqualTo(
            new Outcome.Refused(
                "The webhook `room` of Amazon Chime did not take a notification. The webhook is gone, or its token is not the one it was given (HTTP 404). Make a new webhook in the chat room, put its address where `url` of `room` refers to."));
    chime.addWebhook(ROOM);
    assertThat(destination.post(post("x"))).asString().contains("(HTTP 403)");
    chime.close();
    assertThat(destination.post(post("x")))
        .isEqualTo(
            new Outcome.Failed(
                "Amazon Chime cannot be reached for the webhook `room` (ConnectException). Look whether hooks.chime.aws may be reached from here."));
  }
}
