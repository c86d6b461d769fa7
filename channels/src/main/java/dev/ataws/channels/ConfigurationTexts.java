package dev.ataws.channels;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What people are told about the faults of a configuration file. */
final class ConfigurationTexts {
  static final String FILE = "the file";
  static final String WORKSPACES = "workspaces: [{name: acme, …}]";
  static final String CHANNELS = "channels: [{name: ops, …}]";

  private static final int LONGEST_QUOTE = 160;
  private static final Pattern LIKE_A_SECRET = Pattern.compile(
      "(?i)\\b(xox[a-z]|xapp)-\\S*|\\b(AKIA|ASIA)[A-Z0-9]{8,}|[A-Za-z0-9+/=_]{40,}|(?<=://)[^/@\\s]*(?=@)|(?<=token=)\\S+");

  private ConfigurationTexts() {}

  static String workspace(int ordinal) {
    return "workspace " + ordinal;
  }

  static String channel(int ordinal) {
    return "channel " + ordinal;
  }

  /** Puts a name in the place of the number in a label, if it has one. */
  static String named(String label, String name) {
    return label.replaceFirst("\\d+$", "`" + name + "`");
  }

  static Words unreadable(ReadText.Unreadable file) {
    return switch (file.obstacle()) {
      case ABSENT ->
        new Words(
            "there is no such file.",
            "Copy docs/at-aws.example.yml there, and fill in your own ids.");
      case FORBIDDEN ->
        new Words(
            "this user may not read the file.",
            "Give the user that runs at-aws the right to read it.");
      case TOO_LARGE -> tooLarge();
      case NOT_UTF8 ->
        new Words("the file is not text in UTF-8.", "Save it again with the encoding UTF-8.");
      case OTHER ->
        new Words(
            "the file cannot be read: " + safe(file.reason()) + ".",
            "Name a file that can be opened.");
    };
  }

  static Words tooLarge() {
    return new Words(
        "the file is larger than 1 MB, the most that is read.",
        "Check that it is the right file, or shorten it.");
  }

  static Words emptyFile() {
    return new Words(
        "the file holds no settings.",
        "Copy those of docs/at-aws.example.yml, and fill in your own ids.");
  }

  static Words tooDeep(int deepest) {
    return new Words(
        "lists or keys are nested more than " + deepest + " deep, and no setting needs that.",
        "Check the brackets and the indentation.");
  }

  static Words unprintable(int codePoint) {
    return new Words(
        String.format(Locale.ROOT, "the character U+%04X cannot stand in YAML.", codePoint),
        "Delete it: editors often do not show it.");
  }

  static Words notYaml(String problem) {
    return new Words(
        "this is not YAML: " + safe(problem) + ".",
        "Look at the indentation, the colons and the quotes here and in the line before.");
  }

  static Words otherYamlVersion() {
    return new Words(
        "the file asks for a version of YAML other than 1.2.", "Remove the line `%YAML`.");
  }

  static Words tooManyAliases(int most) {
    return new Words(
        "the file has more than " + most + " YAML aliases (`*name`) of lists or mappings.",
        "Write the values out where they are needed.");
  }

  static Words needsKeys(String label, List<String> keys) {
    return new Words(
        label + " is not a list of keys with values.",
        "Write the keys " + listed(keys) + ", one a line.");
  }

  static Words keyIsNoText(String label, List<String> keys) {
    return new Words(
        label + " has a key that is not text.", "The keys here are " + listed(keys) + ".");
  }

  static Words unknownKey(String label, String key, List<String> keys) {
    return new Words(
        label + " has the key " + quoted(key) + ", which at-aws does not know.",
        didYouMean(key, keys) + "The keys here are " + listed(keys) + ".");
  }

  static Words doubledKey(String label, String key, int line) {
    return new Words(
        label + " has " + quoted(key) + " twice, first in line " + line + ": only one can count.",
        "Remove one of them.");
  }

  static Words missing(String label, String key, String example) {
    return new Words(label + " has no " + quoted(key) + ".", "Add " + pasted(example) + ".");
  }

  static Words noValue(String label, String key, String example) {
    return new Words(
        label + ": " + quoted(key) + " has no value.",
        "Write a value, as in " + pasted(example) + ".");
  }

  static Words needsText(String label, String key, String example) {
    return new Words(
        label + ": a text is expected here for " + quoted(key) + ", not a list or a mapping.",
        "Write it as in " + pasted(example) + ".");
  }

  static Words needsList(String label, String key, String example) {
    return new Words(
        label + ": a list is expected for " + quoted(key) + ".",
        "Write it as in " + pasted(example) + ".");
  }

  static Words mismatch(String label, Key key, String value) {
    String next = "Write it as in " + pasted(key.line()) + ".";
    return new Words(
        label + ": " + quoted(value) + " is not " + key.kind() + ".",
        key.hint().isEmpty() ? next : next + " " + key.hint());
  }

  static Words doubledName(String kind, String name, int line) {
    return new Words(
        "a " + kind + " named " + quoted(name) + " stands in line " + line
            + " already: a name tells " + kind + "s apart, in logs too.",
        "Give this one another name.");
  }

