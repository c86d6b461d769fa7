package dev.ataws.bot.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ataws.bot.Samples;
import dev.ataws.grammar.Interpretation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {
  static Stream<JsonNode> cases() throws IOException {
    return Golden.cases("help.jsonl");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void rendersAsTheGoldenFile(JsonNode test) throws IOException {
    Golden.matches(test.get("name").textValue(), help(test.get("text").textValue()));
  }

  private static Reply help(String text) {
    Interpretation read = Samples.INTERPRETER.interpret(text);
    assertThat(read).as(text).isInstanceOf(Interpretation.Help.class);
    return Replies.help(((Interpretation.Help) read).page());
  }

  @Test
  void sendsTheWholeListAsAFileWhenAPageShowsAPart() {
    assertThat(help("lambda help 2").files()).singleElement().satisfies(file -> {
      assertThat(file.name()).isEqualTo("lambda-help.txt");
      assertThat(new String(file.content(), StandardCharsets.UTF_8))
          .contains("list-functions\n    Returns a list of Lambda functions")
          .contains("update-function-code\n    Updates a Lambda function's code.");
    });
    assertThat(help("lambda get-function help").files()).isEmpty();
  }

  /** The commands of a service, as its page of help lists them. */
  private static List<String> commands(String service) {
    return ((Interpretation.Help) Samples.INTERPRETER.interpret(service + " help"))
        .page().contents().sections().stream()
            .flatMap(section -> section.entries().stream())
            .map(entry -> service + " " + entry.name())
            .toList();
  }

  /** Slack takes every page of the services with the longest names, sentences and lists. */
  @Test
  void everyPageIsWithinTheLimits() {
    for (String service : List.of("ec2", "quicksight", "dms", "iotwireless", "route53resolver")) {
      commands(service).forEach(command -> {
        for (int part = 1; part <= 6; part++) {
          Golden.isWithinLimits(help(command + " help " + part));
        }
      });
    }
    for (int part = 1; part <= 32; part++) {
      Golden.isWithinLimits(help("ec2 help " + part));
      Golden.isWithinLimits(help("help services " + part));
    }
  }
}
