package dev.ataws.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ataws.grammar.catalogue.Catalogue;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterpreterTest {
  private static final Interpreter INTERPRETER = new Interpreter(Catalogue.bundled());

  static Stream<JsonNode> cases() {
    return Cases.of("interpretations.jsonl");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void interprets(JsonNode test) {
    Interpretation read = INTERPRETER.interpret(test.get("text").textValue());
    if (read instanceof Interpretation.Ready ready) {
      assertThat(name(ready.command())).isEqualTo(test.path("ready").asText());
      assertThat(ready.command().parameters()).isEqualTo(test.get("parameters"));
      assertThat(ready.command().options().region().orElse(""))
          .isEqualTo(test.path("region").asText(""));
      if (test.has("canonical")) {
        assertThat(ready.command().canonical()).isEqualTo(test.get("canonical").textValue());
      }
      readsBack(ready.command());
    } else if (read instanceof Interpretation.NeedsInput needs) {
      assertThat(name(needs.soFar())).isEqualTo(test.path("missing").asText());
      assertThat(needs.missing().stream().map(Missing::option))
          .containsExactlyElementsOf(
              test.path("options").valueStream().map(JsonNode::textValue).toList());
      if (test.has("members")) {
        assertThat(needs.missing().stream().map(Missing::member))
            .containsExactlyElementsOf(
                test.path("members").valueStream().map(JsonNode::textValue).toList());
      }
    } else if (read instanceof Interpretation.Help help) {
      assertThat(help.page().title()).isEqualTo(test.path("help").asText());
    } else if (read instanceof Interpretation.BuiltIn.Skeleton skeleton) {
      assertThat(skeleton.skeleton()).isEqualTo(test.get("skeleton"));
    } else if (read instanceof Interpretation.BuiltIn builtIn) {
      assertThat(builtIn).hasToString(test.path("builtIn").asText());
    } else if (read instanceof Interpretation.Rejected rejected) {
      assertThat(rejected.problem().text()).isEqualTo(test.path("problem").asText());
      assertThat(rejected.problem().at().orElse(-1)).isEqualTo(test.path("at").asInt(-1));
    }
  }

  private static String name(Command command) {
    return command.service() + " " + command.operation().name();
  }

  /** Every command prints itself as a line that reads as the same command. */
  private static void readsBack(Command command) {
    assertThat(INTERPRETER.interpret(command.canonical()))
        .isEqualTo(new Interpretation.Ready(command));
  }

  /** Tokens of the AWS CLI, of its older kind, and of a service: how many items of the page came before. */
  @ParameterizedTest
  @CsvSource({
    "eyJOZXh0VG9rZW4iOiAiYWJjIiwgImJvdG9fdHJ1bmNhdGVfYW1vdW50IjogMn0=, 2",
    "eyJOZXh0VG9rZW4iOiAiYWJjIn0=, 0",
    "abc___7, 7",
    "None___7, 7",
    "abc___-7, 0",
    "abc___x, 0",
    "abc, 0"
  })
  void readsHowManyItemsCameBefore(String token, int skipped) {
    assertThat(INTERPRETER.interpret("ec2 describe-instances --starting-token " + token))
        .isInstanceOfSatisfying(
            Interpretation.Ready.class,
            ready -> assertThat(ready.command().options().skippedItems()).isEqualTo(skipped));
  }

  @Test
  void refusesATextThatIsTooLong() {
    assertThat(INTERPRETER.interpret("a".repeat(Interpreter.LONGEST + 1)))
        .isInstanceOfSatisfying(
            Interpretation.Rejected.class,
            rejected -> assertThat(rejected.problem().text())
                .isEqualTo(
                    "The text is too long. A command may have 40,000 characters. Leave out what is not needed, or run it from a terminal."));
  }

  /** Texts of the greatest length end, whatever they repeat: the limit is there for loops, not for slowness. */
  @Timeout(60)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "`", "``` ", "[ ", "[", "{\"a\":", "'", "\\", "<@U", "&amp;", "--a ", "a,", "{} ", "$(", "!"
      })
  void endsForTextsOfTheGreatestLength(String unit) {
    for (String start : List.of(
        "",
        "ec2 describe-instances --filters ",
        "lambda invoke --function-name f --payload ",
        "lambda list-functions --query '",
        "ec2 describe-instances --cli-input-json '{\"Filters\":")) {
      String close = start.contains("'") ? "'" : "";
      int room = Interpreter.LONGEST - start.length() - close.length();
      String text = start + unit.repeat(room / unit.length() + 1).substring(0, room) + close;
      assertThat(INTERPRETER.interpret(SlackText.commandIn(text))).isNotNull();
    }
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(INTERPRETER.interpret("cloudwatch set-alarm-state --alarm-name x --state-reason y"))
        .isInstanceOfSatisfying(
            Interpretation.NeedsInput.class,
            needs -> assertThat(needs.missing()).singleElement().satisfies(missing -> {
              assertThat(missing.option()).isEqualTo("--state-value");
              assertThat(missing.member()).isEqualTo("StateValue");
              assertThat(missing.documentation()).isEqualTo("The value of the state.");
              assertThat(missing.type()).isEqualTo("string");
              assertThat(missing.choices()).containsExactly("OK", "ALARM", "INSUFFICIENT_DATA");
            }));
  }

  @Test
  void neverAsksForAnIdempotencyToken() {
    assertThat(INTERPRETER.interpret("ecs create-service --service-name x"))
        .isInstanceOf(Interpretation.Ready.class);
  }
}