  static Words doubledWorkspace(String label, String id, int line) {
    return new Words(
        label + " has the id " + quoted(id) + " of the workspace in line " + line + ".",
        "Remove one of the two; a workspace may have many channels.");
  }

  static Words doubledAccount(String label, String slackChannel, String account, int line) {
    return new Words(
        label + " is for the Slack channel " + quoted(slackChannel) + " and the account "
            + quoted(account) + ", as is the one in line " + line
            + ": a Slack channel has one configuration for each account.",
        "Remove one of the two, or write another `account` or `channel` here.");
  }

  static Words doubledTopic(String label, String topic, int line) {
    return new Words(
        label + ": the topic " + quoted(topic) + " stands in line " + line + " already.",
        "Remove one of the two.");
  }

  static Words literalToken(String label, Key key) {
    return new Words(
        label + ": " + quoted(key.name())
            + " is not a reference to an environment variable, and a token"
            + " in a file is easily read by others.",
        "Write " + pasted(key.line())
            + ", set that variable, and revoke a token that others may have seen.");
  }

  static Words noVariable(String label, Key key, String variable, String state) {
    return new Words(
        label + ": " + quoted(key.name()) + " refers to the environment variable "
            + quoted(variable) + ", which is " + state + ".",
        "Set " + quoted(variable) + " before at-aws starts.");
  }

  static Words wrongToken(String label, Token token, String variable) {
    return new Words(
        label + ": the environment variable " + quoted(variable) + " does not hold " + token.title()
            + ", which begins with " + pasted(token.prefix()) + ".",
        copy(token));
  }

  static Words swappedToken(String label, Token token, Token other, String variable) {
    return new Words(
        label + ": the environment variable " + quoted(variable) + " holds " + other.title()
            + " (" + other.prefix() + "…), and " + quoted(token.key().name()) + " needs a "
            + token.prefix() + "… one.",
        copy(token));
  }

  static Words blankInToken(String label, String variable, Token token) {
    return new Words(
        label + ": the token in the environment variable " + quoted(variable)
            + " has a blank, a line break or another character that no token has.",
        copy(token));
  }

  static Words plainHttp(String label) {
    return new Words(
        label + ": with `http` the tokens would cross the network unencrypted.",
        "Write `https`; `http` is for tests, to `localhost`, `127.0.0.1` or `[::1]`.");
  }

  static Words bareAccount(String label, String digits) {
    return new Words(
        label + ": " + quoted(digits)
            + " is a number, and numbers lose their leading zeros: an AWS account id has 12 digits.",
        "Write all 12 digits in quotes, as in " + pasted(Key.ACCOUNT.line()) + ".");
  }

  static Words serviceRole(String label) {
    return new Words(
        label + ": the role is linked to an AWS service, and nobody else can assume such a role.",
        "Make a role of your own, as in " + pasted(Key.ROLE.line()) + ".");
  }

  static Words roleOfOtherAccount(String label, String ofRole, String asked) {
    return new Words(
        label + ": the role is in account " + quoted(ofRole) + ", and the `account` here is "
            + quoted(asked) + ".",
        "Correct the one that is wrong: a role works in its own account only.");
  }

  static Words regionOfOtherPartition(String label, String region, String partition) {
    return new Words(
        label + ": the region " + quoted(region) + " is not in the partition " + quoted(partition)
            + " of the role, so the role has no rights there.",
        "Write a region of that partition, or remove the line.");
  }

  static Words noExternalId(String label) {
    return new Words(
        label + ": the value of `externalId` is not " + Key.EXTERNAL_ID.kind() + ".",
        "Copy it from the trust policy of the role, where it is called `sts:ExternalId`.");
  }

  static Words unknownWorkspace(String label, String name, Collection<String> names) {
    return new Words(
        label + " is in the workspace " + quoted(name) + ", and none here has that name.",
        didYouMean(name, names) + "The workspaces here are "
            + listed(names.stream().sorted().toList()) + ".");
  }

  static String didYouMean(String word, Collection<String> known) {
    return NearestWord.to(word, known)
        .map(each -> "Did you mean " + quoted(each) + "? ")
        .orElse("");
  }

  private static String copy(Token token) {
    return "Copy it from the page of your Slack app: " + token.page() + ".";
  }

  static String listed(Collection<String> words) {
    return words.stream().map(ConfigurationTexts::quoted).collect(Collectors.joining(", "));
  }

  static String pasted(String text) {
    return "`" + text + "`";
  }

  static String quoted(String text) {
    return "`" + safe(text) + "`";
  }

  /** Keeps what stands in the file from breaking the line, or from showing a secret in a wrong place. */
  static String safe(String text) {
    String hidden = LIKE_A_SECRET.matcher(text).replaceAll("[hidden]");
    String plain = hidden.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ").replace('`', '\'');
    return plain.length() > LONGEST_QUOTE ? plain.substring(0, LONGEST_QUOTE) + "…" : plain;
  }
}
