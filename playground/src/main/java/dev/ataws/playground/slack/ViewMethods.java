package dev.ataws.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The methods that open modals, change them. */
final class ViewMethods {
  private final Modals modals;
  private final Triggers triggers;
  private final BlockCheck check;

  ViewMethods(Modals modals, Triggers triggers, BlockCheck check) {
    this.modals = modals;
    this.triggers = triggers;
    this.check = check;
  }

  Map<String, ApiMethod> all() {
    return Map.of(
        "views.open",
            ApiMethod.withBotToken(arguments ->
                triggered(arguments, (user, view) -> Optional.of(modals.open(user, view)))),
        "views.push", ApiMethod.withBotToken(arguments -> triggered(arguments, modals::push)),
        "views.update", ApiMethod.withBotToken(this::update));
  }

  private ObjectNode triggered(
      Arguments arguments, BiFunction<String, JsonNode, Optional<Modal>> show) {
    return checked(arguments, view -> {
      Triggers.Use use = triggers.use(arguments.text("trigger_id").orElse(""));
      if (use.fault().isPresent()) {
        return Answer.error(use.fault().get());
      }
      return show.apply(use.user(), view)
          .map(ViewMethods::answer)
          .orElseGet(() -> Answer.error("push_limit_reached"));
    });
  }

  private ObjectNode update(Arguments arguments) {
    return checked(arguments, view -> {
      Optional<Modal> modal = modals.find(
          arguments.text("view_id").orElse(""), arguments.text("external_id").orElse(""));
      if (modal.isEmpty()) {
        return Answer.error("not_found");
      }
      Optional<String> hash = arguments.text("hash");
      if (hash.isPresent() && !hash.get().equals(modal.get().hash())) {
        return Answer.error("hash_conflict");
      }
      modals.update(modal.get(), view);
      return answer(modal.get());
    });
  }

  private ObjectNode checked(Arguments arguments, Function<JsonNode, ObjectNode> then) {
    JsonNode view = arguments.json("view").orElseGet(Json::object);
    return check.viewRefusal(view).orElseGet(() -> then.apply(view));
  }

  private static ObjectNode answer(Modal modal) {
    ObjectNode answer = Answer.ok();
    answer.set("view", modal.shape());
    return answer;
  }
}
