package dev.ataws.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The modals that stand before each person, the newest on top. */
final class Modals {
  private static final int HIGHEST_STACK = 3;

  private final Map<String, Modal> all = new LinkedHashMap<>();
  private final Map<String, Deque<Modal>> open = new HashMap<>();
  private final List<Consumer<String>> watchers = new CopyOnWriteArrayList<>();
  private final Workspace workspace;
  private final Naming naming;
  private final Ids ids;

  Modals(Workspace workspace, Ids ids) {
    this.workspace = workspace;
    this.ids = ids;
    naming = new Naming(ids);
  }

  /** Opens a view in the place of whatever stood before the person. */
  Modal open(String userId, JsonNode view) {
    synchronized (this) {
      stack(userId).clear();
    }
    return push(userId, view).orElseThrow();
  }

  /** Puts a view on top of the others; nothing when there are three already. */
  Optional<Modal> push(String userId, JsonNode view) {
    Modal modal;
    synchronized (this) {
      Deque<Modal> stack = stack(userId);
      if (stack.size() >= HIGHEST_STACK) {
        return Optional.empty();
      }
      modal = new Modal(
          ids.next("V"), userId, Optional.ofNullable(stack.peek()), complete(view), ids.next("h"));
      stack.push(modal);
      all.put(modal.id(), modal);
    }
    tell(userId);
    return Optional.of(modal);
  }

  void update(Modal modal, JsonNode view) {
    modal.update(complete(view), ids.next("h"));
    tell(modal.owner());
  }

  void showErrors(Modal modal, Map<String, String> errors) {
    modal.errors(errors);
    tell(modal.owner());
  }

  private JsonNode complete(JsonNode sent) {
    ObjectNode view = sent.deepCopy();
    view.set("blocks", naming.named(sent.path("blocks")));
    return view.put("team_id", workspace.teamId())
        .put("app_id", workspace.appId())
        .put("app_installed_team_id", workspace.teamId())
        .put("bot_id", workspace.botId());
  }

  void close(Modal modal) {
    synchronized (this) {
      stack(modal.owner()).remove(modal);
    }
    tell(modal.owner());
  }

  void closeAll(String userId) {
    synchronized (this) {
      stack(userId).clear();
    }
    tell(userId);
  }

  /** The view on top of what stands before a person. */
  synchronized Optional<Modal> top(String userId) {
    return Optional.ofNullable(stack(userId).peek());
  }

  /** An open view, by its id or by the id that the bot gave it. */
  synchronized Optional<Modal> find(String id, String externalId) {
    return open.values().stream()
        .flatMap(Collection::stream)
        .filter(modal -> modal.id().equals(id) || modal.isCalled(externalId))
        .findFirst();
  }

  /** Every view that was ever opened, as it stands or stood, oldest first. */
  synchronized List<JsonNode> views() {
    return all.values().stream().<JsonNode>map(Modal::shape).toList();
  }

  private Deque<Modal> stack(String userId) {
    return open.computeIfAbsent(userId, id -> new ArrayDeque<>());
  }

  void watch(Consumer<String> watcher) {
    watchers.add(watcher);
  }

  private void tell(String userId) {
    watchers.forEach(watcher -> watcher.accept(userId));
  }
}
