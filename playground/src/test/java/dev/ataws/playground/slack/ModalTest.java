package dev.ataws.playground.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.app_backend.views.payload.ViewClosedPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.model.view.ViewState;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fills in a modal as a person would, while a bot of a few lines listens. */
class ModalTest {
  private static final String OPS = "C0OPS00000";
  private static final String ALICE = "U0ALICE000";
  private static final String BUTTON = """
      [{"type": "actions", "elements": [{"type": "button", "action_id": "fill-in", "text": {"type": "plain_text", "text": "Fill in"}}]}]""";

  private final PretendSlack slack = PretendSlack.start(0);
  private final SlackConfig config = config(slack);
  private final SocketClient client = SocketClient.connect(slack);
  private final Slack sdk = Slack.getInstance(config);
  private final MethodsClient bot = sdk.methods(slack.botToken());
  private String viewId = "";

  @BeforeEach
  void open() throws Exception {
    assertThat(client.next().path("type").asText()).isEqualTo("hello");
    bot.chatPostMessage(r -> r.channel(OPS).text("What?").blocksAsString(BUTTON));
    slack.press(slack.messages(OPS).get(0), "Fill in", ALICE);
    String trigger = client.hear().path("trigger_id").asText();
    ViewsOpenResponse opened =
        bot.viewsOpen(r -> r.triggerId(trigger).viewAsString(resource("form.json")));
    assertThat(opened.getError()).isNull();
    viewId = opened.getView().getId();
  }

  private static SlackConfig config(PretendSlack slack) {
    SlackConfig config = new SlackConfig();
    config.setFailOnUnknownProperties(true);
    config.setMethodsEndpointUrlPrefix(slack.methodsEndpointPrefix());
    return config;
  }

