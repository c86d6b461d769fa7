package dev.ataws.benchmarks;

import dev.ataws.grammar.Interpretation;
import dev.ataws.grammar.Interpreter;
import dev.ataws.grammar.catalogue.Catalogue;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long a warm interpreter takes for a command. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class InterpretBenchmark {
  private final Interpreter interpreter = new Interpreter(Catalogue.bundled());

  /** A command without parameters. */
  @Benchmark
  public Interpretation listFunctions() {
    return interpreter.interpret(Commands.LIST_FUNCTIONS);
  }

  /** A command with twelve options, among them structures in the short form. */
  @Benchmark
  public Interpretation runInstances() {
    return interpreter.interpret(Commands.RUN_INSTANCES);
  }
}
