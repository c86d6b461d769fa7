package dev.ataws.bot.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ataws.bot.Samples;
import dev.ataws.bot.aws.AwsAnswer;
import dev.ataws.bot.aws.Page;
import dev.ataws.grammar.Command;
import dev.ataws.grammar.Interpretation;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class AbsenceTest {

  /** What people read when there is nothing, word for word. */
  @ParameterizedTest
  @CsvFileSource(resources = "absences.csv", delimiter = '|')
  void saysWhatThereIsNoneOf(String text, String sentence) {
    Command command = ((Interpretation.Ready) Samples.INTERPRETER.interpret(text)).command();
    String name = command.service() + " " + command.operation().cliName();
    Reply reply = Answers.of(
        Samples.call(name, command.parameters()),
        Page.whole(
            new AwsAnswer.Success(JsonNodeFactory.instance.objectNode(), Optional.empty(), "r")),
        Optional.of("r-1"));
    assertThat(reply.blocks().get(0).at("/text/text").asText()).isEqualTo(sentence);
  }
}
