package dev.ataws.benchmarks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ataws.policies.Asker;
import dev.ataws.policies.Call;
import dev.ataws.policies.ChannelRules;
import dev.ataws.policies.ChatConfiguration;
import dev.ataws.policies.Decision;
import dev.ataws.policies.Policies;
import dev.ataws.policies.iam.PolicyDocument;
import dev.ataws.policies.organization.ChannelKind;
import dev.ataws.policies.organization.OrganizationPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long a decision takes under ten guardrails of fifty statements each, a fifth of which are about the very action. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecideBenchmark {
  private static final List<String> SERVICES = List.of("ec2", "s3", "sqs", "ecs", "lambda");

  private final Policies policies = Policies.of(
      new ChatConfiguration("aws", "123456789012", "ops"),
      OrganizationPolicy.none(),
      IntStream.range(0, 10).mapToObj(DecideBenchmark::guardrail).toList(),
      ChannelRules.NONE);
  private final Asker asker = new Asker(
      "T0ACME0000",
      ChannelKind.PUBLIC,
      "U0ALICE000",
      Optional.of(Set.of("S0ONCALL00")),
      false,
      "arn:aws:iam::123456789012:role/at-aws-ops",
      Map.of(),
      Instant.parse("2026-01-31T12:00:00Z"));

  /** A call that the last statement of the last guardrail allows. */
  @Benchmark
  public Decision allowed() {
    return policies.decide(call("last"), asker);
  }

  /** A call that nothing allows, so that every statement is looked at. */
  @Benchmark
  public Decision refused() {
    return policies.decide(call("none"), asker);
  }

  private static Call call(String function) {
    return new Call(
        "lambda",
        "GetFunction",
        JsonNodeFactory.instance.objectNode().put("FunctionName", function),
        Optional.of("eu-west-1"),
        true);
  }

  private static PolicyDocument guardrail(int number) {
    String statements = IntStream.range(0, 50)
        .mapToObj(index -> statement(number, index))
        .collect(Collectors.joining(","));
    String json = "{\"Version\":\"2012-10-17\",\"Statement\":[" + statements + "]}";
    return PolicyDocument.read("guardrail-" + number, json).match(document -> document, faults -> {
      throw new IllegalStateException(faults.toString());
    });
  }

  private static String statement(int number, int index) {
    boolean isLast = number == 9 && index == 49;
    String service = SERVICES.get(index % SERVICES.size());
    String function = isLast ? "last" : number + "-" + index + "-*";
    String condition = index % 5 == 0
        ? ",\"Condition\":{\"StringEquals\":{\"aws:RequestedRegion\":\"eu-west-1\"}}"
        : "";
    return "{\"Effect\":\"%s\",\"Action\":\"%s:Get*\",\"Resource\":\"arn:aws:lambda:*:*:function:%s\"%s}"
        .formatted(index % 10 == 3 ? "Deny" : "Allow", service, function, condition);
  }
}
