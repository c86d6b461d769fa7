package dev.ataws.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How long the interpreter takes for a command, warm and as the first of its service, beside the AWS CLI's own reading of
 * it in a warm process. Needs a {@code python3} that can import {@code awscli}.
 */
public final class InterpretAgainstAwsCli {
  private static final List<String> COMMANDS =
      List.of(Commands.LIST_FUNCTIONS, Commands.RUN_INSTANCES);
  private static final List<String> METHODS = List.of("listFunctions", "runInstances");

  private InterpretAgainstAwsCli() {}

  public static void main(String[] arguments) throws Exception {
    JsonNode rival = awsCli();
    Collection<RunResult> warm = run(InterpretBenchmark.class);
    Collection<RunResult> first = run(FirstOfServiceBenchmark.class);
    System.out.printf(
        "%n%-14s %12s %12s %16s   AWS CLI %s%n",
        "command", "warm", "first", "AWS CLI, warm", rival.path("version").asText());
    for (int i = 0; i < COMMANDS.size(); i++) {
      double microseconds = score(warm, METHODS.get(i));
      double milliseconds = rival.path("milliseconds").path(i).asDouble();
      System.out.printf(
          "%-14s %9.1f us %9.1f ms %13.1f ms   %,.0f times as long as ours%n",
          METHODS.get(i),
          microseconds,
          score(first, METHODS.get(i)),
          milliseconds,
          milliseconds * 1000 / microseconds);
    }
  }

  private static Collection<RunResult> run(Class<?> benchmark) throws RunnerException {
    return new Runner(new OptionsBuilder()
            .include("\\." + benchmark.getSimpleName() + "\\.")
            .build())
        .run();
  }

  private static double score(Collection<RunResult> results, String method) {
    return results.stream()
        .filter(result -> result.getParams().getBenchmark().endsWith("." + method))
        .findFirst()
        .orElseThrow()
        .getPrimaryResult()
        .getScore();
  }

  private static JsonNode awsCli() throws IOException, InterruptedException {
    Process python = new ProcessBuilder("python3", "-c", script(), COMMANDS.get(0), COMMANDS.get(1))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (python.waitFor() != 0) {
      throw new IOException("the AWS CLI cannot be measured: python3 needs the package awscli");
    }
    return new ObjectMapper().readTree(said);
  }

  private static String script() throws IOException {
    try (InputStream script =
        InterpretAgainstAwsCli.class.getResourceAsStream("aws-cli-parse.py")) {
      if (script == null) {
        throw new FileNotFoundException("aws-cli-parse.py");
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
