package dev.ataws.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Fills in modals, submits them, closes them as a person would. */
final class ModalHands {
  private final Workspace workspace;
  private final Modals modals;
  private final Interactions interactions;
  private final Asking asking;
  private final BlockCheck check;

  ModalHands(
      Workspace workspace,
      Modals modals,
      Interactions interactions,
      Asking asking,
      BlockCheck check) {
    this.workspace = workspace;
    this.modals = modals;
    this.interactions = interactions;
    this.asking = asking;
    this.check = check;
  }

  void fill(String userId, String name, List<String> given) {
    Modal modal = top(userId);
    Element element = element(modal, name);
    ObjectNode value = element.isText() || element.type().equals("datetimepicker")
        ? Values.typed(element, String.join("", given))
        : Values.chosen(element, options(modal, element, given));
    modal.state().put(element, value);
    if (element.tellsOfEachValue()) {
      act(modal, element, value);
    }
  }

  private List<JsonNode> options(Modal modal, Element menu, List<String> given) {
    return given.stream()
        .map(option ->
            Menus.find(modal.state(), menu, option, () -> suggestions(modal, menu, option)))
        .toList();
  }

  boolean press(String userId, String name) {
    Modal modal = top(userId);
    Element element = element(modal, name);
    if (element.isButton()) {
      return act(modal, element, Menus.button(element));
    }
    return element.tellsOfEnter() && act(modal, element, modal.state().value(element));
  }

  private boolean act(Modal modal, Element element, JsonNode particulars) {
    ObjectNode action = Interactions.done(element, particulars);
    return asking.tell(interactions.action(modal, owner(modal), action));
  }

  Suggestions suggestions(String userId, String name, String query) {
    Modal modal = top(userId);
    return suggestions(modal, element(modal, name), query);
  }

  private Suggestions suggestions(Modal modal, Element element, String query) {
    ObjectNode payload = interactions.question(modal, owner(modal), element, query);
    return asking.suggestions(payload, element, modal.state());
  }

  Submission submit(String userId) {
    Modal modal = top(userId);
    if (!modal.hasSubmit()) {
      throw new IllegalArgumentException("the modal has no Submit");
    }
    Map<String, String> faults = modal.faults();
    modals.showErrors(modal, faults);
    if (!faults.isEmpty()) {
      return new Submission.Incomplete(faults);
    }
    Submission submission = asking.submit(interactions.submission(modal, owner(modal)));
    return submission instanceof Submission.Acknowledged acknowledged
        ? follow(modal, acknowledged)
        : submission;
  }

  private Submission follow(Modal modal, Submission.Acknowledged acknowledged) {
    JsonNode answer = acknowledged.payload().orElseGet(Json::object);
    Optional<String> fault = fault(modal, answer);
    if (fault.isPresent()) {
      return new Submission.Failed(fault.get());
    }
    switch (answer.path("response_action").asText()) {
      case "errors" -> modals.showErrors(modal, acknowledged.errors());
      case "update" -> modals.update(modal, answer.path("view"));
      case "push" -> modals.push(modal.owner(), answer.path("view"));
      case "clear" -> modals.closeAll(modal.owner());
      default -> modals.close(modal);
    }
    return acknowledged;
  }

  /** Why Slack would show the person that something went wrong instead of doing what the answer says. */
  private Optional<String> fault(Modal modal, JsonNode answer) {
    String action = answer.path("response_action").asText();
    return switch (action) {
      case "" -> Optional.empty();
      case "clear" -> Optional.empty();
      case "update", "push" ->
        check
            .viewRefusal(answer.path("view"))
            .map(refusal -> "the answer's view is refused: " + refusal.path("errors"));
      case "errors" -> errorsFault(modal, answer.path("errors"));
      default -> Optional.of("there is no response_action " + action);
    };
  }

  private static Optional<String> errorsFault(Modal modal, JsonNode errors) {
    Set<String> blocks = Element.in(modal.blocks())
        .filter(Element::isInput)
        .map(Element::blockId)
        .collect(Collectors.toSet());
    if (errors.isEmpty()) {
      return Optional.of("the answer has no errors to show");
    }
    return errors.properties().stream()
        .filter(error -> !blocks.contains(error.getKey())
            || !error.getValue().isTextual()
            || error.getValue().asText().isEmpty())
        .findFirst()
        .map(error -> "no input block takes the error " + error);
  }

  /** The view below comes back, unless closing this one clears all. */
  void close(String userId) {
    Modal modal = top(userId);
    boolean isCleared = modal.is("clear_on_close");
    if (isCleared) {
      modals.closeAll(userId);
    } else {
      modals.close(modal);
    }
    if (modal.is("notify_on_close")) {
      asking.tell(interactions.closing(modal, owner(modal), isCleared));
    }
  }

  private Modal top(String userId) {
    return modals
        .top(userId)
        .orElseThrow(
            () -> new IllegalArgumentException("no modal stands before the user " + userId));
  }

  private Person owner(Modal modal) {
    return workspace.user(modal.owner()).orElseThrow();
  }

  private static Element element(Modal modal, String name) {
    return Element.named(modal.blocks(), name)
        .orElseThrow(() -> new IllegalArgumentException("the modal has no element " + name));
  }
}
