package dev.ataws.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The AWS CLI's <a href="https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-options.html">global options</a>,
 * which may stand anywhere in a line: taken, passed over, or refused with the reason.
 *
 * @param options what they say about the command
 * @param blobs how bytes are written, when the text says so
 * @param wants what the line asks for instead of the command
 * @param rest the words of the command itself
 */
record GlobalOptions(Options options, Optional<Blobs> blobs, Wants wants, List<Word> rest) {

  /** What a line asks for. */
  enum Wants {
    COMMAND,
    HELP,
    VERSION
  }

  private static final Option REGION = Option.named("region", Option.Takes.ONE_WORD);
  private static final Option QUERY = Option.named("query", Option.Takes.ONE_WORD);
  private static final Option OUTPUT = Option.named("output", Option.Takes.ONE_WORD);
  private static final Option NO_PAGINATE = Option.named("no-paginate", Option.Takes.NOTHING);
  private static final Option BINARY = Option.named("cli-binary-format", Option.Takes.ONE_WORD);
  private static final Option VERSION = Option.named("version", Option.Takes.NOTHING);
  private static final Option READ_TIMEOUT =
      Option.named("cli-read-timeout", Option.Takes.ONE_WORD);
  private static final Option CONNECT_TIMEOUT =
      Option.named("cli-connect-timeout", Option.Takes.ONE_WORD);

  private static final Map<Option, List<String>> CHOICES = Map.of(
      OUTPUT,
      Arrays.stream(Options.Output.values()).map(Options.Output::cliName).toList(),
      BINARY,
      Arrays.stream(Blobs.values()).map(Blobs::cliName).toList(),
      Option.named("color", Option.Takes.ONE_WORD),
      List.of("on", "off", "auto"),
      Option.named("cli-error-format", Option.Takes.ONE_WORD),
      List.of("legacy", "json", "yaml", "text", "table", "enhanced"));

  /** They change nothing in a chat: pagers, prompts, and the time limits that the bot sets itself. */
  private static final List<Option> PASSED_OVER = List.of(
      Option.named("no-cli-pager", Option.Takes.NOTHING),
      Option.named("cli-auto-prompt", Option.Takes.NOTHING),
      Option.named("no-cli-auto-prompt", Option.Takes.NOTHING),
      READ_TIMEOUT,
      CONNECT_TIMEOUT);

  /** They would change whom the bot talks to, as whom, or what it gives away. */
  private static final Map<Option, String> REFUSED = Map.of(
      Option.named("endpoint-url", Option.Takes.ONE_WORD),
          "the bot talks to AWS's own endpoints only",
      Option.named("profile", Option.Takes.ONE_WORD), "the channel's IAM role is who acts here",
      Option.named("ca-bundle", Option.Takes.ONE_WORD), "the bot trusts its own certificates only",
      Option.named("no-verify-ssl", Option.Takes.NOTHING), "the bot always checks whom it talks to",
      Option.named("no-sign-request", Option.Takes.NOTHING),
          "every call is made with the channel's IAM role",
      Option.named("debug", Option.Takes.NOTHING), "debug output holds credentials");

  private static final OptionReader READER = new OptionReader(Stream.of(
          List.of(REGION, QUERY, NO_PAGINATE, VERSION),
          CHOICES.keySet(),
          PASSED_OVER,
          REFUSED.keySet())
      .flatMap(Collection::stream)
      .toList());

  /** Takes the global options out of a line; a {@link Rejection} names one that is refused. */
  static GlobalOptions of(List<Word> words) {
    List<Word> typed = words.stream().filter(word -> !isHelp(word)).toList();
    int end = endOfOptions(typed);
    OptionReader.Sorted sorted = READER.sort(typed.subList(0, end));
    Map<Option, List<Word>> values = sorted.values();
    values.forEach(GlobalOptions::check);
    List<Word> rest = new ArrayList<>(sorted.rest());
    rest.addAll(typed.subList(Math.min(end + 1, typed.size()), typed.size()));
    Wants wants = typed.size() < words.size() ? Wants.HELP : Wants.COMMAND;
    return new GlobalOptions(
        options(values),
        text(values, BINARY).map(GlobalOptions::blobs),
        values.containsKey(VERSION) ? Wants.VERSION : wants,
        List.copyOf(rest));
  }

  /** The same, for a line that begins with a service. */
  GlobalOptions ofService(String service, List<Word> words) {
    List<Word> line = new ArrayList<>(words);
    line.add(0, new Word(service, words.get(0).at(), Word.Form.BARE));
    return new GlobalOptions(options, blobs, wants, List.copyOf(line));
  }

  /** The same, with bytes written as text unless it says otherwise. */
  GlobalOptions rawByDefault() {
    return new GlobalOptions(options, blobs.or(() -> Optional.of(Blobs.RAW)), wants, rest);
  }

  /** Behind {@code --} no global option is looked for. */
  private static int endOfOptions(List<Word> words) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).text().equals("--")) {
        return i;
      }
    }
    return words.size();
  }

  /** Only whole: a short form of it may be one of an operation's option. */
  private static boolean isHelp(Word word) {
    return !word.startsQuoted() && OptionReader.name(word).equals("--help");
  }

  private static void check(Option option, List<Word> words) {
    Optional.ofNullable(REFUSED.get(option)).ifPresent(why -> {
      throw new Rejection(Texts.refusedOption(option.name(), why));
    });
    List<String> choices = CHOICES.getOrDefault(option, List.of());
    if (!choices.isEmpty() && !choices.contains(words.get(0).text())) {
      throw new Rejection(Texts.notAChoice(
          option.name(), words.get(0).text(), choices, words.get(0).at()));
    }
    if (option.equals(READ_TIMEOUT) || option.equals(CONNECT_TIMEOUT)) {
      Scalars.whole(words.get(0).text(), option.name());
    }
  }

  private static Options options(Map<Option, List<Word>> values) {
    Optional<String> region = text(values, REGION);
    region.ifPresent(GlobalOptions::checkRegion);
    return new Options(
        region,
        text(values, QUERY).map(Query::of),
        text(values, OUTPUT).map(GlobalOptions::output),
        !values.containsKey(NO_PAGINATE),
        OptionalInt.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        0);
  }

  private static Optional<String> text(Map<Option, List<Word>> values, Option option) {
    return Optional.ofNullable(values.get(option)).map(words -> words.get(0).text());
  }

  private static Options.Output output(String name) {
    return Arrays.stream(Options.Output.values())
        .filter(output -> output.cliName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Blobs blobs(String name) {
    return Arrays.stream(Blobs.values())
        .filter(blobs -> blobs.cliName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** A region becomes part of a host name, so nothing else may stand there. */
  private static void checkRegion(String region) {
    if (!region.matches("[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?")) {
      throw new Rejection(Texts.notARegion(region));
    }
  }
}
