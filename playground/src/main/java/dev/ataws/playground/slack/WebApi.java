package dev.ataws.playground.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers calls of Web API methods, keeps a record of them. */
final class WebApi {
  private final List<Call> calls = new CopyOnWriteArrayList<>();
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
    Reply reply = faults
        .next(method)
        .map(MethodFault::reply)
        .orElseGet(() -> Reply.of(answer(method, arguments)));
    calls.add(
        new Call(method, clock.instant(), arguments.withoutToken(), reply.status(), reply.body()));
    reply.writeTo(context);
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
    return List.copyOf(calls);
  }
}
