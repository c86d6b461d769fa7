package dev.ataws.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The {@code aws} of the path, a process for each command. */
final class AwsCli {
  private final Map<String, String> environment;

  private AwsCli(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Asks an endpoint, with the credentials and the region that this process has as properties. */
  static AwsCli at(URI endpoint) {
    return new AwsCli(Map.of(
        "AWS_ENDPOINT_URL",
        endpoint.toString(),
        "AWS_ACCESS_KEY_ID",
        System.getProperty("aws.accessKeyId", ""),
        "AWS_SECRET_ACCESS_KEY",
        System.getProperty("aws.secretAccessKey", ""),
        "AWS_DEFAULT_REGION",
        System.getProperty("aws.region", "")));
  }

  /** Runs a command without spaces in its words to its end, returns what it printed. */
  String run(String words) throws IOException, InterruptedException {
    List<String> command = List.of(("aws " + words).split(" "));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("aws ended with " + process.exitValue());
    }
    return said.strip();
  }
}
