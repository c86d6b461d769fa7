package dev.ataws.bot.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.model.event.AppMentionEvent;
import dev.ataws.bot.conversation.Inbox;
import dev.ataws.bot.conversation.Mention;
import dev.ataws.bot.conversation.Press;
import dev.ataws.channels.Workspace;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The Bolt app of one workspace: mentions and presses go to the conversation, everything is acknowledged at once. */
public final class SlackApp {
  private SlackApp() {}

  /** An app that hands on what people of a workspace say and press. */
  public static App app(Workspace workspace, Slack slack, Inbox inbox) {
    AppConfig config = AppConfig.builder()
        .slack(slack)
        .singleTeamBotToken(workspace.botToken().reveal())
        .allEventsApiAutoAckEnabled(true)
        .authTestCacheExpirationMillis(-1)
        .build();
    App app = new App(config);
    app.event(AppMentionEvent.class, (payload, context) -> {
      mention(workspace, payload).ifPresent(inbox::accept);
      return context.ack();
    });
    for (Press.Button button : Press.Button.values()) {
      app.blockAction(button.actionId(), (request, context) -> {
        inbox.accept(press(workspace, button, request.getPayload()));
        return context.ack();
      });
    }
    return app;
  }

  private static Press press(Workspace workspace, Press.Button button, BlockActionPayload payload) {
    BlockActionPayload.Container container = payload.getContainer();
    BlockActionPayload.User user = payload.getUser();
    return new Press(
        workspace.id(),
        container.getChannelId(),
        container.getMessageTs(),
        Optional.ofNullable(container.getThreadTs()).orElse(container.getMessageTs()),
        user.getId(),
        isOther(workspace, user.getTeamId()),
        button,
        payload.getActions().get(0).getValue());
  }

  /** The mention in an event; none when a bot said it, or when it was edited after the fact. */
  private static Optional<Mention> mention(
      Workspace workspace, EventsApiPayload<AppMentionEvent> payload) {
    AppMentionEvent event = payload.getEvent();
    if (event.getBotId() != null
        || event.getEdited() != null
        || event.getUser() == null
        || event.getText() == null) {
      return Optional.empty();
    }
    return Optional.of(new Mention(
        payload.getEventId(),
        workspace.id(),
        event.getChannel(),
        event.getUser(),
        isStranger(workspace, event),
        Optional.ofNullable(event.getThreadTs()).orElse(event.getTs()),
        event.getText()));
  }

  private static boolean isStranger(Workspace workspace, AppMentionEvent event) {
    return isOther(workspace, event.getUserTeam()) || isOther(workspace, event.getTeam());
  }

  private static boolean isOther(Workspace workspace, @Nullable String team) {
    return team != null && !team.equals(workspace.id());
  }
}
