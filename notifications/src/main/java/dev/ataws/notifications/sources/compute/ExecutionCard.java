package dev.ataws.notifications.sources.compute;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Cut;
import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Console;
import dev.ataws.notifications.sources.Incoming;
import dev.ataws.notifications.sources.words.Tone;
import dev.ataws.notifications.sources.words.Wording;
import dev.ataws.notifications.sources.words.Words;
import java.util.Optional;

/**
 * An execution of a state machine: its status, error and cause; what goes in and comes out may be anything and is not shown.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/eventbridge-integration.html">Step Functions events</a>
 */
final class ExecutionCard {
  private static final String[] CAUSES = {
    "errorMessage",
    "ErrorMessage",
    "StoppedReason",
    "StatusReason",
    "FailureReason",
    "Cause",
    "message"
  };
  private static final int LONGEST_CAUSE = 1_500;
  private static final int LONGEST_ERROR = 256;

  private ExecutionCard() {}

  static Card of(AwsEvent event) {
    String status = event.text("status");
    String arn =
        event.text("executionArn").isEmpty() ? event.resource() : event.text("executionArn");
    String region = region(event, arn);
    String error = Cut.to(LONGEST_ERROR, event.text("error"));
    String cause = cause(event.text("cause"));
    CardBuilder card = new CardBuilder(
            "stepfunctions-execution",
            Tone.of(status),
            ("Step Functions Execution " + Words.lower(status)).strip())
        .about(machine(event, arn))
        .in(region, event.account())
        .text(cause.isEmpty() ? error : said(error, cause))
        .fact("Execution", event.text("name"))
        .fact("Status", status)
        .fact("Error", error)
        .fact("Ran for", Wording.took(event.detail(), "startDate", "stopDate"))
        .fact("Version", Arn.name(event.text("stateMachineVersionArn")))
        .fact("Alias", Arn.name(event.text("stateMachineAliasArn")))
        .fact("Redrives", event.text("redriveCount").equals("0") ? "" : event.text("redriveCount"));
    return card.link(
            "Open the execution",
            Console.of(region).link("states/home?region={region}#/v2/executions/details/%s", arn))
        .at(event.time())
        .build();
  }

  /** Tasks of other services give as cause all that they were asked for, perhaps with secrets in it. */
  private static String cause(String cause) {
    return cause.startsWith("{")
        ? Incoming.of(Optional.empty(), cause).json().firstOf(CAUSES)
        : cause;
  }

  private static String said(String error, String cause) {
    return Cut.to(LONGEST_CAUSE, error.isEmpty() ? cause : error + ": " + cause);
  }

  private static String region(AwsEvent event, String arn) {
    return event.region().isEmpty() ? Arn.of(arn).map(Arn::region).orElse("") : event.region();
  }

  /** {@code execution:MACHINE:NAME}. */
  private static String machine(AwsEvent event, String arn) {
    String named = Arn.name(event.text("stateMachineArn"));
    if (!named.isEmpty()) {
      return named;
    }
    String[] parts = Arn.of(arn).map(Arn::resource).orElse("").split(":", 3);
    return parts.length > 1 ? parts[1] : event.text("name");
  }
}
