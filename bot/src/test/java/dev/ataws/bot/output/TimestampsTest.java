package dev.ataws.bot.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ataws.bot.Samples;
import dev.ataws.grammar.catalogue.Structure;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimestampsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonNode written(String command, String output) throws IOException {
    return Timestamps.of(JSON.readTree(output), Samples.operation(command).output());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-01T08:00:00Z,2026-10-01T08:00:00+00:00",
    "2026-10-01T08:00:00.123Z,2026-10-01T08:00:00.123000+00:00",
    "2026-10-01T08:00:00.123456789Z,2026-10-01T08:00:00.123456+00:00",
    "2026-10-01T08:00:00.000000001Z,2026-10-01T08:00:00+00:00",
    "1969-12-31T23:59:59.5Z,1969-12-31T23:59:59.500000+00:00",
    "[redacted],[redacted]",
  })
  void writesAsTheAwsCli(String sdk, String cli) throws IOException {
    JsonNode output = written("iam get-user", "{\"User\":{\"CreateDate\":\"" + sdk + "\"}}");
    assertThat(output.at("/User/CreateDate").asText()).isEqualTo(cli);
  }

  @Test
  void findsThemInListsAndMaps() throws IOException {
    assertThat(
            written(
                "ec2 describe-instances",
                "{\"Reservations\":[{\"Instances\":[{\"ImageId\":\"ami-1\"},{\"LaunchTime\":\"2026-10-01T08:00:00Z\"}]}]}"))
        .hasToString(
            "{\"Reservations\":[{\"Instances\":[{\"ImageId\":\"ami-1\"},{\"LaunchTime\":\"2026-10-01T08:00:00+00:00\"}]}]}");
    assertThat(written(
            "chime-sdk-meetings get-meeting",
            "{\"Meeting\":{\"MeetingId\":\"2026-10-01T08:00:00Z\"}}"))
        .hasToString("{\"Meeting\":{\"MeetingId\":\"2026-10-01T08:00:00Z\"}}");
  }

  @Test
  void leavesAnAnswerWithoutThemAsItIs() throws IOException {
    Structure shape = Samples.operation("lambda list-functions").output();
    JsonNode output = JSON.readTree("{\"Functions\":[{\"FunctionName\":\"f\"}]}");
    assertThat(Timestamps.of(output, shape)).isSameAs(output);
  }
}
