package dev.ataws.notifications.sns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SnsDeliveryTest {
  private static final Path CASES =
      Path.of("src/test/resources/dev/ataws/notifications/sns-deliveries.jsonl");

  static List<JsonNode> cases() throws IOException {
    List<JsonNode> cases = new ArrayList<>();
    for (String line : Files.readAllLines(CASES)) {
      cases.add(new ObjectMapper().readTree(line));
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsWhatSnsDelivers(JsonNode test) {
    assertThat(SnsDelivery.read(test.get("text").textValue()))
        .hasToString(test.get("read").textValue());
  }

  @Test
  void takesADeepTextForOneWithoutEnvelope() {
    String deep = "[".repeat(100_000);
    assertThat(SnsDelivery.read(deep)).containsExactly(new SnsDelivery.WithoutEnvelope(deep));
  }
}
