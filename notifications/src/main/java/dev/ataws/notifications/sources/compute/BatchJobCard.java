package dev.ataws.notifications.sources.compute;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.words.Tone;
import dev.ataws.notifications.sources.words.Wording;
import dev.ataws.notifications.sources.words.Words;
import java.util.Optional;

/**
 * A job of AWS Batch: its status, and why it failed.
 *
 * @see <a href="https://docs.aws.amazon.com/batch/latest/userguide/batch_job_events.html">Job state change events</a>
 */
final class BatchJobCard {
  private BatchJobCard() {}

  static Card of(AwsEvent event) {
    String status = event.text("status");
    String code = event.text("container", "exitCode");
    String reason = event.text("container", "reason");
    int attempts = event.detail().items("attempts").size();
    return new CardBuilder(
            "batch-job", Tone.of(status), ("Batch Job " + Words.lower(status)).strip())
        .about(event.text("jobName"))
        .in(event.region(), event.account())
        .text(why(event.text("statusReason"), reason))
        .fact("Exit code", code.isEmpty() ? "" : ExitCode.of(code).substring("exit code ".length()))
        .fact("Queue", Arn.name(event.text("jobQueue")))
        .fact("Job", event.text("jobId"))
        .fact("Job definition", EcsTaskCard.definition(event.text("jobDefinition")))
        .fact("Attempt", attempts == 0 ? "" : attempt(event, attempts))
        .fact("Ran for", Wording.took(event.detail(), "startedAt", "stoppedAt"))
        .fact("Array size", event.text("arrayProperties", "size"))
        .fact("Image", event.text("container", "image"))
        .link("Open the job", job(event))
        .link(
            "Open the log",
            LogStream.link(
                event.console(), "/aws/batch/job", event.text("container", "logStreamName")))
        .at(event.time())
        .build();
  }

  private static Optional<String> job(AwsEvent event) {
    return event.console().link("batch/home?region={region}#jobs/detail/%s", event.text("jobId"));
  }

  private static String why(String status, String container) {
    if (status.isEmpty() || container.isEmpty() || status.contains(container)) {
      return status.isEmpty() ? container : status;
    }
    return status + ": " + container;
  }

  private static String attempt(AwsEvent event, int attempts) {
    String most = event.text("retryStrategy", "attempts");
    return most.isEmpty() ? Integer.toString(attempts) : attempts + " of " + most;
  }
}
