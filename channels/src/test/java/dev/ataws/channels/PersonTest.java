package dev.ataws.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonTest {
  @ParameterizedTest
  @CsvSource({
    "U0123ABCD, chatbot-U0123ABCD, U0123ABCD",
    "U0123/ÄB CD, chatbot-U0123--B-CD, U0123--B-CD",
    "a+b=c@d.e_f, chatbot-a+b=c@d.e_f, a+b=c@d.e_f",
    "aws:U1, chatbot-aws-U1, aws-U1",
    "0123456789012345678901234567890123456789012345678901234567890123456789,"
        + " chatbot-01234567890123456789012345678901234567890123456789012345,"
        + " 0123456789012345678901234567890123456789012345678901234567890123",
    "U, chatbot-U, U-",
    "'', chatbot-, --"
  })
  void isNamedAsStsTakesIt(String user, String sessionName, String sourceIdentity) {
    Person person = new Person("T1", "C1", user);

    assertThat(person.sessionName()).isEqualTo(sessionName).matches("[\\w+=,.@-]{2,64}");
    assertThat(person.sourceIdentity()).isEqualTo(sourceIdentity).matches("[\\w+=,.@-]{2,64}");
  }

  @Test
  void tagsSayWhoAskedWhere() {
    assertThat(new Person("T0123ABCD", "C0123ABCD", "U0123ABCD").tags())
        .containsExactly(
            entry("workspace", "T0123ABCD"),
            entry("channel", "C0123ABCD"),
            entry("user", "U0123ABCD"));
    assertThat(new Person("T 1", "C*", "\"U1\"").tags().values())
        .containsExactly("T-1", "C-", "-U1-");
  }
}
