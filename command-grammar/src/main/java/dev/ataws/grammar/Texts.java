package dev.ataws.grammar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ataws.grammar.HelpPage.Entry;
import dev.ataws.grammar.HelpPage.Section;
import dev.ataws.grammar.catalogue.Operation;
import dev.ataws.grammar.catalogue.Service;
import dev.ataws.grammar.catalogue.Waiter;
import io.burt.jmespath.JmesPathException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Every sentence that this module says to a person. */
final class Texts {
  private static final int EXCERPT = 60;
  private static final Pattern FUNCTION = Pattern.compile("unknown function \"([^\"]*)\"");
  private static final Pattern POSITION = Pattern.compile("at position ([0-9]+)");
  private static final int MOST_SUGGESTIONS = 3;
  private static final int MOST_ENDS = 2;

  private Texts() {}

  // Words

  static Problem shellOperator(char operator, int at) {
    return Problem.at(
        at,
        "`%s` stands in the line without quotes.".formatted(operator),
        "In a terminal the shell would take it; here there is no shell.",
        "Put quotes around the word if it is part of a value, or leave it out.");
  }

  static Problem openJson(int at) {
    return Problem.at(
        at,
        "A JSON value is never closed.",
        "It begins here, and the text ends before its last bracket.",
        "Close every bracket and quote.");
  }

  static Problem openQuote(char quote, int at) {
    return Problem.at(
        at,
        "A quote `%s` is never closed.".formatted(quote),
        "Quotes hold words together up to the next quote of their kind.",
        "Close it, or put a backslash before it if it belongs to the text.");
  }

  static Problem tooLong(int longest) {
    return Problem.of(
        "The text is too long.",
        "A command may have %,d characters.".formatted(longest),
        "Leave out what is not needed, or run it from a terminal.");
  }

  // Services, operations

  static Problem noSuchService(String name, List<String> near, int at) {
    return Problem.at(
        at,
        "`%s` is not an AWS service.".formatted(excerpt(name)),
        "A command begins with a service, spelt as in the AWS CLI.",
        near.isEmpty() ? "Type `help` to see how a command looks." : didYouMean(near));
  }

  static Problem operationWithoutService(String name, List<String> services, int at) {
    boolean areFew = services.size() <= MOST_SUGGESTIONS;
    return Problem.at(
        at,
        "`%s` is not an AWS service.".formatted(excerpt(name)),
        areFew
            ? "It is a command of " + listed(services, "%s") + "."
            : "It is a command of %d services.".formatted(services.size()),
        didYouMean(services.stream()
            .limit(MOST_SUGGESTIONS)
            .map(service -> service + " " + name)
            .toList()));
  }

  static Problem noSuchOperation(Service service, String name, List<String> near, int at) {
    return Problem.at(
        at,
        "`%s %s` is not a command.".formatted(service.name(), excerpt(name)),
        "%s has no operation `%s`.".formatted(service.title(), excerpt(name)),
        near.isEmpty()
            ? "Type `%s help` to see all of them.".formatted(service.name())
            : didYouMean(near));
  }

  static Problem cliOnly(String name, String next) {
    return Problem.of(
        "`%s` does not run here.".formatted(name),
        "It is a convenience of the AWS CLI that works on the machine it runs on, not an operation of AWS.",
        next);
  }

  static Problem leftOut(String service, String verb, Optional<String> replacement) {
    return Problem.of(
        "`%s %s` is not a command of the AWS CLI.".formatted(service, verb),
        "AWS still has the operation, but the AWS CLI leaves it out.",
        replacement
            .map(other -> "Use `%s %s`.".formatted(service, other))
            .orElse("Type `%s help` to see what there is.".formatted(service)));
  }

  static Problem asynchronousOnly(String name, String reason) {
    return Problem.of(
        "`%s` does not run from chat.".formatted(name),
        reason,
        "Run it from a terminal or a program.");
  }

  static Problem optionBeforeService(String option, int at) {
    return Problem.at(
        at,
        "`%s` stands where the service belongs.".formatted(excerpt(option)),
        "A command begins with a service and an operation; its options come behind them.",
        "For example `lambda list-functions --region eu-west-1`.");
  }

