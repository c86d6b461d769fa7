package dev.ataws.bot.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.Samples;
import dev.ataws.grammar.Interpretation;
import dev.ataws.grammar.Options;
import dev.ataws.grammar.Query;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the AWS CLI printed stands in {@code cases.jsonl}, written by {@code print.py} beside it. */
class OutputTest {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  private static final Set<Integer> UNICODE_ENDS = Set.of(0x85, 0x2028, 0x2029);

  static final List<Case> CASES = cases();

  /** A value with what the AWS CLI printed of it; a JSON null where it failed instead. */
  record Case(JsonNode json) {
    private JsonNode picked() {
      JsonNode input = json.path("input");
      return json.has("query") ? query(json.path("query").asText()).search(input) : input;
    }

    private String printed(Options.Output format) {
      return Output.of(format, picked(), json.path("title").asText());
    }

    @Override
    public String toString() {
      return json.path("name").asText();
    }
  }

  private static List<Case> cases() {
    // as bytes Jackson takes no escaped surrogates in names
    try (Reader lines = new InputStreamReader(
        Objects.requireNonNull(OutputTest.class.getResourceAsStream("cases.jsonl")),
        StandardCharsets.US_ASCII)) {
      List<Case> cases = new ArrayList<>();
      JSON.readerFor(JsonNode.class)
          .<JsonNode>readValues(lines)
          .forEachRemaining(line -> cases.add(new Case(line)));
      return cases;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Query query(String text) {
    String command = "lambda list-functions --query '" + text.replace("'", "'\"'\"'") + "'";
    return ((Interpretation.Ready) Samples.INTERPRETER.interpret(command))
        .command()
        .options()
        .query()
        .orElseThrow();
  }

  @ParameterizedTest
  @FieldSource("CASES")
  void printsAsTheAwsCli(Case one) {
    for (Options.Output format : Options.Output.values()) {
      String printed = one.printed(format);
      JsonNode expected = one.json().path(format.cliName());
      if (expected.isTextual()) {
        assertThat(printed).as(format.cliName()).isEqualTo(expected.textValue());
      }
    }
  }

  /** Those that snakeyaml-engine can read: it does not know the line ends that Unicode has beside the line feed. */
  static Stream<Case> readable() {
    return CASES.stream()
        .filter(one -> !one.printed(Options.Output.YAML).isEmpty())
        .filter(
            one -> one.json().path("input").toString().chars().noneMatch(UNICODE_ENDS::contains));
  }

  @ParameterizedTest
  @MethodSource("readable")
  void printsYamlThatReadsAsTheValue(Case one) throws IOException {
    Load load = new Load(LoadSettings.builder().setAllowDuplicateKeys(false).build());
    Object read = load.loadFromString(one.printed(Options.Output.YAML_STREAM));
    assertThat(JSON.readTree(JSON.writeValueAsString(read)).path(0))
        .isEqualTo(JSON.readTree(one.picked().toString()));
  }

  @Test
  void printsNothingWhenItIsOff() {
    assertThat(Output.of(Options.Output.OFF, JSON.createObjectNode().put("a", 1), "GetItem"))
        .isEmpty();
  }

  /** The AWS CLI breaks off here: {@code Row should have 2 elements, instead it has 1}. */
  @Test
  void fillsShortRowsOfATable() throws IOException {
    assertThat(Output.of(Options.Output.TABLE, JSON.readTree("[[1, 2], [3]]"), "GetItem"))
        .isEqualTo("""
            ------------
            |  GetItem |
            +----+-----+
            |  1 |  2  |
            |  3 |     |
            +----+-----+
            """);
  }

  /** The AWS CLI breaks off here: {@code 'str' object has no attribute 'items'}. */
  @Test
  void printsListsOfAllSorts() throws IOException {
    JsonNode mixed = JSON.readTree("""
        {"L": [{"a": 1, "b": [2]}, "x", ["y", 3]]}""");
    assertThat(Output.of(Options.Output.TEXT, mixed, "GetItem"))
        .isEqualTo("L\t1\nB\t2\nx\nL\ty\nL\t3\n");
    assertThat(Output.of(Options.Output.TABLE, mixed, "GetItem"))
        .contains("||  1       ||", "|||  2     |||", "||  x       ||", "||  y |  3  ||");
  }

  @ParameterizedTest
  @EnumSource(Options.Output.class)
  void printsTenThousandRecords(Options.Output format) {
    ArrayNode records = JSON.createArrayNode();
    for (int i = 0; i < 10_000; i++) {
      ObjectNode record = records.addObject();
      for (int field = 0; field < 40; field++) {
        record.put("Field" + field, "value " + i + " of " + field);
      }
    }
    assertThatCode(() -> Output.of(format, records, "ListFunctions")).doesNotThrowAnyException();
  }
}
