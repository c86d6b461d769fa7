package dev.ataws.playground.conversations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ataws.bot.aws.AwsAnswer;
import dev.ataws.bot.aws.AwsCall;
import dev.ataws.bot.aws.SdkAccount;
import dev.ataws.channels.AssumableRole;
import dev.ataws.channels.AssumedRole;
import dev.ataws.channels.Channel;
import dev.ataws.channels.Feed;
import dev.ataws.channels.Person;
import dev.ataws.channels.RoleSession;
import dev.ataws.channels.RoleSessions;
import dev.ataws.channels.Secret;
import dev.ataws.channels.Workspace;
import dev.ataws.grammar.Command;
import dev.ataws.grammar.Interpretation;
import dev.ataws.grammar.Interpreter;
import dev.ataws.grammar.catalogue.Catalogue;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/** The owner of the accounts, who makes what a script needs in AWS without the bot. */
final class Owner implements AutoCloseable {
  private static final String ENDPOINT = "aws.endpointUrl";
  private static final String ACCOUNT = "123456789012";

  private final Interpreter interpreter = new Interpreter(Catalogue.bundled());
  private final SdkAccount sdk;

  Owner(URI aws) {
    System.setProperty(ENDPOINT, aws.toString());
    sdk = new SdkAccount(
        new RoleSessions(
            (role, person, policies) -> new AssumedRole.Granted(new RoleSession(
                AwsSessionCredentials.create(
                    AwsProxy.OWNER + role.arn().split(":", 6)[4], "not-a-secret", "not-a-token"),
                role.arn(),
                person.sessionName(),
                Instant.now().plusSeconds(3600))),
            Clock.systemUTC()),
        Duration.ofMinutes(1));
  }

  /** Carries out a command in AWS CLI syntax, and returns AWS's answer. */
  JsonNode carryOut(String account, String text) {
    if (!(interpreter.interpret(text) instanceof Interpretation.Ready ready)) {
      throw new IllegalArgumentException("not a whole command: " + interpreter.interpret(text));
    }
    Command command = ready.command();
    Channel channel = channel(account.isEmpty() ? ACCOUNT : account);
    AwsAnswer answer = sdk.call(new AwsCall(
        channel,
        new Person("T0ATAWS000", "C0OWNER000", "U0OWNER000"),
        AssumableRole.of(channel),
        List.of(),
        command.operation(),
        command.parameters(),
        command.options().region().orElse("eu-west-1")));
    if (answer instanceof AwsAnswer.Success success) {
      return success.output();
    }
    throw new IllegalStateException("AWS did not do it: " + answer);
  }

  private static Channel channel(String account) {
    Secret none = new Secret("none");
    Workspace workspace =
        new Workspace("pretend", "T0ATAWS000", none, none, URI.create("http://localhost/api/"));
    return new Channel(
        "owner",
        workspace,
        "C0OWNER000",
        account,
        "arn:aws:iam::" + account + ":role/owner",
        Optional.empty(),
        Optional.empty(),
        Feed.none(),
        List.of(),
        List.of(),
        false);
  }

  @Override
  public void close() {
    sdk.close();
    System.clearProperty(ENDPOINT);
  }
}
