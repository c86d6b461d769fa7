package dev.ataws.notifications.sources.services;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.Fact;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Incoming;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventCardTest {
  @Test
  void showsNoSecretsAndNothingTwice() {
    Card card = EventCard.of("new-service-event", "New Service", event("""
        {"version":"0","detail-type":"Thing Happened","source":"aws.new","account":"123456789012","region":"eu-west-1",
         "resources":[],"detail":{"thingName":"web","sessionToken":"abc","accessKeyId":"AKIA","status":"FAILED",
         "message":"It broke","size":1.5,"nothing":null,"empty":"","tags":["a","b"],"deep":{"x":1}}}"""));
    assertThat(card.headline().text())
        .isEqualTo("New Service Thing Happened failed | web | eu-west-1 | Account: 123456789012");
    assertThat(card.severity()).isEqualTo(Severity.ERROR);
    assertThat(card.facts())
        .containsExactly(
            new Fact("State", "FAILED"),
            new Fact("Size", "1.5"),
            new Fact("Tags", "a, b"),
            new Fact("Deep x", "1"));
  }

  @Test
  void bearsADetailThatIsNoObject() {
    Card card = EventCard.of("x", "X", event("""
        {"detail-type":"T","source":"aws.new","detail":"text"}"""));
    assertThat(card.headline().text()).isEqualTo("X T");
    assertThat(card.text()).hasValueSatisfying(text -> assertThat(text.text()).isEqualTo("text"));
  }

  private static AwsEvent event(String json) {
    return Incoming.of(Optional.empty(), json).event().orElseThrow();
  }
}
