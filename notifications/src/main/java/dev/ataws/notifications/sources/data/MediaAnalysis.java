package dev.ataws.notifications.sources.data;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.Incoming;
import dev.ataws.notifications.sources.Source;
import dev.ataws.notifications.sources.words.Tone;
import dev.ataws.notifications.sources.words.Words;

/**
 * The end of a job of Rekognition or Textract.
 *
 * @see <a href="https://docs.aws.amazon.com/rekognition/latest/dg/video-notification-payload.html">Reference: video analysis results notification</a>
 * @see <a href="https://docs.aws.amazon.com/textract/latest/dg/async-notification-payload.html">Amazon Textract results notification</a>
 */
final class MediaAnalysis implements Source {
  @Override
  public boolean claims(Incoming message) {
    Fields json = message.json();
    return json.hasText("JobId") && json.hasText("Status") && json.hasText("API");
  }

  @Override
  public Card card(Incoming message) {
    Fields job = message.json();
    boolean isDocument = job.has("DocumentLocation") || job.text("API").contains("Document");
    Fields place = job.at(isDocument ? "DocumentLocation" : "Video");
    String title = isDocument ? "Textract" : "Rekognition";
    String status = job.text("Status");
    String object = place.text("S3ObjectName");
    return new CardBuilder(
            isDocument ? "textract-job" : "rekognition-job",
            Tone.of(status),
            title + " Job " + Words.lower(status))
        .about(object.isEmpty() ? job.text("JobId") : object)
        .text(job.firstOf("StatusMessage", "Message"))
        .fact("Operation", job.text("API"))
        .fact("Bucket", place.text("S3Bucket"))
        .fact("Tag", job.text("JobTag"))
        .fact("Job", job.text("JobId"))
        .at(job.time("Timestamp"))
        .build();
  }
}
