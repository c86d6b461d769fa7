package dev.ataws.channels;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.ataws.policies.Templates;
import dev.ataws.policies.iam.PolicyDocument;
import dev.ataws.policies.organization.ChannelKind;
import dev.ataws.policies.organization.OrganizationPolicy;
import dev.ataws.policies.organization.Platform;
import dev.ataws.policies.organization.Refusal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds the reader against the data files beside it: {@code faults/NAME.yml} must give the faults in {@code faults/NAME.txt}.
 * {@code -Dgolden.update=true} writes what it gives.
 */
class ConfigurationFileTest {
  private static final String CHIME =
      "https://hooks.chime.aws/incomingwebhooks/1c3588c7-0ba0-4a4a?token=from-the-environment=";
  private static final Map<String, String> ENVIRONMENT = Map.of(
      "SLACK_APP_TOKEN", "xapp-1-from-the-environment",
      "SLACK_BOT_TOKEN", "xoxb-from-the-environment",
      "CHIME_WEBHOOK", CHIME,
      "AT_AWS_EXTERNAL_ID", "external-from-the-environment",
      "EMPTY", "",
      "NOT_A_TOKEN", "from-the-environment",
      "BROKEN_TOKEN", "xapp-1-from-the-environment\n",
      "BAD_EXTERNAL_ID", "from the environment");

  private static final Path VALID = data("valid").resolve("at-aws.yml");