  static Problem optionBeforeOperation(String service, String option, int at) {
    return Problem.at(
        at,
        "`%s` stands where the operation of `%s` belongs.".formatted(excerpt(option), service),
        "The options of an operation come behind its name.",
        "Type `%s help` to see its operations.".formatted(service));
  }

  // Options

  static Problem ambiguous(String name, List<String> matches, int at) {
    return Problem.at(
        at,
        "`%s` can mean %s.".formatted(name, listed(matches, "`%s`")),
        "A shortened option must fit one name only.",
        "Type the whole name.");
  }

  static Problem takesNothing(String option, String value, int at) {
    return Problem.at(
        at,
        "`%s` takes no value, but `%s` was given.".formatted(option, excerpt(value)),
        "It is a switch: its presence says yes.",
        "Leave out the value; for no, use the form that begins with `--no-`.");
  }

  static Problem lacksValue(String option, int at) {
    return Problem.at(
        at,
        "`%s` needs a value.".formatted(option),
        "What follows it begins with a dash or is missing.",
        "Write `%s VALUE`, or `%s=VALUE` when the value begins with a dash."
            .formatted(option, option));
  }

  static Problem refusedOption(String option, String why) {
    return Problem.of(
        "`%s` is refused here.".formatted(option), "In chat " + why + ".", "Leave it out.");
  }

  static Problem refusedArgument(String option, String why, String next) {
    return Problem.of("`%s` is refused here.".formatted(option), why, next);
  }

  static Problem notAChoice(String option, String word, List<String> choices, int at) {
    return Problem.at(
        at,
        "`%s` cannot be `%s`.".formatted(option, excerpt(word)),
        "It is one of %s.".formatted(listed(choices, "`%s`")),
        "For example `%s %s`.".formatted(option, choices.get(0)));
  }

  static Problem notAQuery(String query, JmesPathException fault) {
    String message = String.valueOf(fault.getMessage());
    Matcher function = FUNCTION.matcher(message);
    Matcher place = POSITION.matcher(message);
    String why = place.find()
        ? "The reader stopped at character %s.".formatted(place.group(1))
        : "It does not compile.";
    return Problem.of(
        "The value of `--query` is not JMESPath: `%s`.".formatted(excerpt(query)),
        function.find() ? "There is no function `%s`.".formatted(excerpt(function.group(1))) : why,
        "Check brackets and quotes, or leave it out and look at the whole answer.");
  }

  static Problem queryTooLong(int longest, int deepest) {
    return Problem.of(
        "The value of `--query` is too long or too deep.",
        "It may have %,d characters and %d brackets within each other.".formatted(longest, deepest),
        "Pick less, or look at the whole answer.");
  }

  static Problem exclusive(String option, String other) {
    return Problem.of(
        "`%s` and `%s` rule each other out.".formatted(option, other),
        "They give the same parameter in two ways.",
        "Leave one of them out.");
  }

  static final Problem INPUT_TWICE = Problem.of(
      "`--cli-input-json` and `--cli-input-yaml` rule each other out.",
      "Each of them is the whole input.",
      "Leave one of them out.");

  static Problem pagingTwice(String option) {
    return Problem.of(
        "`%s` does not go with paging by hand.".formatted(option),
        "`--no-paginate` and the service's own token or limit ask for one page.",
        "Leave out one or the other.");
  }

  static Problem notAToken(String token) {
    return Problem.of(
        "`%s` is no starting token.".formatted(excerpt(token)),
        "It has more parts than the operation has tokens.",
        "Copy it from the answer before.");
  }

  static Problem notARegion(String region) {
    return Problem.of(
        "`%s` is not the name of a region.".formatted(excerpt(region)),
        "A region becomes part of a host name: letters, digits and hyphens.",
        "Write it as AWS does, for example `--region eu-west-1`.");
  }

  static Problem noSuchOption(String name, String option, List<String> near, int at) {
    return Problem.at(
        at,
        "`%s` has no option `%s`.".formatted(name, excerpt(option)),
        "Guessing at an option could change the wrong thing.",
        near.isEmpty() ? "Type `%s help` to see its options.".formatted(name) : didYouMean(near));
  }

  static Problem strayWord(String name, String word, int at) {
    return Problem.at(
        at,
        "`%s` belongs to no option.".formatted(excerpt(word)),
        "A value stands behind its option; one that holds blanks needs quotes.",
        "Type `%s help` to see the options.".formatted(name));
  }

