package dev.ataws.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The AWS CLI's <a href="https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-options.html">global options</a>,
 * which may stand anywhere in a line: taken, passed over, or refused with the reason.
 *
 * @param region the value of {@code --region}
 * @param wantsHelp whether {@code --help} was given
 * @param rest the words of the command itself
 */
record GlobalOptions(Optional<String> region, boolean wantsHelp, List<Word> rest) {
  private static final Option REGION = new Option("--region", Option.Takes.ONE_WORD);
  private static final Option HELP = new Option("--help", Option.Takes.NOTHING);

  /** They change nothing in a chat: colours, pagers, prompts, and the time limits that the bot sets itself. */
  private static final Set<Option> PASSED_OVER = Set.of(
      new Option("--color", Option.Takes.ONE_WORD),
      new Option("--no-cli-pager", Option.Takes.NOTHING),
      new Option("--cli-auto-prompt", Option.Takes.NOTHING),
      new Option("--no-cli-auto-prompt", Option.Takes.NOTHING),
      new Option("--no-paginate", Option.Takes.NOTHING),
      new Option("--cli-read-timeout", Option.Takes.ONE_WORD),
      new Option("--cli-connect-timeout", Option.Takes.ONE_WORD));

  /** They would change whom the bot talks to, as whom, or what it gives away. */
  private static final Map<Option, String> REFUSED = Map.of(
      new Option("--endpoint-url", Option.Takes.ONE_WORD),
          "the bot talks to AWS's own endpoints only",
      new Option("--profile", Option.Takes.ONE_WORD), "the channel's IAM role is who acts here",
      new Option("--ca-bundle", Option.Takes.ONE_WORD), "the bot trusts its own certificates only",
      new Option("--no-verify-ssl", Option.Takes.NOTHING), "the bot always checks whom it talks to",
      new Option("--no-sign-request", Option.Takes.NOTHING),
          "every call is made with the channel's IAM role",
      new Option("--debug", Option.Takes.NOTHING), "debug output holds credentials");

  private static final Set<Option> NOT_YET = Set.of(
      new Option("--output", Option.Takes.ONE_WORD),
      new Option("--query", Option.Takes.ONE_WORD),
      new Option("--cli-binary-format", Option.Takes.ONE_WORD),
      new Option("--cli-error-format", Option.Takes.ONE_WORD),
      new Option("--version", Option.Takes.NOTHING));

  private static final OptionReader READER =
      new OptionReader(Stream.of(Set.of(REGION, HELP), PASSED_OVER, REFUSED.keySet(), NOT_YET)
          .flatMap(Set::stream)
          .toList());

  /** Takes the global options out of a line; a {@link Rejection} names one that is refused. */
  static GlobalOptions of(List<Word> words) {
    OptionReader.Sorted sorted = READER.sort(words);
    for (Option option : sorted.values().keySet()) {
      Optional.ofNullable(REFUSED.get(option)).ifPresent(why -> {
        throw new Rejection(Texts.refusedOption(option.name(), why));
      });
      if (NOT_YET.contains(option)) {
        throw new Rejection(Texts.notYet(option.name()));
      }
    }
    Optional<String> region =
        Optional.ofNullable(sorted.values().get(REGION)).map(values -> values.get(0));
    region.ifPresent(GlobalOptions::checkRegion);
    List<Word> rest = new ArrayList<>(sorted.rest());
    rest.removeIf(word -> word.text().equals("--") && !word.startsQuoted());
    return new GlobalOptions(region, sorted.values().containsKey(HELP), List.copyOf(rest));
  }

  /** A region becomes part of a host name, so nothing else may stand there. */
  private static void checkRegion(String region) {
    if (!region.matches("[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}")) {
      throw new Rejection(Texts.notARegion(region));
    }
  }
}
