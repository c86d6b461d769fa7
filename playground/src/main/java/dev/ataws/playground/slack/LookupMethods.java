package dev.ataws.playground.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.playground.slack.ApiMethod.TokenKind;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The methods that only read, with the one that opens a socket. */
final class LookupMethods {
  private final Workspace workspace;
  private final SocketMode socketMode;
  private final Shapes shapes;
  private final Supplier<URI> address;

  LookupMethods(Workspace workspace, SocketMode socketMode, Shapes shapes, Supplier<URI> address) {
    this.workspace = workspace;
    this.socketMode = socketMode;
    this.shapes = shapes;
    this.address = address;
  }

  Map<String, ApiMethod> all() {
    return Map.of(
        "api.test",
        new ApiMethod(TokenKind.NONE, LookupMethods::apiTest),
        "auth.test",
        new ApiMethod(TokenKind.BOT_OR_APP, this::authTest),
        "apps.connections.open",
        new ApiMethod(TokenKind.APP, this::openConnection),
        "conversations.info",
        ApiMethod.withBotToken(this::channel),
        "usergroups.list",
        ApiMethod.withBotToken(this::userGroups),
        "users.info",
        ApiMethod.withBotToken(this::user));
  }

  private static ObjectNode apiTest(Arguments arguments) {
    ObjectNode answer = arguments.text("error").map(Answer::error).orElseGet(Answer::ok);
    ObjectNode echoed = answer.putObject("args");
    arguments.withoutToken().forEach(echoed::put);
    return answer;
  }

  private ObjectNode authTest(Arguments arguments) {
    ObjectNode answer = Answer.ok();
    if (arguments.token().equals(Tokens.APP)) {
      return answer.put("app_name", "at-aws").put("app_id", workspace.appId());
    }
    return answer
        .put("url", address.get() + "/")
        .put("team", workspace.teamName())
        .put("user", "aws")
        .put("team_id", workspace.teamId())
        .put("user_id", workspace.botUserId())
        .put("bot_id", workspace.botId())
        .put("is_enterprise_install", false);
  }

  private ObjectNode openConnection(Arguments arguments) {
    String socket = "ws://" + address.get().getAuthority() + "/link/?ticket=" + socketMode.ticket()
        + "&app_id=" + workspace.appId();
    return Answer.ok().put("url", socket);
  }

  private ObjectNode channel(Arguments arguments) {
    Optional<Channel> channel = arguments.text("channel").flatMap(workspace::channelShown);
    if (channel.isEmpty()) {
      return Answer.error("channel_not_found");
    }
    ObjectNode answer = Answer.ok();
    answer.set("channel", shapes.channel(channel.get()));
    return answer;
  }

  private ObjectNode userGroups(Arguments arguments) {
    ObjectNode answer = Answer.ok();
    ArrayNode groups = answer.putArray("usergroups");
    workspace.userGroups().stream()
        .filter(group -> group.isEnabled() || arguments.flag("include_disabled"))
        .forEach(group -> groups.add(userGroup(group, arguments)));
    return answer;
  }

  private ObjectNode userGroup(UserGroup group, Arguments arguments) {
    ObjectNode shape = shapes.userGroup(group);
    if (arguments.flag("include_users")) {
      group.members().forEach(shape.putArray("users")::add);
    }
    if (arguments.flag("include_count")) {
      shape.put("user_count", group.members().size());
    }
    return shape;
  }

  private ObjectNode user(Arguments arguments) {
    Optional<Person> user = arguments.text("user").flatMap(workspace::user);
    if (user.isEmpty()) {
      return Answer.error("user_not_found");
    }
    ObjectNode answer = Answer.ok();
    answer.set("user", shapes.user(user.get()));
    return answer;
  }
}
