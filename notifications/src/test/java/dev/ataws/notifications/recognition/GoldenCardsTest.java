package dev.ataws.notifications.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.chime.ChimeCards;
import dev.ataws.notifications.slack.SlackCards;
import dev.ataws.notifications.sources.Incoming;
import dev.ataws.notifications.text.TextCards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cards of the fixtures, as they are and shall be; {@code -Dupdate.golden=true} writes them anew. */
class GoldenCardsTest {
  private static final boolean UPDATES = Boolean.getBoolean("update.golden");
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  static List<Path> fixtures() {
    return Fixtures.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fixtures")
  void isShownLikeThis(Path file) throws IOException {
    Card card = Recognition.card(Fixtures.message(file));
    check(file, ".slack.json", pretty(SlackCards.render(card).json()));
    check(file, ".chime.txt", ChimeCards.render(card));
    check(file, ".text.txt", TextCards.render(card));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fixtures")
  void isOfTheKindOfItsFolder(Path file) {
    assertThat(Recognition.card(Fixtures.message(file)).kind()).isEqualTo(Fixtures.kind(file));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fixtures")
  void isClaimedByExactlyOneSource(Path file) {
    Incoming message = Fixtures.message(file);
    boolean isOther = Fixtures.kind(file).equals(Unclaimed.kind(message));
    assertThat(Recognition.claimants(message)).hasSizeBetween(isOther ? 0 : 1, 1);
  }

  @Test
  void thereAreManyOfThem() {
    assertThat(fixtures()).hasSizeGreaterThanOrEqualTo(120);
  }

  private static void check(Path fixture, String ending, String shown) throws IOException {
    String name = fixture.getFileName().toString().replaceAll("\\.[a-z]+$", "");
    Path golden = fixture.resolveSibling(name + ending);
    assertThat(shown).doesNotContain("undefined", ": null", "\nnull");
    if (UPDATES) {
      Files.writeString(golden, shown + "\n");
    }
    assertThat(golden).hasContent(shown);
  }

  private static String pretty(String json) throws JsonProcessingException {
    return JSON.writeValueAsString(JSON.readTree(json));
  }
}
