package dev.ataws.bot;

import dev.ataws.channels.Configuration;
import dev.ataws.notifications.cards.Card;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code at-aws notification}: what AWS's notifications look like in chat. */
@Command(
    name = "notification",
    description = "Shows what a notification looks like in chat, posts one.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class NotificationCommand {

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before any command runs
  private CommandSpec spec;

  @Command(
      name = "render",
      description =
          "Shows the message that a notification becomes: one as SNS delivers it, several in the form that Lambda functions get, or the message alone. Posts nothing.",
      mixinStandardHelpOptions = true)
  int render(
      @Option(
              names = "--to",
              required = true,
              paramLabel = "slack|chime|text",
              description = "For which product.")
          ChatProduct product,
      @Option(
              names = "--json",
              description =
                  "One JSON object on one line: kind, and message as the product takes it.")
          boolean json,
      @Option(
              names = "--batch",
              description =
                  "Reads notifications from standard input, one a line, a plain text as a JSON string; writes one JSON object a line.")
          boolean batch,
      @Parameters(
              arity = "0..1",
              paramLabel = "FILE",
              description = "The file with the notification; standard input if there is none.")
          Optional<String> file)
      throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (batch) {
      if (file.isPresent()) {
        throw new ParameterException(
            spec.commandLine(),
            "Give either a file or --batch with notifications on standard input.");
      }
      BatchLines.answer(out, line -> lines(product, line));
      return 0;
    }
    Optional<String> text = file.isPresent() ? text(file.get()) : Optional.of(standardInput());
    text.ifPresent(read -> print(out, product, json, read));
    return text.isPresent() ? 0 : 1;
  }

  private static List<String> lines(ChatProduct product, String text) {
    return NotificationText.cards(text).stream().map(product::line).toList();
  }

  private static void print(PrintWriter out, ChatProduct product, boolean json, String text) {
    List<String> shown = json
        ? lines(product, text)
        : NotificationText.cards(text).stream().map(product::readable).toList();
    out.println(String.join(System.lineSeparator().repeat(json ? 1 : 2), shown));
    out.flush();
  }

  private static String standardInput() throws IOException {
    return withoutMark(new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
  }

  /** The text of a file; none if it cannot be read, which is printed. */
  private Optional<String> text(String file) {
    try {
      return Optional.of(
          withoutMark(new String(Files.readAllBytes(Path.of(file)), StandardCharsets.UTF_8)));
    } catch (IOException | InvalidPathException unreadable) {
      PrintWriter err = spec.commandLine().getErr();
      err.println("I cannot read the file `%s` (%s). Name a file with a notification in it."
          .formatted(file, unreadable.getClass().getSimpleName()));
      err.flush();
      return Optional.empty();
    }
  }

  /** Some editors put a byte order mark before a text. */
  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  @Command(
      name = "send",
      description =
          "Posts a notification in the channel or with the webhook of a configuration, now. Exit code 1 when it is not taken.",
      mixinStandardHelpOptions = true)
  int send(
      @Mixin ConfigurationOption option,
      @Parameters(paramLabel = "FILE", description = "The file with the notification.") String file,
      @Option(
              names = "--channel",
              required = true,
              paramLabel = "NAME",
              description = "The name of the configuration of the channel or of the webhook.")
          String name) {
    Optional<Configuration> configuration = option.read(spec.commandLine().getErr());
    if (configuration.isEmpty()) {
      return 1;
    }
    Sending sending = sending(configuration.get(), name);
    Optional<List<Card>> cards = text(file).map(NotificationText::cards);
    return cards.isPresent() ? sending.send(cards.get()) : 1;
  }

  private Sending sending(Configuration configuration, String name) {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    return configuration
        .channelNamed(name)
        .map(channel -> Sending.to(channel, out, err))
        .or(() -> configuration.chimeWebhooks().stream()
            .filter(webhook -> webhook.name().equals(name))
            .findFirst()
            .map(webhook -> Sending.to(webhook, out, err)))
        .orElseThrow(
            () -> new ParameterException(spec.commandLine(), UnknownName.of(configuration, name)));
  }
}
