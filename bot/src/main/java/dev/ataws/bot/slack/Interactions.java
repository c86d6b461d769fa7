package dev.ataws.bot.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.view.ViewState;
import dev.ataws.bot.conversation.Origin;
import dev.ataws.bot.conversation.Press;
import dev.ataws.bot.conversation.Submission;
import dev.ataws.bot.conversation.Suggestion;
import dev.ataws.channels.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads Slack's interactive payloads: what is pressed, chosen, searched for, filled in. */
final class Interactions {
  private static final int OPTION_TEXT = 75;

  private final Workspace workspace;

  Interactions(Workspace workspace) {
    this.workspace = workspace;
  }

  /** What was pressed or chosen in a message; nothing for what stands in a form, which counts when it is sent. */
  Optional<Press> press(BlockActionPayload payload) {
    BlockActionPayload.Container container = payload.getContainer();
    BlockActionPayload.Action action = payload.getActions().get(0);
    if (container.getMessageTs() == null) {
      return Optional.empty();
    }
    BlockActionPayload.User user = payload.getUser();
    Origin origin = new Origin(
        workspace.id(),
        container.getChannelId(),
        Optional.ofNullable(container.getThreadTs()).orElse(container.getMessageTs()),
        user.getId());
    return Press.Button.of(action.getActionId())
        .map(button -> new Press(
            origin,
            container.getMessageTs(),
            SlackApp.isOther(workspace, user.getTeamId()),
            control(button, action),
            Optional.ofNullable(payload.getTriggerId()).orElse("")));
  }

  /** A button carries what it is about as its value, a menu in the name of its block. */
  private static Press.Control control(Press.Button button, BlockActionPayload.Action action) {
    if (button != Press.Button.ANSWER) {
      return new Press.Control(button, Optional.ofNullable(action.getValue()).orElse(""), "", "");
    }
    String choice = Optional.ofNullable(action.getSelectedOption())
        .map(BlockActionPayload.Action.SelectedOption::getValue)
        .orElse("");
    return new Press.Control(
        button, question(action.getBlockId()), field(action.getActionId()), choice);
  }

  private static String question(String blockId) {
    int end = blockId.lastIndexOf('#');
    return end < 0 ? "" : blockId.substring(0, end);
  }

  private static String field(String actionId) {
    return actionId.substring(actionId.indexOf(':') + 1);
  }

  /** What somebody searches for in a menu, of a message or of a form. */
  static Suggestion suggestion(BlockSuggestionPayload payload) {
    String questionId = payload.getView() == null
        ? question(payload.getBlockId())
        : payload.getView().getPrivateMetadata();
    return new Suggestion(
        questionId,
        field(payload.getActionId()),
        Optional.ofNullable(payload.getValue()).orElse(""),
        payload.getUser().getId());
  }

  static List<Option> options(List<String> values) {
    return values.stream()
        .map(value -> Option.builder()
            .text(PlainTextObject.builder().text(shortened(value)).build())
            .value(value)
            .build())
        .toList();
  }

  private static String shortened(String value) {
    return value.length() <= OPTION_TEXT ? value : value.substring(0, OPTION_TEXT - 1) + "…";
  }

  /** A form as it was filled in. */
  Submission submission(ViewSubmissionPayload payload) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    payload.getView().getState().getValues().forEach((option, elements) -> {
      List<String> given =
          elements.values().stream().flatMap(Interactions::given).toList();
      if (!given.isEmpty()) {
        values.put(option, given);
      }
    });
    String questionId = payload.getView().getPrivateMetadata();
    Origin origin =
        new Origin(workspace.id(), channel(questionId), "", payload.getUser().getId());
    return new Submission(questionId, origin, values);
  }

  /** The id of a question begins with where it was asked. */
  private static String channel(String questionId) {
    String[] parts = questionId.split("/", 3);
    return parts.length < 3 ? "" : parts[1];
  }

  private static Stream<String> given(ViewState.Value element) {
    return Stream.of(
            Optional.ofNullable(element.getValue()),
            Optional.ofNullable(element.getSelectedOption())
                .map(ViewState.SelectedOption::getValue),
            Optional.ofNullable(element.getSelectedDateTime()).map(String::valueOf))
        .flatMap(Optional::stream)
        .filter(value -> !value.isBlank());
  }
}
