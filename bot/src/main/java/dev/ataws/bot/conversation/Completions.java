package dev.ataws.bot.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.ataws.bot.aws.AwsAccount;
import dev.ataws.bot.aws.AwsAnswer;
import dev.ataws.bot.aws.AwsCall;
import dev.ataws.bot.aws.Redaction;
import dev.ataws.channels.Channel;
import dev.ataws.grammar.Command;
import dev.ataws.grammar.Interpreter;
import dev.ataws.grammar.Missing;
import dev.ataws.grammar.Query;
import dev.ataws.grammar.catalogue.Completion;
import dev.ataws.grammar.catalogue.Member;
import dev.ataws.grammar.catalogue.Operation;
import dev.ataws.policies.Decision;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The values that a parameter may have, as the account lists them: asked with the person's role, after the policies, kept for
 * a minute. Nobody waits long for them, since they may be typed as well.
 */
final class Completions {
  private static final Logger LOG = LoggerFactory.getLogger(Completions.class);
  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int MOST_PARAMETERS = 5;
  private static final int MOST_VALUES = 5_000;
  private static final int THREADS = 16;

  private final Interpreter interpreter;
  private final Permissions permissions;
  private final AwsAccount account;
  private final AsyncCache<Key, List<String>> kept =
      Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(KEPT).buildAsync();
  private final Executor executor = Executors.newFixedThreadPool(THREADS, task -> {
    Thread thread = new Thread(task, "completion");
    thread.setDaemon(true);
    return thread;
  });

  private final Audit audit;

  Completions(Interpreter interpreter, Permissions permissions, AwsAccount account, Audit audit) {
    this.interpreter = interpreter;
    this.permissions = permissions;
    this.account = account;
    this.audit = audit;
  }

  private record Key(
      String role,
      String userId,
      String region,
      Operation operation,
      ObjectNode parameters,
      String jmesPath) {}

  /** The values of what is missing, by option; all are asked for at the same time. */
  Map<String, List<String>> of(
      Origin origin,
      Channel channel,
      Optional<String> region,
      Command command,
      List<Missing> missing) {
    Map<String, CompletableFuture<List<String>>> asked = new LinkedHashMap<>();
    missing.stream()
        .filter(each -> !each.isNested() && each.choices().isEmpty())
        .limit(MOST_PARAMETERS)
        .forEach(each -> each.completion()
            .flatMap(completion -> ask(origin, channel, region, command, completion))
            .ifPresent(values -> asked.put(each.option(), values)));
    long end = System.nanoTime() + PATIENCE.toNanos();
    Map<String, List<String>> values = new LinkedHashMap<>();
    asked.forEach((option, answer) -> {
      List<String> known = within(answer, end);
      if (!known.isEmpty()) {
        values.put(option, known);
      }
    });
    return values;
  }

  /** The values of one option, required or not. */
  List<String> of(
      Origin origin, Channel channel, Optional<String> region, Command command, String option) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    return command.operation().input().members().values().stream()
        .filter(member -> option.equals("--" + member.cliName()))
        .findFirst()
        .flatMap(Member::completion)
        .flatMap(completion -> ask(origin, channel, region, command, completion))
        .map(answer -> within(answer, end))
        .orElse(List.of());
  }

  private static List<String> within(CompletableFuture<List<String>> answer, long end) {
    try {
      return answer.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException | ExecutionException e) {
      LOG.atInfo()
          .setMessage("no completions in time")
          .addKeyValue("fault", e.getClass().getSimpleName())
          .log();
    }
    return List.of();
  }

  private Optional<CompletableFuture<List<String>>> ask(
      Origin origin,
      Channel channel,
      Optional<String> region,
      Command command,
      Completion completion) {
    Optional<Operation> operation = interpreter.operation(
        completion.service().orElse(command.service()), completion.operation());
    Optional<ObjectNode> parameters = parameters(completion, command.parameters());
    if (region.isEmpty() || operation.isEmpty() || parameters.isEmpty()) {
      return Optional.empty();
    }
    Permissions.Ruling ruling =
        permissions.rule(origin, channel, operation.get(), parameters.get(), region, true);
    if (!(ruling.decision() instanceof Decision.Allowed)) {
      return Optional.empty();
    }
    Key key = new Key(
        permissions.standing(origin, channel).role().arn(),
        origin.userId(),
        region.get(),
        operation.get(),
        parameters.get(),
        completion.jmesPath());
    return Optional.of(kept.get(
        key,
        (asked, ignored) -> CompletableFuture.supplyAsync(
            () -> values(ruling.call().get(), Query.of(completion)), executor)));
  }

  /** Some lists need to know another parameter: the groups of a cluster. */
  private static Optional<ObjectNode> parameters(Completion completion, ObjectNode given) {
    ObjectNode parameters = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, String> needed : completion.parameters().entrySet()) {
      JsonNode value = given.get(needed.getValue());
      if (value == null) {
        return Optional.empty();
      }
      parameters.set(needed.getKey(), value);
    }
    return Optional.of(parameters);
  }

  private List<String> values(AwsCall call, Query picks) {
    long start = System.nanoTime();
    AwsAnswer answer = account.call(call);
    audit.completed(call, answer, System.nanoTime() - start);
    if (!(answer instanceof AwsAnswer.Success success)) {
      return List.of();
    }
    JsonNode output = Redaction.of(success.output(), call.operation().output());
    return picks
        .search(output)
        .valueStream()
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .filter(value -> !value.isBlank())
        .distinct()
        .limit(MOST_VALUES)
        .toList();
  }
}