  // What the AWS CLI does on its own machine

  static final String SECRET_IN_CHAT = "A secret key does not belong in a chat.";
  static final String FROM_A_TERMINAL = "Run this one from a terminal.";
  static final String TOUCHES_NO_FILES =
      "The AWS CLI reads or writes a file of its own machine for it; the bot has none.";

  static String fromS3(String options) {
    return "Put the archive into S3 and name it: `%s`.".formatted(options);
  }

  static final String LEAVE_OUT = "Leave it out.";
  static final String READS_FIRST =
      "The AWS CLI reads the present configuration first, changes it and sends all of it again.";
  static final String WHOLE_CONFIGURATION =
      "Give the whole `--distribution-config`; `cloudfront get-distribution-config` shows the present one.";

  static final Problem ENDPOINT_NEEDED = Problem.of(
      "`cloudsearchdomain` does not run here.",
      "Each search domain has an endpoint of its own, and the bot talks to AWS's own endpoints only.",
      FROM_A_TERMINAL);

  static final String COUNT =
      "How many instances, 1 when left out, or the least and the most: `1:3`.";
  static final String PORT = "One port, a range `22-25`, or `all`; for ICMP the type and the code.";
  static final String SOURCE_GROUP = "The id of a security group, `sg-…`, or its name.";
  static final String DIMENSIONS =
      "The dimensions of the one metric: `InstanceId=i-1,Type=m1.small`.";
  static final String STATISTIC_VALUES = "`Sum=6,Minimum=1,Maximum=3,SampleCount=3`.";

  static Problem noSuchWaiter(String service, String name, List<String> near, int at) {
    return Problem.at(
        at,
        "`%s wait %s` is not a command.".formatted(service, excerpt(name)),
        "There is nothing of that name to wait for.",
        near.isEmpty()
            ? "Type `%s wait help` to see what can be waited for.".formatted(service)
            : didYouMean(
                near.stream().map(waiter -> service + " wait " + waiter).toList()));
  }

  static Problem nothingToSet(String what, List<String> near, int at) {
    return Problem.at(
        at,
        what.isEmpty()
            ? "`set` of what?"
            : "There is no `%s` that could be set.".formatted(excerpt(what)),
        "What can be set is the account and the region that this channel's commands go to.",
        near.isEmpty()
            ? "Type `set default-account` or `set default-region`."
            : didYouMean(near.stream().map(name -> "set " + name).toList()));
  }

  static Problem oneToSet(String what, int at) {
    return Problem.at(
        at,
        "`set %s` takes one value.".formatted(what),
        "Commands that name none go to one.",
        "Leave the others out.");
  }

  // Values

  static Problem notABucket(String name) {
    return Problem.of(
        "`%s` is not the name of a bucket.".formatted(excerpt(name)),
        "It holds letters, digits, dots, hyphens and underscores, or it is the ARN of an access point.",
        "Type `s3api list-buckets` to see the names.");
  }

  static Problem notAProtocol(String word, int at) {
    return Problem.at(
        at,
        "`%s` is no protocol.".formatted(excerpt(word)),
        "It is `tcp`, `udp`, `icmp`, `all`, or a number from 0 to 255, -1 meaning all.",
        "For example `--protocol tcp`.");
  }

  static Problem notACount(String word, int at) {
    return Problem.at(
        at,
        "`%s` is no number of instances.".formatted(excerpt(word)),
        "It is one number, or the least and the most with a colon between.",
        "For example `--count 1:3`.");
  }

  static Problem notPairs(String option, String word, int at) {
    return Problem.at(
        at,
        "`%s` takes pairs, but got `%s`.".formatted(option, excerpt(word)),
        "Each is a name and a value with an equals sign between.",
        "For example `%s Name=value`.".formatted(option));
  }

  static Problem incompleteLocation(String option, List<String> required, int at) {
    return Problem.at(
        at,
        "`%s` is incomplete.".formatted(option),
        "It needs %s.".formatted(String.join(", ", required)),
        "For example `%s %s`."
            .formatted(
                option,
                String.join(",", required.stream().map(part -> part + "=…").toList())));
  }

  static Problem notAMapping(String option, String text) {
    return Problem.of(
        "`%s` takes names with values, but got `%s`.".formatted(option, excerpt(text)),
        "It is the whole input, with the names of the API.",
        "Write `Name: value`, one a line.");
  }

