package dev.ataws.policies.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardTest {
  @ParameterizedTest
  @CsvSource({
    "'','',true",
    "'',a,false",
    "*,'',true",
    "?,'',false",
    "?,a,true",
    "a,a,true",
    "a,b,false",
    "a*,a,true",
    "*a,ba,true",
    "*a,ab,false",
    "a*b*c,abbc,true",
    "a*b*c,acb,false",
    "*?*,a,true",
    "**,'',true",
    "a?c,abc,true",
    "*ab*ab,abab,true",
    "*ab*ab,ab,false",
    "a.c,abc,false"
  })
  void matches(String pattern, String text, boolean matches) {
    assertThat(Wildcard.of(pattern).matches(text)).isEqualTo(matches);
  }

  /** With backtracking over all stars this would not end. */
  @Test
  void endsSoonWhateverThePattern() {
    assertThat(Wildcard.of("*a".repeat(2000) + "b").matches("a".repeat(4000))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"*,true", "**,true", "'',false", "*?,false", "a*,false"})
  void knowsWhenEverythingMatches(String pattern, boolean all) {
    assertThat(Wildcard.of(pattern).matchesAll()).isEqualTo(all);
  }

  @Test
  void splitsAtTheFirstColons() {
    List<Wildcard> parts = Wildcard.of("a*:b:c:d").split(3);

    assertThat(parts).hasSize(3);
    assertThat(parts.get(0).matches("aa")).isTrue();
    assertThat(parts.get(2).matches("c:d")).isTrue();
  }

  @Test
  void aLiteralStarIsNoWildcard() {
    Wildcard pattern = new Wildcard.Builder().pattern("a*").literal("*?").build();

    assertThat(pattern.matches("abc*?")).isTrue();
    assertThat(pattern.matches("abcde")).isFalse();
  }
}
