package dev.ataws.bot.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.grammar.Query;
import dev.ataws.grammar.catalogue.ListShape;
import dev.ataws.grammar.catalogue.Operation;
import dev.ataws.grammar.catalogue.Waiter;
import dev.ataws.policies.SecretText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a waiter of AWS's models waits for, judged as <a
 * href="https://github.com/boto/botocore/blob/develop/botocore/waiter.py">botocore</a> does, on answers whose secrets are not
 * taken out.
 */
public final class WaitCondition {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int OK = 200;
  private static final int MOST_SEEN = 3;
  private static final int LONGEST_SEEN = 100;

  private final Operation operation;
  private final List<Acceptor> acceptors;

  private WaitCondition(Operation operation, List<Acceptor> acceptors) {
    this.operation = operation;
    this.acceptors = acceptors;
  }

  /** The condition of a waiter, which asks that operation. */
  public static WaitCondition of(Waiter waiter, Operation operation) {
    return new WaitCondition(
        operation, waiter.acceptors().stream().map(Acceptor::of).toList());
  }

  /** What the answer to one attempt means: the first acceptor that fits says it; an error that none fits ends the waiting. */
  public WaitState judge(AwsAnswer answer) {
    AwsAnswer whole = withEmptyLists(answer);
    for (Acceptor acceptor : acceptors) {
      if (acceptor.fits(whole)) {
        return acceptor.state(seen(answer));
      }
    }
    return answer instanceof AwsAnswer.Failure failure
        ? new WaitState.Failed("AWS answered with `" + failure.code() + "`.")
        : new WaitState.Again();
  }

  /** The state that an answer shows, {@code Pending}, or its error code; empty when it shows none. */
  public String seen(AwsAnswer answer) {
    if (answer instanceof AwsAnswer.Failure failure) {
      return failure.code();
    }
    ObjectNode output = ((AwsAnswer.Success) answer).output();
    List<String> states = acceptors.stream()
        .flatMap(acceptor -> acceptor.path().stream())
        .distinct()
        .map(path -> words(path.searchOrNull(output)))
        .filter(words -> !words.isEmpty())
        .findFirst()
        .orElse(List.of());
    String shown = states.stream().limit(MOST_SEEN).collect(Collectors.joining(", "));
    return states.size() > MOST_SEEN ? shown + ", …" : shown;
  }

  private static List<String> words(JsonNode seen) {
    Stream<JsonNode> values =
        seen.isArray() ? StreamSupport.stream(seen.spliterator(), false) : Stream.of(seen);
    return values
        .filter(JsonNode::isTextual)
        .map(value -> SecretText.redact(value.textValue()))
        .filter(text -> !text.isEmpty())
        .map(text -> text.length() > LONGEST_SEEN ? text.substring(0, LONGEST_SEEN) + "…" : text)
        .distinct()
        .toList();
  }

  /** The AWS CLI reads a list that AWS left out as empty, and waiters count on it: {@code length(DBInstances)}. */
  private AwsAnswer withEmptyLists(AwsAnswer answer) {
    if (!(answer instanceof AwsAnswer.Success success)) {
      return answer;
    }
    ObjectNode output = success.output().objectNode();
    operation.output().members().values().stream()
        .filter(member -> member.shape() instanceof ListShape)
        .forEach(list -> output.putArray(list.name()));
    return new AwsAnswer.Success(
        output.setAll(success.output()), success.body(), success.requestId());
  }

  /** One thing that ends the waiting, compiled. */
  private record Acceptor(String state, String matcher, Optional<Query> path, JsonNode expected) {
    static Acceptor of(Waiter.Acceptor acceptor) {
      return new Acceptor(
          acceptor.state(),
          acceptor.matcher(),
          acceptor.argument().map(Query::ofModel),
          json(acceptor.expected()));
    }

    private static JsonNode json(String expected) {
      try {
        return JSON.readTree(expected);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("the catalogue expects no JSON: " + expected, e);
      }
    }

    WaitState state(String seen) {
      return switch (state) {
        case "success" -> new WaitState.Reached();
        case "failure" ->
          new WaitState.Failed(
              seen.isEmpty()
                  ? "AWS's answer means that it will not come about."
                  : "AWS says `" + seen + "`, which means that it will not come about.");
        default -> new WaitState.Again();
      };
    }

    boolean fits(AwsAnswer answer) {
      return switch (matcher) {
        case "status" -> status(answer) == expected.intValue();
        case "error" -> error(answer);
        default -> answer instanceof AwsAnswer.Success success && path(success.output());
      };
    }

    private boolean error(AwsAnswer answer) {
      if (answer instanceof AwsAnswer.Failure failure) {
        return expected.isBoolean()
            ? expected.booleanValue()
            : failure.code().equals(expected.textValue());
      }
      return expected.isBoolean() && !expected.booleanValue();
    }

    private static int status(AwsAnswer answer) {
      return answer instanceof AwsAnswer.Failure failure ? failure.status() : OK;
    }

    private boolean path(ObjectNode output) {
      JsonNode picked = path.orElseThrow().searchOrNull(output);
      return switch (matcher) {
        case "pathAll" -> !picked.isEmpty() && elements(picked).allMatch(expected::equals);
        case "pathAny" -> elements(picked).anyMatch(expected::equals);
        default -> expected.equals(picked);
      };
    }

    private static Stream<JsonNode> elements(JsonNode picked) {
      return picked.isArray() ? StreamSupport.stream(picked.spliterator(), false) : Stream.empty();
    }
  }
}
