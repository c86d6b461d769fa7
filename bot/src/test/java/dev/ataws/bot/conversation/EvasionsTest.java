package dev.ataws.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ataws.bot.Samples;
import dev.ataws.bot.aws.AwsAnswer;
import dev.ataws.bot.aws.AwsCall;
import dev.ataws.bot.rendering.Reply;
import dev.ataws.channels.Channel;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ways around the policies that somebody may try, each with its name: none of them reaches AWS. */
class EvasionsTest {
  private static AwsAnswer never(AwsCall call) {
    throw new AssertionError("AWS was called: " + call.operation().name());
  }

  static List<Evasion> evasions() throws IOException {
    try (InputStream in =
            Objects.requireNonNull(EvasionsTest.class.getResourceAsStream("evasions.jsonl"));
        MappingIterator<Evasion> lines =
            new ObjectMapper().readerFor(new TypeReference<Evasion>() {}).readValues(in)) {
      return lines.readAll();
    }
  }

  @Test
  void areManyAndEachAnother() throws IOException {
    assertThat(evasions()).hasSizeGreaterThan(100).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("evasions")
  void doNotGetAroundTheReadOnlyChannel(Evasion evasion) {
    assertThat(answer(evasion.text(), "C0OPS", "1.2").text()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("evasions")
  void doNotGetAroundTheDenyListWhereEverythingIsAllowed(Evasion evasion) {
    assertThat(answer(evasion.text(), "C0ALL", "1.2").text()).isNotBlank();
  }

  /** A thread's id says nothing about the channel: that of the mention counts. */
  @Test
  void aThreadOfAnotherChannelLendsNoGuardrails() {
    String text = "ec2 reboot-instances --instance-ids i-0123456789abcdef0";
    assertThat(answer(text, "C0ALL", "7.7").text()).contains("shall I run this?");
    assertThat(answer(text, "C0OPS", "7.7").text())
        .contains("allows only what lists, describes or gets");
  }

  private static Reply answer(String text, String channelId, String threadTs) {
    Channel readOnly = Samples.channel(Optional.of("eu-west-1"));
    Channel everything = Samples.everything("C0ALL");
    Session session = new Session(Samples.configuration(readOnly, everything), EvasionsTest::never);
    session.conversation.answer(Session.mention(channelId, threadTs, "U0ANA", text));
    return session.chat.last();
  }

  /** An attempt. */
  record Evasion(String what, String text) {
    @Override
    public String toString() {
      return what;
    }
  }
}
