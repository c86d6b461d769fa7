package dev.ataws.bot;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.aws.AwsCall;
import dev.ataws.bot.conversation.People;
import dev.ataws.bot.conversation.Permissions;
import dev.ataws.channels.AssumableRole;
import dev.ataws.channels.Channel;
import dev.ataws.channels.Configuration;
import dev.ataws.channels.Feed;
import dev.ataws.channels.Person;
import dev.ataws.channels.Secret;
import dev.ataws.channels.Workspace;
import dev.ataws.grammar.Interpreter;
import dev.ataws.grammar.catalogue.Catalogue;
import dev.ataws.grammar.catalogue.Operation;
import dev.ataws.policies.iam.PolicyDocument;
import dev.ataws.policies.session.SessionPolicy;
import dev.ataws.policies.session.Width;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A channel, calls and operations that several tests use. */
public final class Samples {
  public static final Catalogue CATALOGUE = Catalogue.bundled();
  public static final Interpreter INTERPRETER = new Interpreter(CATALOGUE);
  public static final Workspace WORKSPACE = new Workspace(
      "acme",
      "T0ACME",
      new Secret("xapp-test"),
      new Secret("xoxb-test"),
      URI.create("http://127.0.0.1:1/api/"));

  private Samples() {}

  /** The channel C0OPS; with a default region, or without one. */
  public static Channel channel(Optional<String> region) {
    return new Channel(
        "ops",
        WORKSPACE,
        "C0OPS",
        "123456789012",
        "arn:aws:iam::123456789012:role/ops",
        Optional.empty(),
        region,
        Feed.none(),
        List.of(),
        List.of(),
        false);
  }

  /** A configuration of the channel C0TWO, for an account of its own, with a guardrail that allows everything. */
  public static Channel account(String name, String account) {
    return new Channel(
        name,
        WORKSPACE,
        "C0TWO",
        account,
        "arn:aws:iam::" + account + ":role/" + name,
        Optional.empty(),
        Optional.of("eu-west-1"),
        Feed.none(),
        everything("C0TWO").guardrails(),
        List.of(),
        false);
  }

  /** A channel whose guardrail allows everything. */
  public static Channel everything(String channelId) {
    return channel(channelId, """
        {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}}""");
  }

  /** A channel with a guardrail of its own, in IAM's JSON. */
  public static Channel channel(String channelId, String guardrail) {
    PolicyDocument document = PolicyDocument.read("guardrail", guardrail)
        .match(read -> read, faults -> {
          throw new IllegalStateException(faults.toString());
        });
    return new Channel(
        "guarded",
        WORKSPACE,
        channelId,
        "123456789012",
        "arn:aws:iam::123456789012:role/guarded",
        Optional.empty(),
        Optional.of("eu-west-1"),
        Feed.none(),
        List.of(document),
        List.of(),
        false);
  }

  public static Configuration configuration(Channel... channels) {
    return new Configuration(List.of(WORKSPACE), List.of(channels));
  }

  /** The permissions of channels in a workspace where nobody is in a user group. */
  public static Permissions permissions(Configuration configuration) {
    return new Permissions(
        configuration, workspace -> People.known(Set.of(), true), Clock.systemUTC());
  }

  /** The operation of a command, {@code lambda list-functions}. */
  public static Operation operation(String command) {
    List<String> words = List.of(command.split(" ", -1));
    return CATALOGUE.service(words.get(0)).orElseThrow().operation(words.get(1)).orElseThrow();
  }

  public static AwsCall call(String command) {
    return call(command, JsonNodeFactory.instance.objectNode());
  }

  public static AwsCall call(String command, ObjectNode parameters) {
    Channel channel = channel(Optional.of("eu-west-1"));
    return new AwsCall(
        channel,
        new Person("T0ACME", "C0OPS", "U0ANA"),
        AssumableRole.of(channel),
        List.of(new SessionPolicy("policy of " + command, List.of(), Width.EXACT)),
        operation(command),
        parameters,
        "eu-west-1");
  }
}
