package dev.ataws.notifications.charts;

import dev.ataws.channels.AssumedRole;
import dev.ataws.channels.Channel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Tells operators why cards have no chart: once an hour for each role and reason. */
final class ChartReports {
  static final String STATEMENT = """
      {"Effect": "Allow", "Action": ["cloudwatch:GetMetricWidgetImage", "cloudwatch:GetMetricData"], "Resource": "*"}""";

  private static final Logger LOG = LoggerFactory.getLogger(ChartReports.class);
  private static final Duration SILENCE = Duration.ofHours(1);

  private final Clock clock;
  private final Map<String, Instant> told = new ConcurrentHashMap<>();

  ChartReports(Clock clock) {
    this.clock = clock;
  }

  void noSession(Channel channel, AssumedRole.Refused refused) {
    tell(channel, "session", refused.what(), refused.next());
  }

  void failed(Channel channel, SdkException failure) {
    String code = code(failure);
    if (code.startsWith("AccessDenied")) {
      tell(
          channel,
          code,
          "The role `" + channel.role() + "` may neither `cloudwatch:GetMetricWidgetImage` nor"
              + " `cloudwatch:GetMetricData`, one of which a chart needs.",
          "Add this statement to a policy of the role: " + STATEMENT);
    } else {
      tell(
          channel,
          code,
          "CloudWatch gave neither a chart nor values for one (`" + code + "`).",
          "If it stays so, check the network of the machine that at-aws runs on.");
    }
  }

  void late(Channel channel, Duration limit) {
    tell(
        channel,
        "late",
        "There was no chart after " + limit.toSeconds() + " s.",
        "If it stays so, check the network of the machine that at-aws runs on.");
  }

  /** What should not be: a font that the machine lacks, a bug. */
  void broke(Channel channel, Throwable fault) {
    if (isNew(channel, fault.getClass().getName())) {
      LOG.atError()
          .setMessage("chart failed")
          .addKeyValue("configuration", channel.name())
          .setCause(fault)
          .log();
    }
  }

  private void tell(Channel channel, String reason, String what, String next) {
    if (isNew(channel, reason)) {
      LOG.atWarn()
          .setMessage("cards without a chart")
          .addKeyValue("configuration", channel.name())
          .addKeyValue("role", channel.role())
          .addKeyValue("what", what)
          .addKeyValue("next", next)
          .log();
    }
  }

  private boolean isNew(Channel channel, String reason) {
    String key = channel.role() + " " + reason;
    Instant now = clock.instant();
    Instant before = told.putIfAbsent(key, now);
    return before == null || (!before.plus(SILENCE).isAfter(now) && told.replace(key, before, now));
  }

  static String code(SdkException failure) {
    return failure instanceof AwsServiceException service && service.awsErrorDetails() != null
        ? Objects.requireNonNullElse(service.awsErrorDetails().errorCode(), "no code")
        : failure.getClass().getSimpleName();
  }
}
