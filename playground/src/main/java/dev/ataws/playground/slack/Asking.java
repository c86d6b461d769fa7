package dev.ataws.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Tells the bot what a person did; waits for acknowledgements that carry an answer, with Slack's patience of three seconds. */
final class Asking {
  private static final String UNHEARD = "no bot is connected";
  private static final String SILENT = "the bot did not acknowledge within 3 seconds";
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final SocketMode socketMode;
  private final BlockCheck check;

  Asking(SocketMode socketMode, BlockCheck check) {
    this.socketMode = socketMode;
    this.check = check;
  }

  /** Delivers what needs no answer; false where no socket is open. */
  boolean tell(ObjectNode payload) {
    return socketMode.deliverNow(payload).isPresent();
  }

  /** Delivers a submission, waits for what comes of it. */
  Submission submit(ObjectNode payload) {
    Optional<CompletableFuture<Optional<JsonNode>>> sent = socketMode.deliverNow(payload);
    if (sent.isEmpty()) {
      return new Submission.Failed(UNHEARD);
    }
    return await(sent.get())
        .<Submission>map(Submission.Acknowledged::new)
        .orElseGet(() -> new Submission.Failed(SILENT));
  }

  /** Asks for the options of a menu, for what was typed so far; they are remembered as what the person sees. */
  Suggestions suggestions(ObjectNode payload, Element element, FormState state) {
    String typed = payload.path("value").asText();
    if (typed.length() < element.shortestQuery()) {
      return Suggestions.none("it takes " + element.shortestQuery() + " characters to search");
    }
    Optional<CompletableFuture<Optional<JsonNode>>> sent = socketMode.deliverNow(payload);
    if (sent.isEmpty()) {
      return Suggestions.none(UNHEARD);
    }
    Suggestions suggestions = await(sent.get())
        .map(answer -> checked(answer.orElseGet(Json::object)))
        .orElseGet(() -> Suggestions.none(SILENT));
    state.suggest(element, suggestions.options());
    return suggestions;
  }

  private Suggestions checked(JsonNode answer) {
    List<String> faults = check.suggestionFaults(answer);
    return faults.isEmpty()
        ? new Suggestions(answer, Optional.empty())
        : Suggestions.none(String.join("; ", faults));
  }

  /** What was acknowledged, if anything was in time. */
  private static Optional<Optional<JsonNode>> await(CompletableFuture<Optional<JsonNode>> answer) {
    try {
      return Optional.of(answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException late) {
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
