package dev.ataws.notifications.sources.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Fact;
import dev.ataws.notifications.cards.Moment;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.Incoming;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
  @ParameterizedTest
  @CsvSource({
    "2026-03-02T09:15:04.389Z, 2026-03-02 09:15:04 UTC",
    "1772442904000, 2026-03-02 09:15:04 UTC",
    "2026-03-02T11:15:04+0200, 2026-03-02 09:15:04 UTC",
    "2026-03-02T09:15:00Z[UTC], 2026-03-02 09:15:00 UTC",
    "2026-03-02T09:15Z, 2026-03-02 09:15:00 UTC",
    "'Mon, 2 Mar 2026 09:15:04 GMT', 2026-03-02 09:15:04 UTC"
  })
  void readsTimesOfMachinesAndThoseWithAZone(String text, String said) {
    Moment moment = Wording.time(new Fields(JsonNodeFactory.instance.textNode(text)));
    assertThat(moment.text()).isEqualTo(said);
    assertThat(moment.time().map(time -> time.truncatedTo(ChronoUnit.SECONDS)))
        .contains(Instant.parse(said.replace(' ', 'T').replace("TUTC", "Z")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mar 2, 2026 9:14:20 AM", "2026-02-30T09:15:04Z", "4711", "soon", ""})
  void leavesOtherTimesAsTheyAreWritten(String text) {
    assertThat(Wording.time(text)).isEqualTo(Moment.written(text));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 s",
    "59, 59 s",
    "61, 1 min 1 s",
    "300, 5 min",
    "7500, 2 h 5 min",
    "180000, 2 days 2 h"
  })
  void saysHowLongSomethingTook(long seconds, String said) {
    assertThat(Wording.took(seconds)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"8.0, 8", "7.5, 7.5", "1.0E7, 10000000", "x, ''"})
  void writesNumbersPlainly(String text, String said) {
    assertThat(Wording.number(new Fields(JsonNodeFactory.instance.textNode(text))))
        .isEqualTo(said);
  }

  @Test
  void saysHowManyMoreThereAre() {
    assertThat(Wording.upTo(2, List.of("a", "b", "c", "d")))
        .containsExactly("a", "b", "… and 2 more");
    assertThat(Wording.upTo(2, List.of("a", "b"))).containsExactly("a", "b");
    assertThat(Wording.joined(", ", "", "a", " ", "b")).isEqualTo("a, b");
  }

  @Test
  void hidesWhatMayBeSecret() {
    Incoming message = Incoming.of(
        Optional.empty(),
        "{\"name\":\"a\",\"masterUserPassword\":\"hunter2\",\"environment\":{\"variables\":{\"X\":\"hunter2\"}},\"sessionToken\":\"hunter2\"}");
    var card = new CardBuilder("k", Severity.INFO, "w");
    TellingFacts.add(card, message.json(), 10);
    assertThat(card.build().facts()).containsExactly(new Fact("Name", "a"));
  }
}
