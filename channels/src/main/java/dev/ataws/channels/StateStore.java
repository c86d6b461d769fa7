package dev.ataws.channels;

import java.nio.file.Path;

/** Where the configuration says that at-aws keeps what must survive a restart. */
public sealed interface StateStore {
  /** The file of a configuration that says nothing, beside at-aws.yml. */
  String DEFAULT_FILE = "at-aws.db";

  /**
   * A file of SQLite, for one machine.
   *
   * @param file where it is, which need not exist yet
   */
  record Sqlite(Path file) implements StateStore {}

  /**
   * A table of DynamoDB, for any number of replicas.
   *
   * @param table the name of the table
   * @param region the AWS region that it is in
   * @param create whether at-aws makes the table if there is none
   */
  record DynamoDb(String table, String region, boolean create) implements StateStore {}
}
