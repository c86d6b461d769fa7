package dev.ataws.notifications.sources.data;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Source;
import dev.ataws.notifications.sources.services.ServiceEvents;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Databases, objects, backups, mail. */
public final class DataSources {
  /** The kinds of things of RDS, Neptune and DocumentDB that have events. */
  private static final List<String> OF_DATABASES = List.of(
      "Instance",
      "Cluster",
      "Snapshot",
      "Cluster Snapshot",
      "Parameter Group",
      "Security Group",
      "Proxy",
      "Shard Group",
      "Custom Engine Version");

  private DataSources() {}

  /** Returns the sources. */
  public static List<Source> all() {
    return List.of(
        ServiceEvents.of(DataServices.ALL, own()),
        new DatabaseNotice(),
        new CacheNotice(),
        new ObjectNotice(),
        new BackupText(),
        new MediaAnalysis(),
        new Mail());
  }

  private static Map<String, Function<AwsEvent, Card>> own() {
    Map<String, Function<AwsEvent, Card>> own = new HashMap<>();
    for (String thing : OF_DATABASES) {
      own.put("RDS DB " + thing + " Event", DatabaseNotice::card);
    }
    own.put("RDS Custom Engine Version Event", DatabaseNotice::card);
    own.put("RDS Blue Green Deployment Event", DatabaseNotice::card);
    own.put("RDS Zero-ETL Integration Event", DatabaseNotice::card);
    ObjectNotice.DETAIL_TYPES.forEach(type -> own.put(type, ObjectNotice::card));
    BackupJob.DETAIL_TYPES.forEach(type -> own.put(type, BackupJob::card));
    Mail.DETAIL_TYPES.forEach(type -> own.put(type, Mail::card));
    return own;
  }
}