  static Problem notYaml(String option, YamlEngineException fault) {
    return Problem.of(
        "The value of `%s` is not YAML.".formatted(option),
        sentence(excerpt(String.valueOf(fault.getMessage()))),
        "Check the indentation, or use `--cli-input-json`.");
  }

  static Problem readsFile(String option) {
    return Problem.of(
        "`%s` would read a file.".formatted(option),
        "The bot reads no files of the machine it runs on.",
        "Write the value itself.");
  }

  static Problem needsFile(String option) {
    return Problem.of(
        "`%s` takes a file.".formatted(option),
        "The bot reads no files of the machine it runs on.",
        "Run this one from a terminal.");
  }

  static Problem notJson(String option, String text, JsonProcessingException fault) {
    String reason = fault
        .getOriginalMessage()
        .replaceAll(" \\(JSON[\\s\\S]*", "")
        .lines()
        .findFirst()
        .orElse("it breaks off");
    String place = fault.getLocation() == null
        ? ""
        : " at line %d, column %d"
            .formatted(fault.getLocation().getLineNr(), fault.getLocation().getColumnNr());
    return Problem.of(
        "The value of `%s` is not JSON: `%s`.".formatted(option, excerpt(text)),
        "The reader stopped%s: %s.".formatted(place, reason),
        "Check brackets, commas and double quotes.");
  }

  static Problem notAnObject(String option, String text) {
    return Problem.of(
        "`%s` takes a JSON object, but got `%s`.".formatted(option, excerpt(text)),
        "Its value has named members.",
        "Write `{\"Name\": \"value\"}` or `Name=value`.");
  }

  static Problem notShorthand(String option, String text, int at, String expected) {
    return Problem.of(
        "The value of `%s` breaks off: `%s`.".formatted(option, excerpt(text)),
        "Expected %s after `%s`.".formatted(expected, excerpt(text.substring(0, at))),
        text.endsWith(",")
            ? "A blank ends the value: leave it out behind the comma, or put quotes around the whole."
            : "Write it like `Name=tag:Env,Values=prod,test`, with quotes around values that hold commas, or as JSON.");
  }

  static Problem documentNeedsJson(String option) {
    return Problem.of(
        "`%s` holds a free document.".formatted(option),
        "The short form cannot say its types.",
        "Write the value as JSON.");
  }

  static Problem notWhole(String option, String word) {
    return Problem.of(
        "`%s` takes a whole number, but got `%s`.".formatted(option, excerpt(word)),
        "It is a number without a fraction.",
        "For example `%s 5`.".formatted(option));
  }

  static Problem tooLarge(String option, String word) {
    return Problem.of(
        "`%s` is too large for `%s`.".formatted(excerpt(word), option),
        "AWS takes 64 bits.",
        "Give a smaller number.");
  }

  static Problem notNumber(String option, String word) {
    return Problem.of(
        "`%s` takes a number, but got `%s`.".formatted(option, excerpt(word)),
        "It is a number, with or without a fraction.",
        "For example `%s 0.5`.".formatted(option));
  }

  static Problem notTime(String option, String word) {
    return Problem.of(
        "`%s` takes a time, but got `%s`.".formatted(option, excerpt(word)),
        "No point in time can be read from that.",
        "Write it like `2026-01-31T15:00:00Z` or in seconds since 1970.");
  }

  static Problem notBase64(String option, String word) {
    return Problem.of(
        "`%s` takes bytes in base64, but got `%s`.".formatted(option, excerpt(word)),
        "Bytes are written in base64, as for the AWS CLI.",
        "Encode the value first, `echo -n text | base64`, or add `--cli-binary-format raw-in-base64-out` to write it as text.");
  }

  static Problem invalidParameters(String name, Validation.Result result) {
    List<String> faults = new ArrayList<>(result.faults());
    result.lacks().stream()
        .map(Validation.Lack::path)
        .filter(path -> path.indexOf('.') >= 0)
        .forEach(path -> faults.add("`%s` is missing.".formatted(path)));
    return Problem.of(
        String.join(" ", faults),
        "AWS would refuse the call.",
        "Type `%s help` to see what it takes.".formatted(name));
  }

