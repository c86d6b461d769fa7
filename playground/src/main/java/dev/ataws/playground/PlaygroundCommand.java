package dev.ataws.playground;

import dev.ataws.bot.Bot;
import dev.ataws.bot.socketmode.Settings;
import dev.ataws.playground.page.Page;
import dev.ataws.playground.sandbox.SandboxAccount;
import dev.ataws.playground.slack.PretendSlack;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code at-aws playground}: the bot in a pretend Slack workspace, with a sandbox AWS account. */
@Command(
    name = "playground",
    description =
        "Runs the bot in a pretend Slack with sample data of AWS: no token, no account, nothing leaves this machine.",
    mixinStandardHelpOptions = true)
final class PlaygroundCommand implements Callable<Integer> {
  private static final int USUAL_PORT = 8390;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Option(
      names = {"-p", "--port"},
      paramLabel = "PORT",
      description = "Where the page is served on this machine; 0 for any free port (default: "
          + USUAL_PORT + ").")
  private int port = USUAL_PORT;

  @Option(
      names = "--ask",
      paramLabel = "TEXT",
      description = "Says TEXT to the bot, prints its answer, then ends.")
  private @Nullable String question;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    try (PretendSlack slack = Page.open(port);
        Bot bot =
            Bot.start(Playground.configuration(slack), new SandboxAccount(), Settings.defaults())) {
      Playground playground = new Playground(slack, bot);
      if (question != null) {
        Optional<String> answer = playground.ask(question, PATIENCE);
        out.println(answer.orElse("The bot did not answer within " + PATIENCE.toSeconds() + " s."));
        out.flush();
        return answer.isPresent() ? 0 : 1;
      }
      SampleNotifications.post(Playground.configuration(slack).channels().get(0));
      out.printf(
          "The playground is at %s - type @aws lambda list-functions there. Stop it with Ctrl-C.%n",
          slack.url());
      out.flush();
      new CountDownLatch(1).await(); // until the process is stopped
      return 0;
    }
  }
}
