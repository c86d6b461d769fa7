package dev.ataws.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.playground.slack.PretendSlack;
import dev.ataws.playground.slack.Submission;
import dev.ataws.playground.slack.Suggestions;
import io.javalin.config.JavalinConfig;
import java.util.function.Function;

/** The addresses by which the page shows the modal of a person, fills it in, submits it, closes it. */
final class ModalRoutes {
  private final PretendSlack slack;

  ModalRoutes(PretendSlack slack) {
    this.slack = slack;
  }

  void addTo(JavalinConfig config) {
    config.routes.get(
        "/page/modal/{user}", context -> Page.answer(context, shown(context.pathParam("user"))));
    post(config, "fill", this::fill);
    post(config, "press", this::press);
    post(config, "suggestions", this::suggest);
    post(config, "submit", this::submit);
    post(config, "close", this::close);
  }

  private void post(JavalinConfig config, String what, Function<JsonNode, JsonNode> then) {
    config.routes.post("/page/modal/" + what, context -> {
      JsonNode sent = Page.body(context);
      Page.person(sent, slack);
      Page.answer(context, then.apply(sent));
    });
  }

  /** The view with its errors; nothing where no modal stands before the person. */
  private ObjectNode shown(String user) {
    ObjectNode shown = object();
    slack.modal(user).ifPresent(view -> shown.set("view", view));
    ObjectNode errors = shown.putObject("errors");
    slack.modalErrors(user).forEach(errors::put);
    return shown;
  }

  private ObjectNode fill(JsonNode sent) {
    slack.fill(user(sent), element(sent), Page.values(sent).toArray(String[]::new));
    return object();
  }

  private ObjectNode press(JsonNode sent) {
    return object().put("heard", slack.pressInModal(user(sent), element(sent)));
  }

  private ObjectNode suggest(JsonNode sent) {
    return suggested(
        slack.suggestionsInModal(user(sent), element(sent), sent.path("query").asText()));
  }

  /** Suggestions as the page reads them. */
  static ObjectNode suggested(Suggestions suggestions) {
    ObjectNode answer = suggestions.payload().deepCopy();
    suggestions.fault().ifPresent(fault -> answer.put("fault", fault));
    return answer;
  }

  private ObjectNode submit(JsonNode sent) {
    Submission submission = slack.submit(user(sent));
    return submission instanceof Submission.Failed failed
        ? object().put("failed", failed.why())
        : object();
  }

  private ObjectNode close(JsonNode sent) {
    slack.close(user(sent));
    return object();
  }

  private static String user(JsonNode sent) {
    return sent.path("user").asText();
  }

  private static String element(JsonNode sent) {
    return sent.path("action_id").asText();
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
