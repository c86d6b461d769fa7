package dev.ataws.playground;

import dev.ataws.bot.Bot;
import dev.ataws.channels.Channel;
import dev.ataws.channels.Configuration;
import dev.ataws.channels.Feed;
import dev.ataws.channels.Secret;
import dev.ataws.channels.Workspace;
import dev.ataws.playground.slack.Message;
import dev.ataws.playground.slack.PretendSlack;
import dev.ataws.policies.Templates;
import dev.ataws.policies.iam.PolicyDocument;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A bot in a pretend workspace. */
public final class Playground {
  /** The channel of the pretend workspace that the configuration names. */
  public static final String OPS = "C0OPS00000";

  /** Who asks. */
  public static final String ALICE = "U0ALICE000";

  private static final String ACCOUNT = "123456789012";

  /** Reading, and one thing to be confirmed. */
  private static final List<PolicyDocument> GUARDRAILS = List.of(
      Templates.readOnly(), Templates.named("lambda-invoke-command-permissions").orElseThrow());

  private final PretendSlack slack;
  private final Bot bot;

  Playground(PretendSlack slack, Bot bot) {
    this.slack = slack;
    this.bot = bot;
  }

  /** The configuration of the pretend workspace: one channel for the sandbox account. */
  public static Configuration configuration(PretendSlack slack) {
    Workspace workspace = new Workspace(
        "playground",
        slack.workspace().teamId(),
        new Secret(slack.appToken()),
        new Secret(slack.botToken()),
        URI.create(slack.methodsEndpointPrefix()));
    Channel ops = new Channel(
        "ops",
        workspace,
        OPS,
        ACCOUNT,
        "arn:aws:iam::" + ACCOUNT + ":role/at-aws-playground",
        Optional.empty(),
        Optional.of("eu-west-1"),
        Feed.none(),
        GUARDRAILS,
        List.of(),
        false);
    return new Configuration(List.of(workspace), List.of(ops));
  }

  /** Says something to the bot and waits for its first answer, as text; none when it takes longer than that. */
  Optional<String> ask(String text, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    if (!await(bot::isConnected, end)) {
      return Optional.empty();
    }
    Message question = slack.say(OPS, ALICE, "@aws " + text);
    await(() -> answer(question).isPresent(), end);
    return answer(question);
  }

  private Optional<String> answer(Message question) {
    return slack.thread(OPS, question.ts()).stream()
        .filter(message -> !message.user().equals(ALICE))
        .findFirst()
        .map(Message::text);
  }

  private static boolean await(BooleanSupplier condition, long end) {
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      try {
        TimeUnit.MILLISECONDS.sleep(5);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return condition.getAsBoolean();
  }
}