  private static String resource(String name) {
    try (InputStream file = ModalTest.class.getResourceAsStream(name)) {
      assertThat(file).isNotNull();
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  @AfterEach
  void stop() throws Exception {
    client.close();
    sdk.close();
    slack.close();
  }

  private <T> T read(JsonNode payload, Class<T> type) {
    return GsonFactory.createSnakeCase(config).fromJson(payload.toString(), type);
  }

  private JsonNode modal() {
    return slack.modal(ALICE).orElseThrow();
  }

  private JsonNode held(String block, String action) {
    return modal().path("state").path("values").path(block).path(action);
  }

  /** Submits while the bot acknowledges with an answer; none where the answer is empty. */
  private Submission submit(String answer) {
    CompletableFuture<Submission> submission =
        CompletableFuture.supplyAsync(() -> slack.submit(ALICE));
    JsonNode envelope = client.next();
    assertThat(envelope.path("accepts_response_payload").asBoolean()).isTrue();
    if (answer.isEmpty()) {
      client.acknowledge(envelope);
    } else {
      client.acknowledge(envelope, answer);
    }
    return submission.join();
  }

  @Test
  void sendsWhatWasFilledInAsSlackDoes() {
    slack.fill(ALICE, "name", "orders");
    slack.fill(ALICE, "Memory", "512");
    slack.fill(ALICE, "Runtime", "Java 21");
    client.hear();
    slack.fill(ALICE, "tags", "a", "b");
    slack.fill(ALICE, "publish", "yes");
    slack.fill(ALICE, "since", "1392734382");
    CompletableFuture<Submission> submission =
        CompletableFuture.supplyAsync(() -> slack.submit(ALICE));
    JsonNode envelope = client.next();
    ViewSubmissionPayload payload = read(envelope.path("payload"), ViewSubmissionPayload.class);
    client.acknowledge(envelope);
    assertThat(submission.join()).isInstanceOf(Submission.Acknowledged.class);
    assertThat(slack.modal(ALICE)).isEmpty();

    assertThat(payload.getUser().getId()).isEqualTo(ALICE);
    assertThat(payload.getView().getId()).isEqualTo(viewId);
    assertThat(payload.getView().getCallbackId()).isEqualTo("create");
    assertThat(payload.getView().getPrivateMetadata()).isEqualTo("q1");
    Map<String, ViewState.Value> values = new HashMap<>();
    payload.getView().getState().getValues().values().forEach(values::putAll);
    assertThat(values.get("name")).returns("orders", ViewState.Value::getValue);
    assertThat(values.get("memory")).returns("512", ViewState.Value::getValue);
    assertThat(values.get("notes")).returns("none", ViewState.Value::getValue);
    assertThat(values.get("since")).returns(1392734382, ViewState.Value::getSelectedDateTime);
    assertThat(values.get("runtime"))
        .returns("java21", value -> value.getSelectedOption().getValue());
    assertThat(values.get("publish"))
        .returns("yes", value -> value.getSelectedOption().getValue());
    assertThat(values.get("tags"))
        .returns(2, value -> value.getSelectedOptions().size());
    assertThat(values.get("function")).returns(null, ViewState.Value::getSelectedOption);
  }

  @Test
  void refusesAnIncompleteFormBeforeAnybodyHearsOfIt() {
    slack.fill(ALICE, "memory", "lots");
    assertThat(slack.submit(ALICE).errors())
        .containsOnly(
            Map.entry("name-block", "Please complete this required field."),
            Map.entry("memory-block", "Must be a number."));
    assertThat(slack.modalErrors(ALICE)).containsKeys("name-block", "memory-block");
    assertThat(client.isQuietFor(200)).isTrue();
  }

  @Test
  void showsTheErrorsOfTheBotAndKeepsWhatWasTyped() {
    slack.fill(ALICE, "name", "orders");
    Submission refused = submit(
        "{\"response_action\": \"errors\", \"errors\": {\"name-block\": \"Taken. Try another.\"}}");
    assertThat(refused.errors()).containsEntry("name-block", "Taken. Try another.");
    assertThat(slack.modalErrors(ALICE)).containsEntry("name-block", "Taken. Try another.");
    assertThat(held("name-block", "name").path("value").asText()).isEqualTo("orders");
    assertThat(submit("").errors()).isEmpty();
    assertThat(slack.modal(ALICE)).isEmpty();
    assertThatThrownBy(() -> slack.submit(ALICE)).hasMessageContaining("no modal stands");
  }

  @Test
  void refusesAnAnswerThatSlackWouldNotTake() {
    slack.fill(ALICE, "name", "orders");
    assertThat(submit("{\"response_action\": \"errors\", \"errors\": {\"name\": \"Taken.\"}}"))
        .isEqualTo(new Submission.Failed("no input block takes the error name=\"Taken.\""));
    assertThat(submit(
            "{\"response_action\": \"update\", \"view\": {\"type\": \"modal\", \"blocks\": []}}"))
        .isInstanceOf(Submission.Failed.class);
    assertThat(slack.modal(ALICE)).isPresent();
  }

  @Test
  void goesOnToAnotherViewOrClosesAll() {
    String next =
        "{\"type\": \"modal\", \"title\": {\"type\": \"plain_text\", \"text\": \"Next\"}, \"submit\": {\"type\": \"plain_text\", \"text\": \"Go\"}, \"blocks\": []}";
    slack.fill(ALICE, "name", "orders");
    submit("{\"response_action\": \"push\", \"view\": " + next + "}");
    assertThat(modal().path("previous_view_id").asText()).isEqualTo(viewId);
    assertThat(modal().path("title").path("text").asText()).isEqualTo("Next");
    submit("");
    assertThat(modal().path("id").asText()).isEqualTo(viewId);
    submit("{\"response_action\": \"update\", \"view\": " + next + "}");
    assertThat(modal().path("id").asText()).isEqualTo(viewId);
    assertThat(modal().path("title").path("text").asText()).isEqualTo("Next");
    submit("{\"response_action\": \"clear\"}");
    assertThat(slack.modal(ALICE)).isEmpty();
  }

  @Test
  void keepsWhatWasTypedWhereAnUpdateKeepsTheField() throws Exception {
    slack.fill(ALICE, "name", "orders");
    slack.fill(ALICE, "notes", "");
    client.hear();
    String changed = resource("form.json").replace("memory-block", "other-block");
    String hash = modal().path("hash").asText();
    assertThat(bot.viewsUpdate(r -> r.viewId(viewId).hash(hash).viewAsString(changed))
            .getError())
        .isNull();
    assertThat(held("name-block", "name").path("value").asText()).isEqualTo("orders");
    assertThat(held("notes-block", "notes").path("value").isNull()).isTrue();
    assertThat(held("other-block", "memory").path("value").asText()).isEqualTo("128");
    assertThat(bot.viewsUpdate(r -> r.viewId(viewId).hash(hash).viewAsString(changed))
            .getError())
        .isEqualTo("hash_conflict");
  }

  @Test
  void tellsOfEachChangeWhereTheBotWantsToKnow() {
    slack.fill(ALICE, "runtime", "java21");
    BlockActionPayload payload = read(client.hear(), BlockActionPayload.class);
    assertThat(payload.getView().getId()).isEqualTo(viewId);
    assertThat(payload.getContainer().getType()).isEqualTo("view");
    assertThat(payload.getActions())
        .singleElement()
        .satisfies(action -> assertThat(action.getSelectedOption().getValue()).isEqualTo("java21"));
    slack.fill(ALICE, "notes", "n");
    assertThat(client.hear().path("actions").path(0).path("value").asText()).isEqualTo("n");
    slack.fill(ALICE, "name", "orders");
    assertThat(slack.pressInModal(ALICE, "name")).isTrue();
    assertThat(client.hear().path("actions").path(0).path("value").asText()).isEqualTo("orders");
    assertThat(slack.pressInModal(ALICE, "Preview")).isTrue();
    assertThat(client.hear().path("actions").path(0).path("value").asText()).isEqualTo("p");
  }

  @Test
  void offersWhatTheBotSuggests() {
    String found =
        "{\"options\": [{\"text\": {\"type\": \"plain_text\", \"text\": \"orders-api\"}, \"value\": \"arn:orders\"}]}";
    CompletableFuture<Suggestions> suggestions =
        CompletableFuture.supplyAsync(() -> slack.suggestionsInModal(ALICE, "function", "ord"));
    JsonNode envelope = client.next();
    client.acknowledge(envelope, found);
    // Slack's own type does not know the view_id that Slack puts into the container.
    BlockSuggestionPayload payload = GsonFactory.createSnakeCase()
        .fromJson(envelope.path("payload").toString(), BlockSuggestionPayload.class);
    assertThat(payload.getValue()).isEqualTo("ord");
    assertThat(payload.getActionId()).isEqualTo("function");
    assertThat(payload.getView().getId()).isEqualTo(viewId);
    assertThat(suggestions.join().labels()).containsExactly("orders-api");
    slack.fill(ALICE, "function", "orders-api");
    assertThat(held("function-block", "function")
            .path("selected_option")
            .path("value")
            .asText())
        .isEqualTo("arn:orders");
    assertThat(slack.suggestionsInModal(ALICE, "function", "o").fault())
        .contains("it takes 2 characters to search");
  }

  @Test
  void tellsThatItWasClosed() throws Exception {
    slack.close(ALICE);
    ViewClosedPayload payload = read(client.hear(), ViewClosedPayload.class);
    assertThat(payload.getView().getId()).isEqualTo(viewId);
    assertThat(payload.isCleared()).isFalse();
    assertThat(slack.modal(ALICE)).isEmpty();
    assertThat(bot.viewsUpdate(r -> r.viewId(viewId).viewAsString(resource("form.json")))
            .getError())
        .isEqualTo("not_found");
    assertThat(slack.views()).hasSize(1);
  }

  @Test
  void failsWhereTheBotIsSilent() {
    slack.fill(ALICE, "name", "orders");
    assertThat(slack.submit(ALICE))
        .isEqualTo(new Submission.Failed("the bot did not acknowledge within 3 seconds"));
    slack.faults().killSockets();
    await().until(() -> slack.openSockets() == 0);
    assertThat(slack.submit(ALICE)).isEqualTo(new Submission.Failed("no bot is connected"));
    assertThat(slack.modal(ALICE)).isPresent();
  }

  @Test
  void deliversASubmissionTwiceAndFollowsTheFirstAnswer() {
    slack.fill(ALICE, "name", "orders");
    slack.faults().interactTimes(2);
    CompletableFuture<Submission> submission =
        CompletableFuture.supplyAsync(() -> slack.submit(ALICE));
    JsonNode first = client.next();
    JsonNode second = client.next();
    assertThat(second.path("payload")).isEqualTo(first.path("payload"));
    assertThat(second.path("envelope_id")).isNotEqualTo(first.path("envelope_id"));
    client.acknowledge(second);
    client.acknowledge(
        first, "{\"response_action\": \"errors\", \"errors\": {\"name-block\": \"Taken.\"}}");
    assertThat(submission.join().errors()).containsEntry("name-block", "Taken.");
  }
}
