package dev.ataws.playground.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.playground.http.Mishap;
import dev.ataws.playground.http.Reply;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers calls of Web API methods, keeps a record of them. */
final class WebApi {
  private final List<Call> calls = new ArrayList<>();
  private final Map<String, ApiMethod> methods;
  private final Faults faults;
  private final Clock clock;

  WebApi(Map<String, ApiMethod> methods, Faults faults, Clock clock) {
    this.methods = Map.copyOf(methods);
    this.faults = faults;
    this.clock = clock;
  }

  void handle(Context context) {
    String method = context.pathParam("method");
    Arguments arguments = Arguments.of(context);
    Reply reply = reply(faults.next(method), () -> answer(method, arguments));
    record(
        new Call(method, clock.instant(), arguments.withoutToken(), reply.status(), reply.body()));
    reply.writeTo(context);
  }

  private static Reply reply(Optional<Mishap> mishap, Supplier<ObjectNode> call) {
    boolean isCarriedOut = mishap.map(Mishap::isAfter).orElse(true);
    ObjectNode answer = isCarriedOut ? call.get() : Json.object();
    return mishap.map(WebApi::failed).orElseGet(() -> Reply.of(200, answer));
  }

  private static Reply failed(Mishap mishap) {
    if (mishap instanceof Mishap.RateLimited limited) {
      String seconds = Long.toString(limited.retryAfter().toSeconds());
      return new Reply(429, Map.of("Retry-After", seconds), Answer.error("ratelimited"));
    }
    if (mishap instanceof Mishap.Refused refused) {
      return Reply.of(200, Answer.error(refused.error()));
    }
    return mishap instanceof Mishap.Cut
        ? Reply.cut()
        : Reply.of(500, Answer.error("internal_error"));
  }

  private void record(Call call) {
    synchronized (calls) {
      calls.add(call);
    }
  }

  private ObjectNode answer(String name, Arguments arguments) {
    ApiMethod method = methods.get(name);
    if (method == null) {
      return Answer.error("unknown_method");
    }
    Optional<String> fault = Tokens.fault(method.token(), arguments.token());
    return fault.isPresent() ? Answer.error(fault.get()) : method.call().apply(arguments);
  }

  List<Call> calls() {
    synchronized (calls) {
      return List.copyOf(calls);
    }
  }
}
