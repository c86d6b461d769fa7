package dev.ataws.policies.actions;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The URL of an SQS queue, which is how SQS names queues: {@code https://sqs.eu-central-1.amazonaws.com/111122223333/jobs}. */
record QueueUrl(String region, String account, String name) {
  private static final Pattern URL = Pattern.compile(
      "https://sqs\\.([a-z0-9-]+)\\.amazonaws\\.com(?:\\.cn)?/([0-9]{12})/([A-Za-z0-9_-]{1,80}(?:\\.fifo)?)");

  static Optional<QueueUrl> parse(String text) {
    Matcher url = URL.matcher(text);
    return url.matches()
        ? Optional.of(new QueueUrl(url.group(1), url.group(2), url.group(3)))
        : Optional.empty();
  }
}
