package dev.ataws.bot.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.Samples;
import dev.ataws.grammar.catalogue.Service;
import dev.ataws.grammar.catalogue.Waiter;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class WaitConditionTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** An answer is an output, or the status and code of an error. */
  private static AwsAnswer answer(String text) throws JsonProcessingException {
    if (text.startsWith("{")) {
      return new AwsAnswer.Success(
          (ObjectNode) JSON.readTree(text.replace('\'', '"')), Optional.empty(), "");
    }
    String[] error = text.split(" ", 2);
    return new AwsAnswer.Failure(
        error[1], "", "", "", Optional.empty(), "", Integer.parseInt(error[0]));
  }

  private static WaitCondition condition(String name) {
    String[] words = name.split(" ", 2);
    Service service = Samples.CATALOGUE.service(words[0]).orElseThrow();
    Waiter waiter = Objects.requireNonNull(service.waiters().get(words[1]));
    return WaitCondition.of(
        waiter, service.operationByApiName(waiter.operation()).orElseThrow());
  }

  @ParameterizedTest
  @CsvFileSource(resources = "waits.csv", numLinesToSkip = 1, quoteCharacter = '"')
  void judges(String waiter, String answer, String state, String seen)
      throws JsonProcessingException {
    WaitState judged = condition(waiter).judge(answer(answer));
    String said = judged instanceof WaitState.Failed failed
        ? failed.why()
        : judged.getClass().getSimpleName().replace("Reached", "reached").replace("Again", "again");
    assertThat(said).isEqualTo(state);
    assertThat(condition(waiter).seen(answer(answer))).isEqualTo(seen == null ? "" : seen);
  }

  /** No waiter of AWS's models trips over an answer that says nothing, or over an error. */
  @Test
  void readsEveryWaiter() throws JsonProcessingException {
    AwsAnswer nothing = answer("{}");
    AwsAnswer error = answer("400 SomethingElse");
    for (String name : Samples.CATALOGUE.serviceNames()) {
      Service service = Samples.CATALOGUE.service(name).orElseThrow();
      for (String waiter : service.waiters().keySet()) {
        WaitCondition condition = condition(name + " " + waiter);
        assertThat(condition.judge(nothing)).as(name + " " + waiter).isNotNull();
        assertThat(condition.judge(error))
            .as(name + " " + waiter)
            .isIn(
                new WaitState.Failed("AWS answered with `SomethingElse`."), new WaitState.Again());
      }
    }
  }
}
