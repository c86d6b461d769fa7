package dev.ataws.bot.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MrkdwnTest {
  @Test
  void letsNothingPingOrLink() {
    assertThat(Mrkdwn.escape("<!channel> <@U1> <https://evil|aws> &lt;"))
        .isEqualTo("&lt;!channel&gt; &lt;@U1&gt; &lt;https://evil|aws&gt; &amp;lt;");
    assertThat(Mrkdwn.code("a`b <!here>\nc")).isEqualTo("`a'b &lt;!here&gt; c`");
    assertThat(Mrkdwn.fenced("a```b <x>")).isEqualTo("```\na'''b &lt;x&gt;\n```");
  }

  @ParameterizedTest
  @CsvSource({
    "abcdef,6,abcdef",
    "abcdef,5,abcd…",
    "ab&amp;cd,6,ab…",
    "ab&amp;cd,8,ab&amp;…",
    "a&bcdefgh,6,a&bcd…"
  })
  void cutsNoEntityInTwo(String text, int longest, String cut) {
    assertThat(Mrkdwn.cut(text, longest)).isEqualTo(cut).hasSizeLessThanOrEqualTo(longest);
  }

  @Test
  void cutsNoSurrogatePairInTwo() {
    assertThat(Mrkdwn.cut("a🚀bcd", 4)).isEqualTo("a🚀…");
    assertThat(Mrkdwn.cut("ab🚀cd", 4)).isEqualTo("ab…");
  }
}
