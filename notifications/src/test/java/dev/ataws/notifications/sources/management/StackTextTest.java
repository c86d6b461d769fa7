package dev.ataws.notifications.sources.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StackTextTest {
  @Test
  void readsValuesWithLineBreaksAndQuotes() {
    assertThat(StackText.read(
            "A='it's'\nB='two\nlines and 'quotes'\n'\nC='null'\nD=''\nE='a' = 'b'\n"))
        .containsExactlyInAnyOrderEntriesOf(Map.of(
            "A", "it's",
            "B", "two\nlines and 'quotes'\n",
            "C", "",
            "D", "",
            "E", "a' = 'b"));
  }

  @Test
  void readsWhatIsCutOff() {
    assertThat(StackText.read("A='b'\nB='cut of"))
        .containsEntry("A", "b")
        .containsEntry("B", "cut of");
    assertThat(StackText.read("no stack at all")).isEmpty();
    assertThat(StackText.read("")).isEmpty();
  }

  @Test
  void readsLongTextsInNoTime() {
    assertThat(StackText.read("A='" + "'\nx".repeat(80_000) + "'")).hasSize(1);
  }

  @Test
  void knowsStacksByTheirArn() {
    assertThat(StackCard.name("arn:aws:cloudformation:eu-west-1:1:stack/shop/12-34"))
        .isEqualTo("shop");
    assertThat(StackCard.name("arn:aws:cloudformation:eu-west-1:1:stack/shop")).isEqualTo("shop");
    assertThat(StackCard.name("shop")).isEqualTo("shop");
  }
}
