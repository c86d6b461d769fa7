package dev.ataws.channels;

import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads how notifications are received. */
final class NotificationReader {
  static final String NOTIFICATIONS = "notifications";

  private static final String SQS = "sqs";
  private static final String HTTPS = "https";
  private static final String METRICS = "metrics";
  private static final String CLOUDWATCH = "cloudwatch";
  private static final String PROMETHEUS = "prometheus";
  private static final String LOGS = "logs";

  private final Collection<String> channels;

  /** Takes the names of all channels, also of those with faults. */
  NotificationReader(Collection<String> channels) {
    this.channels = channels;
  }

  /** Returns what the file says, with the defaults in the place of what it leaves out or says wrong. */
  NotificationSettings read(Section file) {
    return file.section(
            NOTIFICATIONS,
            NotificationTexts.NOTIFICATIONS,
            List.of(SQS, HTTPS, Key.REPORT_TO.name(), METRICS, LOGS),
            NotificationTexts.needsKeys(
                NotificationTexts.NOTIFICATIONS, "notifications: {sqs: {region: eu-west-1}}"))
        .map(this::settings)
        .orElse(NotificationSettings.defaults());
  }

  private NotificationSettings settings(Section section) {
    Intake intake = intake(section);
    Metrics metrics = section
        .section(
            METRICS,
            NotificationTexts.within(METRICS),
            List.of(CLOUDWATCH, PROMETHEUS),
            NotificationTexts.needsKeys(
                NotificationTexts.within(METRICS), "metrics: {prometheus: {port: 9464}}"))
        .map(each -> metrics(each, intake))
        .orElse(Metrics.nowhere());
    Optional<String> logsRegion = within(section, LOGS, "logs: {region: eu-west-1}", Key.REGION)
        .flatMap(each -> each.optional(Key.REGION));
    return new NotificationSettings(intake, reportTo(section), metrics, logsRegion);
  }

  private static Intake intake(Section section) {
    if (section.has(SQS) && section.has(HTTPS)) {
      section.fault(NotificationTexts.twoIntakes());
    }
    Optional<Intake> sqs = within(section, SQS, "sqs: {region: eu-west-1}", Key.REGION, Key.QUEUES)
        .map(NotificationReader::sqs);
    Optional<Intake> https = within(
            section, HTTPS, "https: {url: https://at-aws.example.com/sns}", Key.ENDPOINT, Key.PORT)
        .flatMap(NotificationReader::https);
    return https.or(() -> sqs).orElse(NotificationSettings.defaults().intake());
  }

  private static Intake sqs(Section sqs) {
    return new Intake.Sqs(
        sqs.optional(Key.REGION), sqs.optional(Key.QUEUES).orElse(Intake.Sqs.DEFAULT_PREFIX));
  }

  private static Optional<Intake> https(Section https) {
    int port = https.optional(Key.PORT).map(Integer::valueOf).orElse(Intake.Https.DEFAULT_PORT);
    return https.required(Key.ENDPOINT).map(url -> new Intake.Https(URI.create(url), port));
  }

  private Optional<String> reportTo(Section section) {
    Optional<String> name = section.optional(Key.REPORT_TO);
    name.filter(each -> !channels.contains(each))
        .map(each -> NotificationTexts.unknownChannel(each, channels))
        .ifPresent(words -> section.fault(Key.REPORT_TO, words));
    return name;
  }

  private static Metrics metrics(Section metrics, Intake intake) {
    Optional<Metrics.CloudWatch> cloudWatch = within(
            metrics,
            METRICS + "." + CLOUDWATCH,
            "cloudwatch: {region: eu-west-1}",
            Key.REGION,
            Key.NAMESPACE)
        .map(NotificationReader::cloudWatch);
    Optional<Metrics.Prometheus> prometheus = within(
            metrics, METRICS + "." + PROMETHEUS, "prometheus: {port: 9464}", Key.SCRAPED_PORT)
        .flatMap(each -> prometheus(each, intake));
    return new Metrics(cloudWatch, prometheus);
  }

  private static Metrics.CloudWatch cloudWatch(Section cloudWatch) {
    return new Metrics.CloudWatch(
        cloudWatch.optional(Key.REGION),
        cloudWatch.optional(Key.NAMESPACE).orElse(Metrics.CloudWatch.DEFAULT_NAMESPACE));
  }

  private static Optional<Metrics.Prometheus> prometheus(Section prometheus, Intake intake) {
    Optional<Integer> port = prometheus.required(Key.SCRAPED_PORT).map(Integer::valueOf);
    port.filter(each -> intake instanceof Intake.Https https && https.port() == each)
        .map(NotificationTexts::samePort)
        .ifPresent(words -> prometheus.fault(Key.SCRAPED_PORT, words));
    return port.map(Metrics.Prometheus::new);
  }

  /** Returns the mapping at the end of a path, such as {@code metrics.cloudwatch}, in the section that holds it. */
  private static Optional<Section> within(
      Section holder, String path, String example, Key... keys) {
    String label = NotificationTexts.within(path);
    return holder.section(
        path.substring(path.lastIndexOf('.') + 1),
        label,
        Arrays.stream(keys).map(Key::name).toList(),
        NotificationTexts.needsKeys(label, example));
  }
}
