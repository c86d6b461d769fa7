package dev.ataws.notifications.sources.compute;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Cut;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Console;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.Incoming;
import dev.ataws.notifications.sources.Source;
import dev.ataws.notifications.sources.words.TellingFacts;
import dev.ataws.notifications.sources.words.Words;
import java.util.List;
import java.util.Set;

/**
 * What Lambda sends to the destination of a function or of an event source; payloads may be anything and are not shown, but for the
 * error.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html">Capturing records of asynchronous invocations</a>
 */
final class LambdaResult implements Source {
  private static final int LONGEST = 1_500;

  @Override
  public boolean claims(Incoming message) {
    Fields json = message.json();
    return message.event().isEmpty()
        && json.hasText("requestContext", "functionArn")
        && json.hasText("requestContext", "condition");
  }

  @Override
  public Card card(Incoming message) {
    return card(message.json(), "", "");
  }

  static Card card(AwsEvent event) {
    return card(event.detail(), event.region(), event.account());
  }

  private static Card card(Fields result, String region, String account) {
    String arn = result.text("requestContext", "functionArn");
    String[] function = Arn.of(arn).map(Arn::resource).orElse("").split(":", 3);
    String name = function.length > 1 ? function[1] : arn;
    String in = region.isEmpty() ? Arn.of(arn).map(Arn::region).orElse("") : region;
    String condition = result.text("requestContext", "condition");
    boolean good = condition.equals("Success");
    CardBuilder card = new CardBuilder(
            "lambda-invocation",
            good ? Severity.GOOD : Severity.ERROR,
            good ? "Lambda Invocation succeeded" : "Lambda Invocation failed")
        .about(name)
        .in(in, account.isEmpty() ? Arn.of(arn).map(Arn::account).orElse("") : account)
        .text(Cut.to(LONGEST, error(result.at("responsePayload"))))
        .fact("Condition", Words.label(condition))
        .fact("Attempts", result.text("requestContext", "approximateInvokeCount"))
        .fact("Function error", result.text("responseContext", "functionError"))
        .fact("Status code", result.text("responseContext", "statusCode"))
        .fact("Version", result.text("responseContext", "executedVersion").replace("$LATEST", ""))
        .fact("Request", result.text("requestContext", "requestId"));
    for (String batch : List.of("KinesisBatchInfo", "DDBStreamBatchInfo")) {
      TellingFacts.add(card, result.at(batch), Set.of(), Set.of());
    }
    return card.link(
            "Open the function",
            Console.of(in).link("lambda/home?region={region}#/functions/%s?tab=monitoring", name))
        .at(result.time("timestamp"))
        .build();
  }

  private static String error(Fields payload) {
    String type = payload.text("errorType");
    String message = payload.text("errorMessage");
    return type.isEmpty() || message.isEmpty() ? type + message : type + ": " + message;
  }
}
