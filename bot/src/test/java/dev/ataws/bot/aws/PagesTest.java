package dev.ataws.bot.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.Samples;
import dev.ataws.grammar.Command;
import dev.ataws.grammar.Interpretation;
import dev.ataws.grammar.Options;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Room BOUNDLESS = (call, output) -> Integer.MAX_VALUE;

  /** The pages of a service, each with the tokens that lead to it, and what botocore makes of them. */
  static List<JsonNode> cases() throws IOException {
    try (InputStream lines =
        Objects.requireNonNull(PagesTest.class.getResourceAsStream("pages.jsonl"))) {
      return JSON.readerFor(JsonNode.class).<JsonNode>readValues(lines).readAll();
    }
  }

  private static AwsAccount service(JsonNode answers) {
    return call -> {
      ObjectNode tokens = JsonNodeFactory.instance.objectNode();
      call.operation().paginator().orElseThrow().inputTokens().stream()
          .filter(call.parameters()::has)
          .forEach(token -> tokens.set(token, call.parameters().get(token)));
      ObjectNode answer = answers
          .valueStream()
          .filter(
              page -> tokens.equals(page.has("_at") ? page.get("_at") : JSON.createObjectNode()))
          .map(page -> (ObjectNode) page.deepCopy())
          .findFirst()
          .orElseThrow();
      answer.remove("_at");
      return new AwsAnswer.Success(answer, Optional.empty(), "r-1");
    };
  }

  private static Command command(String text) {
    return ((Interpretation.Ready) Samples.INTERPRETER.interpret(text)).command();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void gathersAsBotocoreDoes(JsonNode test) {
    StringBuilder text = new StringBuilder(test.get("command").textValue());
    text.append(required(test.get("command").textValue()));
    JsonNode config = test.get("config");
    if (config.has("MaxItems")) {
      text.append(" --max-items ").append(config.get("MaxItems"));
    }
    if (config.has("StartingToken")) {
      text.append(" --starting-token ").append(config.get("StartingToken").textValue());
    }
    Command command = command(text + " --output json");
    AwsCall call =
        Samples.call(command.service() + " " + command.operation().cliName(), command.parameters());
    Page page =
        (Page) new Pages(service(test.get("answers")), BOUNDLESS).first(call, command.options());
    if (test.get("result").has("error")) {
      assertThat(page.failure().orElseThrow().code()).isEqualTo("SameToken");
      assertThat(page.ending()).isEqualTo(Page.Ending.FAILURE);
    } else {
      assertThat(page.answer().output()).hasToString(test.get("result").toString());
    }
  }

  private static String required(String command) {
    return switch (command) {
      case "dynamodb scan" -> " --table-name t";
      case "s3api list-objects" -> " --bucket bucket";
      case "route53 list-resource-record-sets" -> " --hosted-zone-id Z1";
      case "rds download-db-log-file-portion" -> " --db-instance-identifier db --log-file-name log";
      default -> "";
    };
  }

  /** Functions in pages of the service; a place behind the last is refused. */
  private static AwsAccount functions(int all, int pageSize) {
    return call -> {
      int from = call.parameters().path("Marker").asInt();
      if (from < 0 || from >= Math.max(1, all)) {
        return new AwsAnswer.Failure("Gone", "Gone.", "", "", Optional.empty(), "r-9");
      }
      ObjectNode output = JsonNodeFactory.instance.objectNode();
      ArrayNode functions = output.putArray("Functions");
      int to = Math.min(all, from + pageSize);
      IntStream.range(from, to).forEach(i -> functions.addObject().put("FunctionName", "f-" + i));
      if (to < all) {
        output.put("NextMarker", String.valueOf(to));
      }
      return new AwsAnswer.Success(output, Optional.empty(), "r-" + from);
    };
  }

  private static List<Page> read(AwsAccount account, Room room, String options) {
    Command command = command("lambda list-functions" + options);
    AwsCall call = Samples.call("lambda list-functions", command.parameters());
    Pages pages = new Pages(account, room);
    List<Page> read = new ArrayList<>();
    Optional<Place> place = Optional.of(Place.START);
    while (place.isPresent() && read.size() < 100) {
      Page page = (Page) pages.from(call, command.options(), place.get());
      read.add(page);
      place = page.next();
    }
    return read;
  }

  private static List<String> names(List<Page> pages) {
    return pages.stream()
        .flatMap(page -> page.answer().output().get("Functions").valueStream())
        .map(function -> function.get("FunctionName").asText())
        .toList();
  }

  /** Whatever the sizes, messages show each record once, in order. */
  @ParameterizedTest
  @ValueSource(
      strings = {"1000 1000", "1000 50", "250 99", "250 100", "99 99", "7 3", "1 1", "500 7"})
  void showsEachRecordOnce(String sizes) {
    int all = Integer.parseInt(sizes.split(" ", -1)[0]);
    int pageSize = Integer.parseInt(sizes.split(" ", -1)[1]);
    for (String options : List.of("", " --max-items 20", " --max-items 150")) {
      for (Room room : List.<Room>of(BOUNDLESS, (call, output) -> 30)) {
        List<Page> pages = read(functions(all, pageSize), room, options);
        assertThat(names(pages))
            .startsWith("f-0")
            .isEqualTo(IntStream.range(0, Math.min(all, names(pages).size()))
                .mapToObj(i -> "f-" + i)
                .toList());
        assertThat(pages.size() < 100).isEqualTo(names(pages).size() == all);
        int before = 0;
        for (Page page : pages) {
          assertThat(page.place().before()).isEqualTo(before);
          int shown = page.answer().output().get("Functions").size();
          assertThat(shown).isBetween(1, Pages.MOST_RECORDS);
          before += shown;
        }
      }
    }
  }

  @Test
  void endsWhereThePersonWantedNoMore() {
    List<Page> pages = read(functions(1_000, 50), BOUNDLESS, " --max-items 120");
    assertThat(pages.subList(0, 3).stream().map(Page::ending))
        .containsExactly(Page.Ending.MESSAGE, Page.Ending.MAX_ITEMS, Page.Ending.MESSAGE);
    assertThat(names(pages.subList(0, 2))).hasSize(120);
  }

  @Test
  void gathersNoMoreThanIsReasonable() {
    Page few = gathered(functions(1_000, 2));
    assertThat(names(List.of(few))).hasSize(2 * Pages.MOST_PAGES);
    assertThat(few.ending()).isEqualTo(Page.Ending.BOUND);
    Page many = gathered(functions(60_000, 7_000));
    assertThat(names(List.of(many))).hasSize(Pages.MOST_ITEMS);
    assertThat(many.next()).map(Place::before).contains(Pages.MOST_ITEMS);
  }

  private static Page gathered(AwsAccount account) {
    Options options = command("lambda list-functions --query length(Functions)").options();
    return (Page)
        new Pages(account, BOUNDLESS).first(Samples.call("lambda list-functions"), options);
  }

  @Test
  void showsWhatWasGatheredBeforeAFailure() {
    AwsAccount account = call -> call.parameters().has("Marker")
        ? new AwsAnswer.Failure("Throttling", "Slower.", "", "", Optional.empty(), "r-2")
        : functions(10, 4).call(call);
    Page page = gathered(account);
    assertThat(names(List.of(page))).hasSize(4);
    assertThat(page.ending()).isEqualTo(Page.Ending.FAILURE);
    assertThat(page.failure()).map(AwsAnswer.Failure::code).contains("Throttling");
    assertThat(page.answer().requestId()).isEqualTo("r-0");
    assertThat(page.next()).map(Place::before).contains(4);
  }

  @Test
  void failsWhereThereIsNothingToShow() {
    AwsAnswer.Failure failure =
        new AwsAnswer.Failure("Throttling", "Slower.", "", "", Optional.empty(), "r-2");
    assertThat(new Pages(call -> failure, BOUNDLESS)
            .first(
                Samples.call("lambda list-functions"),
                command("lambda list-functions").options()))
        .isEqualTo(new PagedAnswer.Failed(failure));
  }

  @Test
  void passesOverPagesWithoutRecords() {
    AwsAccount account = call -> {
      int at = call.parameters().path("nextToken").asInt();
      ObjectNode output = JsonNodeFactory.instance.objectNode();
      ArrayNode events = output.putArray("events");
      if (at == 5) {
        events.addObject().put("message", "m");
      }
      output.put("nextToken", String.valueOf(at + 1));
      return new AwsAnswer.Success(output, Optional.empty(), "r-" + at);
    };
    Command command = command("logs filter-log-events --log-group-name g");
    AwsCall call = Samples.call("logs filter-log-events", command.parameters());
    Pages pages = new Pages(account, BOUNDLESS);
    Page found = (Page) pages.first(call, command.options());
    assertThat(found.answer().output().get("events")).hasSize(1);
    Page none = (Page) pages.from(call, command.options(), found.next().orElseThrow());
    assertThat(none.answer().output().get("events")).isEmpty();
    assertThat(none.next()).isPresent();
  }

  @Test
  void leavesAnAnswerAsItIsWhenThePersonSteers() {
    Command command = command("lambda list-functions --no-paginate --output json");
    Page page = (Page) new Pages(functions(10, 4), BOUNDLESS)
        .first(Samples.call("lambda list-functions"), command.options());
    assertThat(page.answer().output().get("NextMarker").asText()).isEqualTo("4");
    assertThat(page.answer().output().has("NextToken")).isFalse();
    assertThat(page.next()).isPresent();
  }

  @Test
  void showsListsInPartsThatAwsGivesInOnePiece() {
    AwsAccount account = call -> {
      ObjectNode output = JsonNodeFactory.instance.objectNode();
      ArrayNode regions = output.putArray("Regions");
      IntStream.range(0, 250).forEach(i -> regions.addObject().put("RegionName", "r-" + i));
      return new AwsAnswer.Success(output, Optional.empty(), "r");
    };
    Command command = command("ec2 describe-regions");
    AwsCall call = Samples.call("ec2 describe-regions");
    Pages pages = new Pages(account, BOUNDLESS);
    Page first = (Page) pages.first(call, command.options());
    Page second = (Page) pages.from(call, command.options(), first.next().orElseThrow());
    assertThat(second.answer().output().at("/Regions/0/RegionName").asText()).isEqualTo("r-99");
    assertThat(second.next()).map(Place::before).contains(198);
  }

  /** Some services mark their tokens as secrets; paging goes on with them all the same. */
  @Test
  void readsTokensBeforeSecretsAreTakenOut() {
    AwsAccount account = call -> {
      ObjectNode output = JsonNodeFactory.instance.objectNode();
      output
          .putArray("Functions")
          .addObject()
          .put("FunctionName", "f")
          .putObject("Environment")
          .putObject("Variables")
          .put("DB_PASSWORD", "hunter2");
      output.put("NextMarker", "https://x.example/?X-Amz-Signature=abc");
      return new AwsAnswer.Success(output, Optional.empty(), "r");
    };
    Page page = (Page) new Pages(account, BOUNDLESS)
        .first(
            Samples.call("lambda list-functions"),
            command("lambda list-functions").options());
    assertThat(page.answer().output().toString()).doesNotContain("hunter2", "Signature");
    assertThat(Cursor.read(page.next().flatMap(Place::token).orElseThrow())
            .tokens()
            .get("Marker"))
        .hasToString("\"https://x.example/?X-Amz-Signature=abc\"");
    assertThat(page.toString()).doesNotContain("Signature");
    assertThat(
            Pages.shownToken(Samples.call("lambda list-functions"), page.next().orElseThrow()))
        .isEmpty();
    assertThat(gathered(functions(1_000, 2)).answer().output().has("NextToken")).isTrue();
  }

  /** What a word is about may stand in the word before it, which another part shows. */
  @Test
  void takesSecretsOutBeforeWordsAreToldApart() {
    AwsAccount account = call -> {
      ObjectNode output = JsonNodeFactory.instance.objectNode();
      output.putArray("TableNames").add("--password").add("hunter2");
      return new AwsAnswer.Success(output, Optional.empty(), "r");
    };
    Command command = command("dynamodb list-tables --max-items 1");
    AwsCall call = Samples.call("dynamodb list-tables");
    Pages pages = new Pages(account, BOUNDLESS);
    Page first = (Page) pages.first(call, command.options());
    Page second = (Page) pages.from(call, command.options(), first.next().orElseThrow());
    assertThat(second.answer().output()).hasToString("{\"TableNames\":[\"[redacted]\"]}");
  }

  /** As botocore writes a key of bytes. */
  @Test
  void marksBytesInTokens() throws IOException {
    ObjectNode tokens = (ObjectNode)
        JSON.readTree("{\"ExclusiveStartKey\":{\"id\":{\"B\":\"AQI=\"},\"n\":{\"N\":\"1\"}}}");
    String token =
        new Cursor(tokens, 2).token(Samples.operation("dynamodb scan").input());
    assertThat(token)
        .isEqualTo(
            "eyJFeGNsdXNpdmVTdGFydEtleSI6IHsiaWQiOiB7IkIiOiAiQVFJPSJ9LCAibiI6IHsiTiI6ICIxIn19LCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAyLCAiYm90b19lbmNvZGVkX2tleXMiOiBbWyJFeGNsdXNpdmVTdGFydEtleSIsICJpZCIsICJCIl1dfQ==");
    assertThat(Cursor.read(token)).isEqualTo(new Cursor(tokens, 2));
  }
}
