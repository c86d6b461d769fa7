package dev.ataws.bot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.conversation.People;
import dev.ataws.bot.conversation.Permissions;
import dev.ataws.channels.Channel;
import dev.ataws.channels.Configuration;
import dev.ataws.grammar.Interpreter;
import dev.ataws.grammar.catalogue.Catalogue;
import dev.ataws.policies.Templates;
import dev.ataws.policies.iam.PolicyDocument;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code at-aws policy}: what may be done, and what a document allows. Calls nothing. */
@Command(
    name = "policy",
    description = "Says what may be done in a channel, and what a policy allows.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class PolicyCommand {

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before any command runs
  private CommandSpec spec;

  @Command(
      name = "check",
      description =
          "Decides on a text as if it were typed in a channel, names the policy and the statement that decide. Calls nothing. Exit code 1 when it is denied.",
      mixinStandardHelpOptions = true)
  int check(
      @Mixin ConfigurationOption option,
      @Mixin TypedTexts texts,
      @Option(
              names = "--channel",
              required = true,
              paramLabel = "NAME",
              description = "The name of the channel's configuration.")
          String name,
      @Option(
              names = "--user",
              paramLabel = "ID",
              defaultValue = "U00000000",
              description =
                  "Slack's id of who asks, such as U0123ABCD; by default nobody in particular.")
          String user,
      @Option(
              names = "--group",
              paramLabel = "ID",
              description = "Slack's id of a user group that they are in, such as S0123ABCD.")
          Set<String> groups,
      @Option(
              names = "--private",
              description = "The channel is a private one. Counts for an organisation policy.")
          boolean isPrivate)
      throws IOException {
    Optional<Configuration> read = option.readWithoutSecrets(spec.commandLine().getErr());
    if (read.isEmpty()) {
      return 2;
    }
    Configuration configuration = read.get();
    Channel channel = channel(configuration, name);
    People people = People.known(Optional.ofNullable(groups).orElse(Set.of()), isPrivate);
    PolicyCheck check = new PolicyCheck(
        new Interpreter(Catalogue.bundled()),
        new Permissions(configuration, workspace -> people, Clock.systemUTC()),
        channel,
        user);
    return texts
        .answer(check::of, PolicyCheck::readable)
        .filter(decision -> decision.path("decision").asText().equals("denied"))
        .map(denied -> 1)
        .orElse(0);
  }

  private Channel channel(Configuration configuration, String name) {
    return configuration.channels().stream()
        .filter(channel -> channel.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new ParameterException(
            spec.commandLine(),
            "There is no channel `%s`; there are: %s"
                .formatted(
                    name,
                    String.join(
                        ", ",
                        configuration.channels().stream().map(Channel::name).toList()))));
  }

  @Command(
      name = "explain",
      description =
          "Says in words what an IAM policy document allows, over all operations of AWS. Exit code 1 when the document has faults.",
      mixinStandardHelpOptions = true)
  int explain(
      @Parameters(
              paramLabel = "FILE",
              description = "An IAM policy in JSON, or the name of a template.")
          String file,
      @Option(names = "--json", description = "One JSON object on one line.") boolean json) {
    Optional<PolicyDocument> template = Templates.named(file);
    return template.isPresent() ? explain(template.get(), json) : explainFile(file, json);
  }

  private int explainFile(String file, boolean json) {
    try {
      Path path = Path.of(file);
      String name = String.valueOf(path.getFileName()).replaceFirst("\\.json$", "");
      return PolicyDocument.read(name, Files.readString(path))
          .match(
              document -> explain(document, json),
              faults -> refuse(faults.stream().map(fault -> file + ":" + fault).toList()));
    } catch (IOException | InvalidPathException unreadable) {
      String templates = String.join(", ", Templates.names());
      return refuse(List.of(file
          + ": the file cannot be read as text in UTF-8. Name an IAM policy in JSON, or one of the templates: "
          + templates + "."));
    }
  }

  private int explain(PolicyDocument document, boolean json) {
    PrintWriter out = spec.commandLine().getOut();
    ObjectNode explanation = PolicyExplanation.of(document);
    out.println(json ? TypedTexts.line(explanation) : PolicyExplanation.readable(explanation));
    out.flush();
    return 0;
  }

  private int refuse(List<String> faults) {
    PrintWriter err = spec.commandLine().getErr();
    faults.forEach(err::println);
    err.flush();
    return 1;
  }
}
