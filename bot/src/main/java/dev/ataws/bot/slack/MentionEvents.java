package dev.ataws.bot.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.model.event.AppMentionEvent;
import dev.ataws.bot.conversation.Mention;
import dev.ataws.bot.conversation.Mentions;
import dev.ataws.channels.Workspace;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The Bolt app of one workspace: mentions go to the conversation, everything is acknowledged at once. */
public final class MentionEvents {
  private MentionEvents() {}

  /** An app that hands the mentions of a workspace on. */
  public static App app(Workspace workspace, Slack slack, Mentions mentions) {
    AppConfig config = AppConfig.builder()
        .slack(slack)
        .singleTeamBotToken(workspace.botToken().reveal())
        .allEventsApiAutoAckEnabled(true)
        .authTestCacheExpirationMillis(-1)
        .build();
    App app = new App(config);
    app.event(AppMentionEvent.class, (payload, context) -> {
      mention(workspace, payload).ifPresent(mentions::accept);
      return context.ack();
    });
    return app;
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