  @ParameterizedTest
  @MethodSource("faultyFiles")
  void namesEveryFaultWordForWord(String name) throws IOException {
    Path expected = data("faults").resolve(name + ".txt");
    String found = faults(Files.readString(data("faults").resolve(name + ".yml"))).stream()
        .map(Fault::text)
        .map(text -> text.replace(data("faults") + "/", ""))
        .collect(Collectors.joining("\n", "", "\n"));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, found);
    }
    assertThat(found).isEqualTo(Files.readString(expected));
  }

  @ParameterizedTest
  @MethodSource("faultyFiles")
  void repeatsNoSecret(String name) throws IOException {
    assertThat(faults(Files.readString(data("faults").resolve(name + ".yml"))))
        .isNotEmpty()
        .allSatisfy(fault -> assertThat(fault.toString())
            .doesNotContain("hunter2", "from-the-environment", "from the environment", "0000"));
  }

  @Test
  void readsEverySetting() throws IOException {
    Configuration configuration =
        valid(Files.readString(data("valid").resolve("all-settings.yml")));

    Workspace acme = configuration.workspace("acme").orElseThrow();
    assertThat(acme)
        .isEqualTo(new Workspace(
            "acme",
            "T0123ABCD",
            new Secret("xapp-1-from-the-environment"),
            new Secret("xoxb-from-the-environment"),
            URI.create("http://127.0.0.1:8391/api/")));
    assertThat(configuration.channel("T0123ABCD", "C0123ABCD"))
        .contains(new Channel(
            "ops",
            acme,
            "C0123ABCD",
            "123456789012",
            "arn:aws:iam::123456789012:role/team/at-aws-ops",
            Optional.of("external-from-the-environment"),
            Optional.of("eu-west-1"),
            new Feed(
                List.of(
                    "arn:aws:sns:eu-west-1:123456789012:alarms",
                    "arn:aws:sns:us-east-1:210987654321:orders.fifo"),
                Logging.ERRORS,
                50),
            List.of(
                Templates.readOnly(),
                document("freeze.json"),
                Templates.named("lambda-invoke-command-permissions").orElseThrow()),
            List.of(
                new UserRole(
                    List.of("U0123ABCD", "W0456EFGH"),
                    List.of(),
                    "arn:aws:iam::123456789012:role/at-aws-admins",
                    Optional.of("external-from-the-environment")),
                new UserRole(
                    List.of(),
                    List.of("S0123ABCD"),
                    "arn:aws:iam::123456789012:role/at-aws-developers",
                    Optional.empty())),
            true));
    assertThat(configuration.organizationPolicy()).hasToString("organization");
    assertThat(configuration
            .organizationPolicy()
            .refusal(Platform.SLACK, "T0000ZZZZ", ChannelKind.PRIVATE, true))
        .map(Refusal::statement)
        .contains("platforms.slack.workspaces");
    assertThat(configuration.commandTimeout()).isEqualTo(Duration.ofMinutes(15));
    assertThat(configuration.store())
        .isEqualTo(new StateStore.DynamoDb("at-aws.state_1", "eu-west-1", true));
    assertThat(configuration.chimeWebhooks())
        .containsExactly(
            new ChimeWebhook(
                "alarms-chime",
                new Secret(CHIME),
                "123456789012",
                Optional.of("arn:aws:iam::123456789012:role/at-aws-charts"),
                Optional.of("external-from-the-environment"),
                Optional.of("eu-west-1"),
                new Feed(List.of("arn:aws:sns:eu-west-1:123456789012:alarms"), Logging.ALL, 1000)),
            new ChimeWebhook(
                "orders-chime",
                new Secret(CHIME),
                "123456789012",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Feed.of(List.of("arn:aws:sns:us-east-1:210987654321:orders.fifo"))));
    assertThat(configuration.notifications())
        .isEqualTo(new NotificationSettings(
            new Intake.Sqs(Optional.of("eu-central-1"), "acme"),
            Optional.of("ops"),
            new Metrics(
                Optional.of(new Metrics.CloudWatch(Optional.of("us-east-1"), "Acme/Chatbot")),
                Optional.of(new Metrics.Prometheus(9464))),
            Optional.of("eu-west-1")));
  }

  @Test
  void aFileMayHaveWebhooksAloneAndAnEndpoint() throws IOException {
    Configuration configuration =
        valid(Files.readString(data("valid").resolve("only-webhooks.yml")));

    assertThat(configuration.workspaces()).isEmpty();
    assertThat(configuration.channels()).isEmpty();
    assertThat(configuration.chimeWebhooks())
        .extracting(ChimeWebhook::name)
        .containsExactly("alarms");
    assertThat(configuration.notifications())
        .isEqualTo(new NotificationSettings(
            new Intake.Https(URI.create("https://at-aws.example.com:8443/sns"), 8080),
            Optional.empty(),
            new Metrics(
                Optional.of(new Metrics.CloudWatch(Optional.empty(), "AtAws/Chatbot")),
                Optional.empty()),
            Optional.empty()));
  }

  @Test
  void notificationsComeByQueuesUnlessTheFileSaysSo() throws IOException {
    String text = Files.readString(data("valid").resolve("user-roles.yml"));

    assertThat(valid(text).notifications())
        .isEqualTo(NotificationSettings.defaults())
        .isEqualTo(
            valid(text + "notifications: {sqs: {}, metrics: {}, logs: {}}\n").notifications());
    assertThat(valid(text).notifications().intake())
        .isEqualTo(new Intake.Sqs(Optional.empty(), "at-aws"));
    assertThat(valid(text).topics()).isEmpty();
    assertThat(valid(text).channels()).extracting(Channel::feed).contains(Feed.none());
  }

  @Test
  void aThrottleIsOneToAThousand() throws IOException {
    String text = Files.readString(data("valid").resolve("only-webhooks.yml"));

    for (int throttle : List.of(1, 9, 10, 99, 100, 999, 1000)) {
      String with = text.replace("    topics:", "    throttle: " + throttle + "\n    topics:");
      assertThat(valid(with).chimeWebhooks().get(0).feed().throttle()).isEqualTo(throttle);
    }
    assertThatThrownBy(() -> new Feed(List.of(), Logging.NONE, 0))
        .hasMessage("a throttle is 1 to 1000, not 0");
    assertThatThrownBy(() -> new Feed(List.of(), Logging.NONE, 1001))
        .hasMessage("a throttle is 1 to 1000, not 1001");
  }

  @Test
  void aPortIsOneTo65535() throws IOException {
    String text = Files.readString(data("valid").resolve("only-webhooks.yml"));

    for (int port : List.of(1, 443, 9999, 10000, 59999, 60000, 64999, 65499, 65529, 65535)) {
      String with = text.replace(":8443/sns}", ":8443/sns, port: " + port + "}");
      assertThat(valid(with).notifications().intake().match(sqs -> 0, Intake.Https::port))
          .isEqualTo(port);
    }
    for (String port : List.of("-1", "65536", "65540", "66000", "70000", "100000", "080", "0x50")) {
      assertThat(faults(text.replace(":8443/sns}", ":8443/sns, port: " + port + "}")))
          .extracting(Fault::what)
          .containsExactly("`notifications.https`: `" + port + "` is not a port from 1 to 65535.");
    }
    assertThat(NotificationSettings.defaults().intake().match(Intake.Sqs::prefix, https -> ""))
        .isEqualTo("at-aws");
  }

  @Test
  void aTopicOfSeveralDestinationsIsOneTopic() throws IOException {
    Configuration configuration =
        valid(Files.readString(data("valid").resolve("all-settings.yml")));

    assertThat(configuration.topics())
        .containsExactly(
            "arn:aws:sns:eu-west-1:123456789012:alarms",
            "arn:aws:sns:us-east-1:210987654321:orders.fifo");
    assertThat(configuration.channelNamed("china").map(Channel::channelId)).contains("C0123ABCD");
    assertThat(configuration.channelNamed("alarms-chime")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hooks.chime.aws/incomingwebhooks/1?token=hunter2",
        "HTTPS://hooks.chime.aws/incomingwebhooks/1?token=hunter2",
        "https://hooks.chime.aws:443/incomingwebhooks/1?token=hunter2",
        "https://hooks.chime.aws./incomingwebhooks/1?token=hunter2",
        "https://hooks.chime.aws.example.com/incomingwebhooks/1?token=hunter2",
        "https://hooks-chime.aws/incomingwebhooks/1?token=hunter2",
        "https://hooks.chime.aws@example.com/incomingwebhooks/1?token=hunter2",
        "https://hunter2@hooks.chime.aws/incomingwebhooks/1?token=hunter2",
        "https://example.com/?https://hooks.chime.aws/incomingwebhooks/1?token=hunter2",
        "https://example.com\\@hooks.chime.aws/incomingwebhooks/1?token=hunter2",
        "https://hooks.chime.aws/incomingwebhooks/../1?token=hunter2",
        "https://hooks.chime.aws/incomingwebhooks/1/2?token=hunter2",
        "https://hooks.chime.aws/incomingwebhooks/?token=hunter2",
        "https://hooks.chime.aws/incomingwebhooks/1?token=",
        "https://hooks.chime.aws/incomingwebhooks/1?Token=hunter2",
        "https://hooks.chime.aws/incomingwebhooks/1?token=hunter2#here",
        "https://hooks.chime.aws/incomingwebhooks/1?token=hunter2&to=example.com",
        "https://hooks.chime.aws/incomingwebhooks/1?token=hunter2\n",
        " https://hooks.chime.aws/incomingwebhooks/1?token=hunter2",
        "hooks.chime.aws/incomingwebhooks/1?token=hunter2",
        "hunter2"
      })
  void aWebhookLeadsToAmazonChimeAlone(String url) throws IOException {
    Map<String, String> environment = Map.of("CHIME_WEBHOOK", url);
    String text = Files.readString(data("valid").resolve("only-webhooks.yml"));

    assertThat(ConfigurationFile.parse(VALID, text, environment)
            .<List<String>>match(
                valid -> List.of(), faults -> faults.stream().map(Fault::text).toList()))
        .singleElement(as(STRING))
        .contains(
            ":3:10: webhook `alarms`: the environment variable `CHIME_WEBHOOK` does not hold the address")
        .doesNotContain("hunter2", "example.com");
  }

  @Test
  void theStoreIsAFileBesideTheConfiguration() throws IOException {
    assertThat(valid(Files.readString(data("valid").resolve("user-roles.yml"))).store())
        .isEqualTo(new StateStore.Sqlite(data("valid").resolve("at-aws.db")));
    assertThat(valid(Files.readString(data("valid").resolve("sqlite.yml"))).store())
        .isEqualTo(new StateStore.Sqlite(data("valid").resolve("state/at-aws.db")));
  }

  @Test
  void aCommandMayTakeAMinuteUnlessTheFileSaysSo() throws IOException {
    String text = Files.readString(data("valid").resolve("user-roles.yml"));

    assertThat(valid(text).commandTimeout()).isEqualTo(Duration.ofSeconds(60));
    for (int seconds : List.of(1, 9, 10, 99, 100, 899, 900)) {
      assertThat(valid(text + "commandTimeout: " + seconds + "\n").commandTimeout())
          .isEqualTo(Duration.ofSeconds(seconds));
    }
    assertThat(new Configuration(List.of(), List.of()).commandTimeout())
        .isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void aDocumentOfTwoChannelsIsTheSameGuardrail() throws IOException {
    Configuration configuration =
        valid(Files.readString(data("valid").resolve("all-settings.yml")));

    assertThat(configuration.channel("T99", "C0456EFGH").orElseThrow().guardrails())
        .containsExactly(document("freeze.json"));
  }

  @Test
  void withoutAnOrganisationPolicyEverythingIsAllowed() {
    Configuration configuration = new Configuration(List.of(), List.of());

    assertThat(configuration.organizationPolicy()).isEqualTo(OrganizationPolicy.none());
  }

  @Test
  void aPersonsOwnRoleGoesBeforeThatOfAGroup() throws IOException {
    Channel channel = valid(Files.readString(data("valid").resolve("user-roles.yml")))
        .channel("T0123ABCD", "C0123ABCD")
        .orElseThrow();

    assertThat(role(channel, "U0123ABCD")).contains("ana");
    assertThat(role(channel, "U0123ABCD", "S0123ABCD", "S0456EFGH")).contains("ana");
    assertThat(role(channel, "U0789IJKL", "S0456EFGH")).contains("developers");
    assertThat(role(channel, "U0789IJKL", "S0456EFGH", "S0123ABCD")).contains("admins");
    assertThat(role(channel, "U0789IJKL", "S0789IJKL")).isEmpty();
    assertThat(role(channel, "U0789IJKL")).isEmpty();
    assertThat(channel.userRolesRequired()).isFalse();
  }

  @Test
  void tellsTheSameSlackIdOfTwoWorkspacesApart() throws IOException {
    Configuration configuration =
        valid(Files.readString(data("valid").resolve("all-settings.yml")));

    assertThat(configuration.channel("T99", "C0123ABCD")).map(Channel::name).contains("china");
    assertThat(configuration.channel("T8", "C0123ABCD")).isEmpty();
    assertThat(configuration.workspace("nobody")).isEmpty();
  }

  @Test
  void aSlackChannelHasAConfigurationForEachOfItsAccounts() throws IOException {
    Configuration configuration =
        valid(Files.readString(data("valid").resolve("several-accounts.yml")));

    assertThat(configuration.channels("T0123ABCD", "C0123ABCD"))
        .extracting(Channel::name)
        .containsExactly("ops-production", "ops-staging");
    assertThat(configuration.channel("T0123ABCD", "C0123ABCD"))
        .map(Channel::name)
        .contains("ops-production");
    assertThat(configuration.channels("T99", "C0123ABCD"))
        .extracting(Channel::name)
        .containsExactly("ops-of-others");
    assertThat(configuration.channels("T99", "C0456EFGH")).isEmpty();
  }

  @Test
  void aChannelWithoutGuardrailsOnlyReads() throws IOException {
    Configuration configuration =
        valid(Files.readString(data("valid").resolve("all-settings.yml")));

    assertThat(configuration.channel("T99", "C0123ABCD").orElseThrow().guardrails())
        .containsExactly(Templates.readOnly());
  }

  @Test
  void theExampleInTheDocumentationIsValid() {
    ReadConfiguration read =
        ConfigurationFile.read(Path.of("../docs/at-aws.example.yml"), ENVIRONMENT);

    assertThat(read.<List<String>>match(
            valid -> valid.channels().stream().map(Channel::name).toList(),
            faults -> faults.stream().map(Fault::text).toList()))
        .containsExactly("ops", "ops-staging", "deployments");
  }

  @Test
  void whatIsCommentedOutInTheExampleIsValid() throws IOException {
    String text = Files.readString(Path.of("../docs/at-aws.example.yml"))
        .replaceAll("(?m)^# (chimeWebhooks:|notifications:|  )", "$1")
        .replaceAll("(?m)^  (sqlite|dynamodb): .*\n", "")
        .replaceFirst("(?m)^  https: .*\n", "");

    Configuration configuration = valid(text);
    assertThat(configuration.chimeWebhooks())
        .extracting(ChimeWebhook::name)
        .containsExactly("alarms-chime");
    assertThat(configuration.notifications())
        .isEqualTo(new NotificationSettings(
            new Intake.Sqs(Optional.of("eu-west-1"), "at-aws"),
            Optional.of("ops"),
            new Metrics(
                Optional.of(new Metrics.CloudWatch(Optional.of("eu-west-1"), "AtAws/Chatbot")),
                Optional.of(new Metrics.Prometheus(9464))),
            Optional.of("eu-west-1")));
  }

  @Test
  void aValidConfigurationPrintsNoSecret() throws IOException {
    String text = Files.readString(data("valid").resolve("all-settings.yml"));

    assertThat(ConfigurationFile.parse(VALID, text, ENVIRONMENT).toString())
        .contains("appToken=[secret]", "botToken=[secret]", "url=[secret]")
        .doesNotContain(
            "?token=", "chime.aws", "xapp-1-from-the-environment", "xoxb-from-the-environment");
  }

  @Test
  void aFileCanBeReadWithoutItsSecrets() {
    ReadConfiguration read =
        ConfigurationFile.readWithoutSecrets(data("valid").resolve("only-webhooks.yml"));

    assertThat(read.<List<String>>match(
            valid -> valid.chimeWebhooks().stream().map(ChimeWebhook::name).toList(),
            faults -> faults.stream().map(Fault::text).toList()))
        .containsExactly("alarms");
  }

  @Test
  void aWebhookHasARoleForChartsIfTheFileNamesOne() throws IOException {
    Configuration configuration =
        valid(Files.readString(data("valid").resolve("all-settings.yml")));

    assertThat(configuration.chimeWebhooks())
        .extracting(ChimeWebhook::assumableRole)
        .containsExactly(
            Optional.of(new AssumableRole(
                "arn:aws:iam::123456789012:role/at-aws-charts",
                Optional.of("external-from-the-environment"),
                Optional.of("eu-west-1"),
                "alarms-chime")),
            Optional.empty());
  }

  @Test
  void saysWhyAFileCannotBeRead(@TempDir Path directory) throws IOException {
    Path large = Files.writeString(directory.resolve("large.yml"), "#".repeat((1 << 20) + 1));
    Path notText = Files.write(directory.resolve("latin.yml"), new byte[] {'#', (byte) 0xe9, '\n'});

    assertThat(faults(directory.resolve("at-aws.yml")))
        .isEqualTo(
            directory
                + "/at-aws.yml: there is no such file. Copy docs/at-aws.example.yml there, and fill in your own ids.");
    assertThat(faults(large))
        .endsWith("large.yml: the file is larger than 1 MB, the most that is read."
            + " Check that it is the right file, or shorten it.");
    assertThat(faults(notText))
        .endsWith(
            "latin.yml: the file is not text in UTF-8. Save it again with the encoding UTF-8.");
    assertThat(faults(directory)).contains(": the file cannot be read: ");
  }

  @Test
  void saysWhyAPolicyCannotBeRead(@TempDir Path directory) throws IOException {
    String text = Files.readString(data("faults").resolve("guardrail-file-missing.yml"))
        .replace("policies/missing.json", "large.json")
        .replace("- missing.json", "- folder.json");
    Path file = Files.writeString(directory.resolve("at-aws.yml"), text);
    Files.writeString(directory.resolve("large.json"), " ".repeat((1 << 20) + 1));
    Files.createDirectory(directory.resolve("folder.json"));

    assertThat(ConfigurationFile.read(file, ENVIRONMENT)
            .<List<String>>match(
                valid -> List.of(), faults -> faults.stream().map(Fault::what).toList()))
        .satisfiesExactly(
            what -> assertThat(what)
                .isEqualTo(
                    "channel `ops`: the file `large.json` is larger than 1 MB, the most that is read."),
            what -> assertThat(what)
                .startsWith("channel `ops`: the file `folder.json` cannot be read: "),
            what ->
                assertThat(what).startsWith("channel `other`: the file `large.json` is larger"));
  }

  @Test
  void aPolicyMayStandAnywhere(@TempDir Path directory) throws IOException {
    Path policy = Files.copy(
        data("valid").resolve("policies").resolve("freeze.json"), directory.resolve("freeze.json"));
    String text = Files.readString(data("faults").resolve("guardrail-file-missing.yml"))
        .replaceAll("- (policies/)?missing.json", "- " + policy);

    assertThat(faults(text.replaceFirst("- " + policy, "- support-command-permissions")))
        .isEmpty();
    assertThat(faults(text)).extracting(Fault::line).containsExactly(14);
  }

  @Test
  void aTextAboveTheLimitIsNotParsed() {
    assertThat(faults("#".repeat((1 << 20) + 1))).hasSize(1);
  }

  static Stream<String> faultyFiles() throws IOException {
    try (Stream<Path> files = Files.list(data("faults"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yml"))
          .map(name -> name.substring(0, name.length() - 4))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static Optional<String> role(Channel channel, String user, String... groups) {
    return channel
        .userRole(user, Set.of(groups))
        .map(role -> role.role().substring(role.role().lastIndexOf('/') + 1));
  }

  private static PolicyDocument document(String file) throws IOException {
    Path path = data("valid").resolve("policies").resolve(file);
    String name = file.substring(0, file.length() - ".json".length());
    return PolicyDocument.read(name, Files.readString(path)).match(document -> document, faults -> {
      throw new AssertionError(faults);
    });
  }

  private static Configuration valid(String text) {
    return ConfigurationFile.parse(VALID, text, ENVIRONMENT).match(valid -> valid, faults -> {
      throw new AssertionError(faults);
    });
  }

  private static List<Fault> faults(String text) {
    return ConfigurationFile.parse(data("faults").resolve("at-aws.yml"), text, ENVIRONMENT)
        .match(valid -> List.of(), faults -> faults);
  }

  private static String faults(Path file) {
    return ConfigurationFile.read(file, ENVIRONMENT)
        .match(Configuration::toString, faults -> faults.get(0).text());
  }

  private static Path data(String directory) {
    return Path.of("src/test/resources/dev/ataws/channels", directory);
  }
}
