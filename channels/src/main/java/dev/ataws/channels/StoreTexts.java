package dev.ataws.channels;

import static dev.ataws.channels.ConfigurationTexts.pasted;

/** What people are told about the faults of where the state is kept. */
final class StoreTexts {
  static final String STORE = "the store";
  static final String SQLITE = "the store in SQLite";
  static final String DYNAMODB = "the store in DynamoDB";

  private static final String FILE = pasted("sqlite: {file: at-aws.db}");
  private static final String TABLE = pasted("dynamodb: {table: at-aws, region: eu-west-1}");

  private StoreTexts() {}

  static Words nothing() {
    return new Words(
        STORE + " is neither a file nor a table.",
        "Write " + FILE + " or " + TABLE + ", or remove " + pasted("store") + ": then it is "
            + pasted(StateStore.DEFAULT_FILE) + " beside at-aws.yml.");
  }

  static Words needsFile() {
    return new Words(SQLITE + " has no keys with values.", "Write it as in " + FILE + ".");
  }

  static Words needsTable() {
    return new Words(DYNAMODB + " has no keys with values.", "Write it as in " + TABLE + ".");
  }

  static Words two() {
    return new Words(
        STORE + " is both in SQLite and in DynamoDB, and there is one only.",
        "Remove one of the two.");
  }
}