  static String notFinite(String path) {
    return "`%s` must be a finite number.".formatted(path);
  }

  static String wrongType(String path, String type, JsonNode value) {
    return "`%s` must be a %s, but is `%s`.".formatted(path, type, excerpt(value.toString()));
  }

  static String notAHostLabel(String path, String text) {
    return "`%s` becomes part of a host name and may hold letters, digits, hyphens and dots only, but is `%s`."
        .formatted(path, excerpt(text));
  }

  static String tooShort(String path, long min, int length) {
    return length == 0
        ? "`%s` must not be empty.".formatted(path)
        : "`%s` needs at least %d characters, but has %d.".formatted(path, min, length);
  }

  static String tooFew(String path, long min, int size) {
    return "`%s` needs at least %d, but has %d.".formatted(path, min, size);
  }

  static String tooSmall(String path, double min, JsonNode value) {
    return "`%s` must be at least %s, but is %s."
        .formatted(path, BigDecimal.valueOf(min).stripTrailingZeros().toPlainString(), value);
  }

  static String unknownMember(String path, String key, Collection<String> known) {
    return "%s no member `%s`: it takes %s."
        .formatted(
            path.isEmpty() ? "The input has" : "`%s` has".formatted(path),
            excerpt(key),
            listed(List.copyOf(known), "`%s`"));
  }

  static String notOneOf(String path, Collection<String> members) {
    return "`%s` takes exactly one of %s.".formatted(path, listed(List.copyOf(members), "`%s`"));
  }

  // Help

  static final String HELP_TITLE = "AWS in this channel";
  static final String HELP_SYNOPSIS = "SERVICE COMMAND [--OPTION VALUE …]";
  static final String HELP_NEXT =
      "Type a command as in a terminal, or `@aws help` with words of what you are looking for.";
  static final List<Section> HELP_SECTIONS = List.of(
      new Section(
          "For example",
          List.of(
              Entry.of("lambda list-functions", "Lists the Lambda functions."),
              Entry.of(
                  "cloudwatch describe-alarms --state-value ALARM",
                  "Shows the alarms that are on."),
              Entry.of(
                  "ec2 describe-instances --region us-east-1", "Shows the instances of a region."),
              Entry.of(
                  "logs filter-log-events --log-group-name my-group --filter-pattern ERROR",
                  "Shows the errors in a log."))),
      new Section(
          "How to find a command",
          List.of(
              Entry.of("help list functions", "Searches all services for these words."),
              Entry.of("help services", "Lists the services."),
              Entry.of("lambda help", "Lists the commands of Lambda."),
              Entry.of("lambda get-function help", "Explains one command with its options."))),
      new Section(
          "In this channel",
          List.of(
              Entry.of("whoami", "Shows the account, the role, the region and the guardrails."),
              Entry.of("set default-account", "Chooses the account, where there are several."),
              Entry.of("set default-region", "Chooses the region of commands that name none."))));

  static final String SERVICES_TITLE = "Services";
  static final String SERVICES = "Services";
  static final String SERVICES_NEXT =
      "Type `@aws SERVICE help` to see the commands of one of them.";
  static final String READS = "List, describe, get";
  static final String OTHERS = "Other commands";
  static final String WAITERS = "Wait for a state";
  static final String REQUIRED = "Required options";
  static final String OPTIONS = "Options";
  static final String PAGES = "Options for long answers";
  static final String EVERYWHERE = "Options of every command";
  static final String FOUND = "Commands";
  static final String FOUND_NEXT =
      "Type `@aws SERVICE COMMAND help` to see what one of them takes.";
  static final String FOUND_NOTHING = "No command comes near these words.";
  static final String FOUND_NOTHING_NEXT =
      "Try other words, a verb and a thing: `@aws help list functions`.";
  static final List<Entry> PAGING_OPTIONS = List.of(
      new Entry("--starting-token", "string", "Where to go on, as the answer before says."),
      new Entry("--page-size", "integer", "How many items AWS is asked for at a time."),
      new Entry("--no-paginate", "switch", "Asks AWS once and takes what comes."));
  static final List<Entry> GLOBAL_OPTIONS = List.of(
      new Entry("--region", "string", "Where; the channel's own region when left out."),
      new Entry("--query", "string", "What to take from the answer, a JMESPath expression."),
      new Entry(
          "--output",
          "json | text | table | yaml | yaml-stream | off",
          "How the answer is printed."));

