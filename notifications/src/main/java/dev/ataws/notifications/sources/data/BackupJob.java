package dev.ataws.notifications.sources.data;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.words.Tone;
import dev.ataws.notifications.sources.words.Wording;
import dev.ataws.notifications.sources.words.Words;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A job of AWS Backup that backs up, copies or restores.
 *
 * @see <a href="https://docs.aws.amazon.com/aws-backup/latest/devguide/eventbridge.html">Monitoring AWS Backup events</a>
 */
final class BackupJob {
  static final Set<String> DETAIL_TYPES = Set.of(
      "Backup Job State Change",
      "Copy Job State Change",
      "Restore Job State Change",
      "Scan Job State Change",
      "Report Job State Change");

  private static final Map<String, String> PAGES = Map.of(
      "backup", "backup/home?region={region}#/jobs/backup/details/%s",
      "copy", "backup/home?region={region}#/jobs/copy/details/%s",
      "restore", "backup/home?region={region}#/jobs/restore/details/%s");

  private BackupJob() {}

  static Card card(AwsEvent event) {
    Fields job = event.detail();
    String what = event.detailType().split(" ", 2)[0];
    String state = job.firstOf("state", "status");
    String resource = job.firstOf("resourceArn", "sourceResourceArn", "createdResourceArn");
    String id = job.firstOf("backupJobId", "copyJobId", "restoreJobId", "scanJobId", "reportJobId");
    String kind = what.toLowerCase(Locale.ROOT);
    CardBuilder card = new CardBuilder(
            kind.equals("backup") ? "backup-job" : "backup-" + kind + "-job",
            severity(state),
            (kind.equals("backup") ? "" : "Backup ") + what + " Job " + Words.lower(state))
        .about(resource.isEmpty() ? Arn.name(event.resource()) : Arn.name(resource))
        .in(event.region(), event.account())
        .text(job.firstOf("statusMessage", "message"))
        .fact("State", state)
        .fact("Resource type", job.text("resourceType"))
        .fact("Resource", resource)
        .fact("Vault", vault(job))
        .fact("To", Arn.name(job.text("destinationBackupVaultArn")))
        .fact("Done", percent(job.text("percentDone")))
        .fact("Size", size(job))
        .fact("Job", id)
        .fact("Started", Wording.time(job.firstOf("creationDate", "creationTime")))
        .fact("Ended", Wording.time(job.firstOf("completionDate", "completionTime")));
    return card.link("Open the job", page(event, kind, id)).at(event.time()).build();
  }

  static Severity severity(String state) {
    return state.equals("EXPIRED") ? Severity.ERROR : Tone.of(state);
  }

  private static String vault(Fields job) {
    return job.text("backupVaultName").isEmpty()
        ? Arn.name(job.firstOf("backupVaultArn", "sourceBackupVaultArn"))
        : job.text("backupVaultName");
  }

  private static String percent(String done) {
    return done.isEmpty() || done.endsWith("%") ? done : done + " %";
  }

  private static String size(Fields job) {
    return job.number("backupSizeInBytes").map(ObjectNotice::size).orElse("");
  }

  private static Optional<String> page(AwsEvent event, String kind, String id) {
    String page = PAGES.get(kind);
    return page == null
        ? event.console().link("backup/home?region={region}#/jobs")
        : event.console().link(page, id);
  }
}
