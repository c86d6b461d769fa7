package dev.ataws.benchmarks;

import dev.ataws.grammar.Interpretation;
import dev.ataws.grammar.Interpreter;
import dev.ataws.grammar.catalogue.Catalogue;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How long the first command of a service takes, in a process that has read commands of other services. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(10)
public class FirstOfServiceBenchmark {
  private final Interpreter interpreter = new Interpreter(Catalogue.bundled());

  /** Other services first, so that the code is loaded and what is left to do is the service's own. */
  @Setup
  public void readOthers() {
    for (int i = 0; i < 20; i++) {
      interpreter.interpret("cloudwatch describe-alarms --state-value ALARM");
      interpreter.interpret(
          "sns publish --topic-arn arn --message hello --message-attributes a={DataType=String}");
    }
  }

  @Benchmark
  public Interpretation listFunctions() {
    return interpreter.interpret(Commands.LIST_FUNCTIONS);
  }

  @Benchmark
  public Interpretation runInstances() {
    return interpreter.interpret(Commands.RUN_INSTANCES);
  }
}