  static String opposite(String option) {
    return "The opposite of `%s`.".formatted(option);
  }

  static String about(int services) {
    return "The bot runs AWS CLI commands of %d services with this channel's IAM role. "
            .formatted(services)
        + "Write to it as in a terminal, with @aws instead of aws.";
  }

  static String service(Service service, int commands) {
    String waiters = service.waiters().isEmpty()
        ? ""
        : " `@aws %s wait help` lists for what it can wait.".formatted(service.name());
    return "%s, %,d %s.%s"
        .formatted(service.title(), commands, commands == 1 ? "command" : "commands", waiters);
  }

  static String operation(Operation operation) {
    String advice = operation.isDeprecated() ? " AWS advises against using it." : "";
    return (operation.documentation() + advice).strip();
  }

  static String serviceSynopsis(String service) {
    return service + " COMMAND [--OPTION VALUE …]";
  }

  static String serviceNext(String service) {
    return "Type `@aws %s COMMAND help` to see what one of them takes.".formatted(service);
  }

  static String operationNext(String service) {
    return "Type `@aws %s help` to see the other commands of the service.".formatted(service);
  }

  static String waitersSummary(String title) {
    return "Asks %s again and again until something has the state that you wait for."
        .formatted(title);
  }

  static String waiterSynopsis(String name) {
    return name + " STATE [--OPTION VALUE …]";
  }

  static String waitersNext(String name) {
    return "Type `@aws %s STATE help` to see what one of them takes.".formatted(name);
  }

  static String waiterNext(String service) {
    return "Type `@aws %s wait help` to see the other states.".formatted(service);
  }

  static String waiter(Waiter waiter, Operation operation) {
    List<String> ends = waiter.acceptors().stream()
        .filter(acceptor -> acceptor.state().equals("success"))
        .map(acceptor -> end(waiter.name(), acceptor))
        .distinct()
        .limit(MOST_ENDS)
        .toList();
    return "Until %s: asks `%s` every %s, %d times at most."
        .formatted(
            listed(ends, "%s"),
            operation.cliName(),
            waiter.delaySeconds() == 1 ? "second" : waiter.delaySeconds() + " seconds",
            waiter.maxAttempts());
  }

  private static String end(String name, Waiter.Acceptor acceptor) {
    String argument = acceptor.argument().orElse("");
    if (argument.length() > EXCERPT) {
      return "“%s”".formatted(name.replace('-', ' '));
    }
    String path = "`%s`".formatted(argument);
    String expected = acceptor.expected().replaceAll("^\"|\"$", "");
    String isExpected = expected.equals("true") ? " holds" : " is `%s`".formatted(expected);
    return switch (acceptor.matcher()) {
      case "path" -> path + isExpected;
      case "pathAll" -> "each " + path + isExpected;
      case "pathAny" -> "any " + path + isExpected;
      case "error" -> error(expected);
      default -> "AWS answers `%s`".formatted(expected);
    };
  }

  private static String error(String expected) {
    return switch (expected) {
      case "false" -> "AWS answers without an error";
      case "true" -> "AWS answers with an error";
      default -> "AWS answers `%s`".formatted(expected);
    };
  }

  static String foundTitle(String words) {
    return "Commands for “%s”".formatted(excerpt(words));
  }

  // Parts of sentences

  private static String didYouMean(List<String> names) {
    return "Did you mean " + listed(names, "`%s`") + "?";
  }

  private static String sentence(String text) {
    String line = text.strip();
    return line.isEmpty() || line.endsWith(".") || line.endsWith("…") ? line : line + ".";
  }

  /** The names in a sentence: {@code a, b or c}. */
  private static String listed(List<String> names, String format) {
    List<String> shown = names.stream().map(format::formatted).toList();
    int last = shown.size() - 1;
    return last < 1
        ? String.join("", shown)
        : shown.subList(0, last).stream()
            .collect(Collectors.joining(", ", "", " or " + shown.get(last)));
  }

  /** What the person typed, short enough for a sentence, unable to break out of its code marks. */
  private static String excerpt(String typed) {
    String line = typed.replaceAll("\\s+", " ").replace('`', '\'');
    return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT - 1) + "…";
  }
}
