package dev.ataws.bot.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.Samples;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Word for word, what people read when AWS answers with an error; {@code -Dgolden=update} writes the files anew. */
class FailuresTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path FILES = Path.of("src/test/resources/dev/ataws/bot/aws");

  /** What AWS answered, and after that what is made of it. */
  @ParameterizedTest
  @CsvSource({"denials.jsonl", "errors.jsonl"})
  void explains(String file) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(FILES.resolve(file))) {
      lines.add(explained((ObjectNode) JSON.readTree(line)));
    }
    if ("update".equals(System.getProperty("golden"))) {
      Files.write(FILES.resolve(file), lines);
    }
    assertThat(lines).isEqualTo(Files.readAllLines(FILES.resolve(file)));
  }

  private static String explained(ObjectNode line) throws JsonProcessingException {
    ObjectNode parameters = (ObjectNode) line.path("parameters");
    AwsCall call = in(
        line.path("region").asText("eu-west-1"),
        Samples.call(line.path("command").asText(), parameters));
    AwsAnswer.Failure failure = Failures.ofAws(error(line), call);
    line.put("what", failure.what()).put("why", failure.why()).put("next", failure.next());
    line.remove("paste");
    if (failure.paste().isPresent()) {
      line.set("paste", JSON.readTree(failure.paste().get()));
    }
    assertThat(failure.code()).isEqualTo(line.path("code").asText());
    return JSON.writeValueAsString(line);
  }

  private static AwsServiceException error(JsonNode line) {
    String code = line.path("code").asText();
    AwsErrorDetails.Builder details =
        AwsErrorDetails.builder().errorMessage(line.path("message").asText());
    if (!code.startsWith("HTTP ")) {
      details.errorCode(code);
    }
    return AwsServiceException.builder()
        .statusCode(line.path("status").asInt())
        .awsErrorDetails(details.build())
        .build();
  }

  private static AwsCall in(String region, AwsCall call) {
    return new AwsCall(
        call.channel(),
        call.person(),
        call.role(),
        call.sessionPolicies(),
        call.operation(),
        call.parameters(),
        region);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "network.csv", numLinesToSkip = 1)
  void explainsWhatTheNetworkDoes(
      String command,
      String region,
      String fault,
      String code,
      String what,
      String why,
      String next) {
    AwsAnswer.Failure failure =
        Failures.ofNetwork(exception(fault), in(region, Samples.call(command)));
    assertThat(failure.code()).isEqualTo(code);
    assertThat(failure.what()).isEqualTo(what);
    assertThat(failure.why()).isEqualTo(why);
    assertThat(failure.next()).isEqualTo(next);
  }

  private static SdkClientException exception(String fault) {
    IOException cause = switch (fault) {
      case "unknown host" -> new UnknownHostException("x.amazonaws.com");
      case "refused" -> new ConnectException("Connection refused");
      case "no route" -> new NoRouteToHostException("No route to host");
      case "tls" -> new SSLHandshakeException("PKIX path building failed");
      default -> new SocketException("Connection reset");
    };
    return fault.equals("sdk")
        ? SdkClientException.create(
            "Invalid Configuration: FIPS and custom endpoint are not supported")
        : SdkClientException.create("Unable to execute HTTP request", new IOException(cause));
  }

  @Test
  void takesSecretsOutOfWhatAwsSays() throws JsonProcessingException {
    ObjectNode line = (ObjectNode)
        JSON.readTree(
            "{\"status\":400,\"code\":\"InvalidParameterValue\",\"message\":\"hunter2/x is no password\"}");
    AwsCall call = Samples.call("rds modify-db-instance", (ObjectNode)
        JSON.readTree("{\"DBInstanceIdentifier\":\"d\",\"MasterUserPassword\":\"hunter2/x\"}"));
    assertThat(Failures.ofAws(error(line), call).why()).isEqualTo("[redacted] is no password.");
  }
}
