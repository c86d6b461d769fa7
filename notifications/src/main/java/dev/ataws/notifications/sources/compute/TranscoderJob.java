package dev.ataws.notifications.sources.compute;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.Incoming;
import dev.ataws.notifications.sources.Source;
import dev.ataws.notifications.sources.words.Tone;
import dev.ataws.notifications.sources.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * A job of Elastic Transcoder.
 *
 * @see <a href="https://docs.aws.amazon.com/elastictranscoder/latest/developerguide/notifications.html">Notifications of job status</a>
 */
final class TranscoderJob implements Source {
  private static final int MOST = 10;

  @Override
  public boolean claims(Incoming message) {
    Fields json = message.json();
    return json.hasText("jobId") && json.hasText("pipelineId") && json.hasText("state");
  }

  @Override
  public Card card(Incoming message) {
    Fields job = message.json();
    String state = job.text("state");
    return new CardBuilder(
            "elastictranscoder-job",
            Tone.of(state),
            ("Elastic Transcoder Job " + Words.lower(state)).strip())
        .about(job.text("jobId"))
        .text(job.text("messageDetails"))
        .fact("Error code", job.text("errorCode"))
        .fact("Input", job.text("input", "key"))
        .fact("Pipeline", job.text("pipelineId"))
        .fact("Output prefix", job.text("outputKeyPrefix"))
        .list("Outputs", outputs(job.items("outputs")))
        .build();
  }

  private static List<String> outputs(List<Fields> outputs) {
    List<String> lines = new ArrayList<>();
    for (Fields output : outputs.subList(0, Math.min(MOST, outputs.size()))) {
      lines.add(
          output.text("key") + ": " + output.text("status") + " " + output.text("statusDetail"));
    }
    if (outputs.size() > MOST) {
      lines.add("… and " + (outputs.size() - MOST) + " more");
    }
    return lines;
  }
}
