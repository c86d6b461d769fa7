package dev.ataws.bot.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.model.event.AppMentionEvent;
import dev.ataws.bot.conversation.Inbox;
import dev.ataws.bot.conversation.Mention;
import dev.ataws.bot.conversation.Origin;
import dev.ataws.bot.conversation.Press;
import dev.ataws.bot.rendering.Forms;
import dev.ataws.channels.Workspace;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The Bolt app of one workspace: what people say, press and fill in goes to the conversation. Everything is acknowledged at
 * once, a form and a search for values with what is said about them.
 */
public final class SlackApp {
  private static final Pattern LINKS = Pattern.compile("link:\\d+");

  private SlackApp() {}

  /** An app that hands on what people of a workspace say, press and fill in. */
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
    Interactions interactions = new Interactions(workspace);
    for (Press.Button button : Press.Button.values()) {
      Pattern actionId = Pattern.compile(Pattern.quote(button.actionId()) + "(:.*)?");
      app.blockAction(actionId, (request, context) -> {
        interactions.press(request.getPayload()).ifPresent(inbox::accept);
        return context.ack();
      });
    }
    app.blockAction(LINKS, (request, context) -> context.ack()); // Slack has followed it by itself
    Pattern menus = Pattern.compile(Pattern.quote(Press.Button.ANSWER.actionId()) + ":.*");
    app.blockSuggestion(
        menus,
        (request, context) -> context.ack(answer -> answer.options(
            Interactions.options(inbox.suggest(Interactions.suggestion(request.getPayload()))))));
    app.viewSubmission(Forms.CALLBACK, (request, context) -> {
      Map<String, String> faults = inbox.accept(interactions.submission(request.getPayload()));
      return faults.isEmpty() ? context.ack() : context.ackWithErrors(faults);
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
    Origin origin = new Origin(
        workspace.id(),
        event.getChannel(),
        Optional.ofNullable(event.getThreadTs()).orElse(event.getTs()),
        event.getUser());
    boolean isStranger =
        isOther(workspace, event.getUserTeam()) || isOther(workspace, event.getTeam());
    return Optional.of(new Mention(payload.getEventId(), origin, isStranger, event.getText()));
  }

  /** Whether somebody of that team belongs to another workspace. */
  static boolean isOther(Workspace workspace, @Nullable String team) {
    return team != null && !team.equals(workspace.id());
  }
}
