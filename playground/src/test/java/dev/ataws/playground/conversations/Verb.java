package dev.ataws.playground.conversations;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What a line of a script can say; README.md beside the scripts explains each. */
enum Verb {
  BOT_SAYS("Bot", Text.FOLLOWS),
  BOT_SAYS_ALONE("Bot to (\\w+) alone", Text.FOLLOWS),
  BOT_CHANGES("Bot changed that to", Text.FOLLOWS),
  BOT_SHARES("Bot shares ([\\w.-]+)", Text.FOLLOWS),
  BOT_OPENS_FORM("Bot opens a form", Text.FOLLOWS),
  BOT_CHANGES_FORM("Bot changes the form to", Text.FOLLOWS),
  SLACK_REFUSES("Slack refused ([\\w.]+)", Text.FOLLOWS),
  BOT_IS_SILENT("The bot says nothing", Text.NONE),
  AWS_HAS("AWS has(?: in (\\d{12}))?", Text.FOLLOWS),
  AWS_HAS_MANY("AWS has (\\d+) times", Text.FOLLOWS),
  LET("Let (\\w+) be (\\S+)", Text.NONE),
  AWS_WAS_ASKED("AWS was asked", Text.FOLLOWS),
  AWS_WAS_ASKED_AS("AWS was asked as", Text.FOLLOWS),
  STS_WAS_TOLD("STS was told", Text.FOLLOWS),
  AWS_TAKES("AWS takes (\\d+) seconds?", Text.NONE),
  AWS_ANSWERS("AWS answers (\\w+) (once|twice|always)", Text.NONE),
  AWS_DENIES("AWS denies ([\\w-]+:\\w+)", Text.NONE),
  KILLED("The bot is killed", Text.NONE),
  KILLED_BEFORE_AWS("The bot will be killed before AWS hears of it", Text.NONE),
  KILLED_AFTER_AWS("The bot will be killed after AWS has done it", Text.NONE),
  STARTS("The bot starts again", Text.NONE),
  TWICE("Slack delivers everything twice", Text.NONE),
  AUDIT("Audit", Text.FOLLOWS),
  ALARM("An alarm in #([\\w-]+)", Text.FOLLOWS),
  TYPES("(\\w+) in #([\\w-]+)", Text.FOLLOWS),
  EDITS("(\\w+) edits that to", Text.FOLLOWS),
  TIME_PASSES("(\\w+) minutes pass", Text.NONE),
  FILLS_IN("(\\w+) fills in \\[(.+)] with (.+)", Text.NONE),
  SUBMITS("(\\w+) submits the form", Text.NONE),
  CLOSES("(\\w+) closes the form", Text.NONE),
  FORM_SAYS("The form says", Text.FOLLOWS),
  IS_OFFERED("(\\w+) types \"(.*)\" in \\[(.+)] and is offered", Text.FOLLOWS),
  PRESSES("(\\w+) presses \\[(.+)]", Text.NONE),
  CHOOSES("(\\w+) chooses \"(.+)\" in \\[(.+)]", Text.NONE),
  ANSWERS("(\\w+)", Text.FOLLOWS);

  /** Whether a text belongs to it. */
  private enum Text {
    FOLLOWS(":(?: (.*))?"),
    NONE("");

    private final String pattern;

    Text(String pattern) {
      this.pattern = pattern;
    }
  }

  private final Pattern pattern;
  private final boolean hasText;

  Verb(String head, Text text) {
    pattern = Pattern.compile(head + text.pattern);
    hasText = text == Text.FOLLOWS;
  }

  /** Whether it tells what the bot is to say or to share. */
  boolean isAboutTheBot() {
    return switch (this) {
      case BOT_SAYS,
          BOT_SAYS_ALONE,
          BOT_CHANGES,
          BOT_SHARES,
          BOT_OPENS_FORM,
          BOT_CHANGES_FORM,
          SLACK_REFUSES -> true;
      default -> false;
    };
  }

  /** Whether the bot is killed or started by it. */
  boolean isAboutItsLife() {
    return switch (this) {
      case KILLED, KILLED_BEFORE_AWS, KILLED_AFTER_AWS, STARTS, TIME_PASSES -> true;
      default -> false;
    };
  }

  /** The names in a line, with the text behind it as the last of them; nothing when the line says something else. */
  Optional<List<String>> in(String line) {
    Matcher found = pattern.matcher(line);
    if (!found.matches()) {
      return Optional.empty();
    }
    return Optional.of(IntStream.rangeClosed(1, found.groupCount())
        .mapToObj(group -> Optional.ofNullable(found.group(group)).orElse(""))
        .toList());
  }

  /** Whether lines that are indented may follow. */
  boolean hasText() {
    return hasText;
  }
}
