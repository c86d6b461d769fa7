package dev.ataws.notifications.sources.management;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Incoming;
import dev.ataws.notifications.sources.Source;
import dev.ataws.notifications.sources.services.EventCard;
import dev.ataws.notifications.sources.words.Tone;
import dev.ataws.notifications.sources.words.Words;
import java.util.Locale;
import java.util.Optional;

/** Builds of Amplify: text by SNS, and events. */
final class AmplifyTextSource implements Source {
  private static final String KIND = "amplify-build";
  private static final String WHAT = "Amplify Build";
  private static final String BEGINNING = "Build notification from the AWS Amplify Console";
  private static final String STATUS = "Your build status is ";
  private static final String APP = "for app: ";

  @Override
  public boolean claims(Incoming message) {
    return !message.isJson()
        && message.text().regionMatches(quotes(message.text()), BEGINNING, 0, BEGINNING.length());
  }

  @Override
  public Card card(Incoming message) {
    String text = message.text().strip();
    String said = text.startsWith("\"") && text.endsWith("\"") && text.length() > 1
        ? text.substring(1, text.length() - 1)
        : text;
    String status = word(said, STATUS);
    String app = word(said, APP);
    return new CardBuilder(KIND, severity(status), WHAT)
        .about(app.replaceFirst("^https?://", "").replaceFirst("/$", ""))
        .text(status.isEmpty() ? said : "The build " + ended(status) + ".")
        .fact("Status", status)
        .link("Open the build", Optional.of(word(said, "Go to ")))
        .link("Open the app", Optional.of(app))
        .build();
  }

  static Card event(AwsEvent event) {
    String status = event.text("jobStatus");
    String app = event.text("appId");
    String branch = event.text("branchName");
    if (status.isEmpty()) {
      return EventCard.of("amplify-event", "Amplify", event);
    }
    return new CardBuilder(KIND, severity(status), WHAT)
        .about(branch.isEmpty() ? app : app + " / " + branch)
        .in(event.region(), event.account())
        .at(event.time())
        .text("The build " + ended(status) + ".")
        .fact("Status", status)
        .fact("Branch", branch)
        .fact("Job", event.text("jobId"))
        .link(
            "Open the build",
            event
                .console()
                .link("amplify/home?region={region}#/%s/%s/%s", app, branch, event.text("jobId")))
        .build();
  }

  private static int quotes(String text) {
    return text.startsWith("\"") ? 1 : 0;
  }

  /** The word after some words, without the full stop after it. */
  private static String word(String text, String after) {
    int at = text.indexOf(after);
    if (at < 0) {
      return "";
    }
    int start = at + after.length();
    int end = start;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return text.substring(start, text.charAt(end - 1) == '.' && end > start ? end - 1 : end);
  }

  private static String ended(String status) {
    return switch (status.toUpperCase(Locale.ROOT)) {
      case "SUCCEED", "SUCCEEDED" -> "succeeded";
      case "FAILED" -> "failed";
      case "STARTED" -> "started";
      case "CANCELLED" -> "was cancelled";
      default -> "is " + Words.lower(status);
    };
  }

  private static Severity severity(String status) {
    return status.isEmpty() ? Severity.NEUTRAL : Tone.orInfo(status);
  }
}
