package dev.ataws.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The methods that open modals, change them; a view is kept as JSON. */
final class ViewMethods {
  private final Map<String, ObjectNode> views = Collections.synchronizedMap(new LinkedHashMap<>());
  private final Workspace workspace;
  private final Triggers triggers;
  private final BlockCheck check;
  private final Ids ids;

  ViewMethods(Workspace workspace, Triggers triggers, BlockCheck check, Ids ids) {
    this.workspace = workspace;
    this.triggers = triggers;
    this.check = check;
    this.ids = ids;
  }

  Map<String, ApiMethod> all() {
    return Map.of(
        "views.open", ApiMethod.withBotToken(this::open),
        "views.update", ApiMethod.withBotToken(this::update));
  }

  private ObjectNode open(Arguments arguments) {
    return checked(arguments, view -> {
      Optional<String> fault = triggers.use(arguments.text("trigger_id").orElse(""));
      return fault.isPresent() ? Answer.error(fault.get()) : keep(ids.next("V"), view);
    });
  }

  private ObjectNode update(Arguments arguments) {
    return checked(arguments, view -> {
      Optional<String> id = arguments.text("view_id").filter(views::containsKey);
      return id.isPresent() ? keep(id.get(), view) : Answer.error("not_found");
    });
  }

  private ObjectNode checked(Arguments arguments, Function<JsonNode, ObjectNode> then) {
    JsonNode view = arguments.json("view").orElseGet(Json::object);
    return check.viewRefusal(view).orElseGet(() -> then.apply(view));
  }

  private ObjectNode keep(String id, JsonNode sent) {
    ObjectNode view = sent.deepCopy();
    view.put("id", id)
        .put("team_id", workspace.teamId())
        .put("root_view_id", id)
        .putNull("previous_view_id")
        .put("app_id", workspace.appId())
        .put("app_installed_team_id", workspace.teamId())
        .put("bot_id", workspace.botId())
        .put("hash", ids.next("h"))
        .putObject("state")
        .putObject("values");
    views.put(id, view);
    ObjectNode answer = Answer.ok();
    answer.set("view", view);
    return answer;
  }

  List<JsonNode> views() {
    synchronized (views) {
      return new ArrayList<>(views.values());
    }
  }
}
