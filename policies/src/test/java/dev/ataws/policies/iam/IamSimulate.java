package dev.ataws.policies.iam;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Another evaluator of IAM policies, {@code @cloud-copilot/iam-simulate}, in a process of Node. Only run, never shipped: its
 * licence is the AGPL.
 */
final class IamSimulate implements AutoCloseable {
  /** Names the folder in whose {@code node_modules} the package is. */
  static final String FOLDER = "AT_AWS_IAM_SIMULATE";

  private final Process node;
  private final BufferedWriter questions;
  private final BufferedReader answers;

  private IamSimulate(Process node) {
    this.node = node;
    this.questions = node.outputWriter(StandardCharsets.UTF_8);
    this.answers = node.inputReader(StandardCharsets.UTF_8);
  }

  /** The evaluator, where {@value #FOLDER} names a folder that has it and Node is found. */
  static Optional<IamSimulate> find() {
    Path folder = Path.of(Optional.ofNullable(System.getenv(FOLDER)).orElse("none"));
    if (!Files.isDirectory(folder.resolve("node_modules/@cloud-copilot/iam-simulate"))) {
      return Optional.empty();
    }
    ProcessBuilder command = new ProcessBuilder(
            "node", script().toString(), folder.toAbsolutePath().toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT);
    try {
      return Optional.of(new IamSimulate(command.start()));
    } catch (IOException noNode) {
      return Optional.empty();
    }
  }

  private static Path script() {
    URL script = Objects.requireNonNull(IamSimulate.class.getResource("iam-simulate.mjs"));
    try {
      return Path.of(script.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What comes of a case: {@code allowed}, {@code denied}, {@code nothing}, or {@code error} with a reason. */
  String decide(EvaluationCase one) {
    return decide(List.of(one)).get(0);
  }

  /** What comes of each case. */
  List<String> decide(List<EvaluationCase> cases) {
    CompletableFuture<Void> asked = CompletableFuture.runAsync(() -> ask(cases));
    try {
      List<String> decisions = new ArrayList<>();
      while (decisions.size() < cases.size()) {
        decisions.add(Objects.requireNonNull(answers.readLine(), "Node ended before its answer"));
      }
      asked.join();
      return decisions;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void ask(List<EvaluationCase> cases) {
    try {
      for (EvaluationCase one : cases) {
        questions.write(one.json() + "\n");
      }
      questions.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    node.destroy();
  }
}
