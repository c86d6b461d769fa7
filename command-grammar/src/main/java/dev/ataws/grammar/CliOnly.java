package dev.ataws.grammar;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the AWS CLI has beside the services' own operations: commands that work on the machine they run on. */
final class CliOnly {
  private static final Map<String, String> SERVICES = Map.of(
      "s3", "Use `s3api`, for example `s3api list-buckets`.",
      "ddb", "Use `dynamodb`, for example `dynamodb list-tables`.",
      "configure", "The bot is configured in its own file, at-aws.yml.",
      "login", "The channel's IAM role is who acts here.",
      "logout", "The channel's IAM role is who acts here.",
      "history", "Scroll up: the channel is the history.");

  private static final Set<String> OPERATIONS = Set.of(
      "wait",
      "tail",
      "start-live-tail",
      "deploy",
      "package",
      "login",
      "wizard",
      "ssh",
      "update-kubeconfig",
      "get-token",
      "generate-db-auth-token",
      "upload-build",
      "push",
      "register",
      "deregister",
      "install",
      "uninstall",
      "sign");

  private CliOnly() {}

  static Optional<Problem> service(String name) {
    return Optional.ofNullable(SERVICES.get(name)).map(next -> Texts.cliOnly(name, next));
  }

  static Optional<Problem> operation(String service, String name) {
    return OPERATIONS.contains(name)
        ? Optional.of(Texts.cliOnly(
            service + " " + name,
            "Use the service's own operations: `" + service + " help` lists them."))
        : Optional.empty();
  }
}
