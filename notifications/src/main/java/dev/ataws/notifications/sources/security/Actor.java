package dev.ataws.notifications.sources.security;

import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.words.Words;

/** Who did it, out of a <a href="https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html">userIdentity</a> of CloudTrail. */
final class Actor {
  private Actor() {}

  /** Returns the shortest name that tells who it is; empty if nothing does. */
  static String name(Fields identity) {
    if (isRoot(identity)) {
      return "root";
    }
    String user = identity.text("userName");
    if (!user.isEmpty()) {
      return user;
    }
    String arn = identity.text("arn");
    if (arn.contains(":assumed-role/")) {
      return arn.substring(arn.indexOf(":assumed-role/") + ":assumed-role/".length());
    }
    String named = arn.isEmpty() ? "" : Arn.name(arn);
    return named.isEmpty() ? identity.firstOf("invokedBy", "principalId", "type") : named;
  }

  /** Returns the ARN and the type of who did it. */
  static String of(Fields identity) {
    String who = identity.firstOf("arn", "userName", "invokedBy", "principalId");
    String type = Words.label(identity.text("type"));
    return who.isEmpty() || type.isEmpty() ? who + type : who + " (" + type + ")";
  }

  static boolean isRoot(Fields identity) {
    return identity.text("type").equals("Root") && !identity.has("invokedBy");
  }
}
