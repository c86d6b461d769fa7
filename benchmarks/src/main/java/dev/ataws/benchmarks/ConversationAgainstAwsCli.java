package dev.ataws.benchmarks;

import dev.ataws.bot.aws.SdkAccount;
import dev.ataws.channels.Configuration;
import dev.ataws.channels.RoleSessions;
import dev.ataws.playground.sandbox.SandboxAccount;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * A command said in Slack beside the same command of the AWS CLI, a process each time: from a mention to its ack, from a
 * mention to its answer, with the time that AWS takes and without; then 50 people at once in 50 channels. AWS is one moto
 * server for all; the plain SDK asks it in turn with the bot, which tells AWS's own time.
 *
 * <p>The bot is as it runs: sessions of STS, its memory in a file of SQLite, its audit in another. It shares one process with
 * the pretend Slack and the people, so that their share is in its figures. Needs {@code aws} and {@code moto_server} on the
 * path.
 */
public final class ConversationAgainstAwsCli {
  private static final int TABLES = 10;
  private static final int WARM_UP = 2_000;
  private static final int MEASURED = 300;
  private static final int CLI_MEASURED = 15;
  private static final int CROWD_WARM_UP = 10;
  private static final int CROWD_MEASURED = 20;
  private static final String REGION = "eu-west-1";

  private final PrintStream figures;
  private final DynamoDbClient plain;

  private ConversationAgainstAwsCli(PrintStream figures, DynamoDbClient plain) {
    this.figures = figures;
    this.plain = plain;
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("at-aws-benchmark");
    PrintStream figures = System.out;
    try (MotoServer moto = MotoServer.start(folder);
        PrintStream audit =
            new PrintStream(folder.resolve("audit.log").toFile(), StandardCharsets.UTF_8)) {
      System.setOut(audit);
      System.setProperty("aws.endpointUrl", moto.uri().toString());
      System.setProperty("aws.region", REGION);
      System.setProperty("aws.accessKeyId", "the-bot");
      System.setProperty("aws.secretAccessKey", "not-a-secret");
      try (DynamoDbClient plain = plain()) {
        new ConversationAgainstAwsCli(figures, plain).measure(folder, AwsCli.at(moto.uri()));
        figures.println("what was logged: " + folder);
      }
    }
  }

  private static DynamoDbClient plain() {
    return DynamoDbClient.builder()
        .region(Region.of(REGION))
        .credentialsProvider(SystemPropertyCredentialsProvider.create())
        .httpClientBuilder(Apache5HttpClient.builder().maxConnections(2 * Crowd.SIZE))
        .build();
  }

  private void measure(Path folder, AwsCli cli) throws Exception {
    for (int i = 0; i < TABLES; i++) {
      makeTable("table-" + i);
    }
    try (SdkAccount account = new SdkAccount(
            RoleSessions.overSts(Clock.systemUTC()), Configuration.DEFAULT_COMMAND_TIMEOUT);
        Stage stage = Stage.open(account, folder.resolve("moto.db"))) {
      oneAtATime(stage.people().get(0), cli);
      crowd(stage.people());
    }
    try (Stage stage = Stage.open(new SandboxAccount(), folder.resolve("sandbox.db"))) {
      crowdOfSandbox(stage.people());
    }
  }

  private void makeTable(String name) {
    plain.createTable(table -> table
        .tableName(name)
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .attributeDefinitions(AttributeDefinition.builder()
            .attributeName("id")
            .attributeType(ScalarAttributeType.S)
            .build())
        .keySchema(
            KeySchemaElement.builder().attributeName("id").keyType(KeyType.HASH).build()));
  }

  /** What was measured one at a time, in milliseconds. */
  private record Measured(
      List<Double> acks,
      List<Double> answers,
      List<Double> calls,
      List<Double> answersWithoutCall,
      List<Double> cli) {
    Measured() {
      this(
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>());
    }
  }

  /** The AWS CLI has its turn among the rest, so that whatever else the machine does is in the figures of all. */
  private void oneAtATime(Asker person, AwsCli cli) throws IOException, InterruptedException {
    String version = cli.run("--version").split(" ", 2)[0];
    for (int i = 0; i < WARM_UP; i++) {
      mention(person, new Measured());
    }
    Measured measured = new Measured();
    for (int i = 0; i < MEASURED; i++) {
      if (i % (MEASURED / CLI_MEASURED) == 0) {
        measured.cli.add(time(cli));
        mention(person, new Measured());
      }
      mention(person, measured);
    }
    print(measured, version);
  }

  private void mention(Asker person, Measured into) throws InterruptedException {
    double before = plainCall();
    Asker.Waited waited = person.askAlone();
    double after = plainCall();
    into.acks.add(waited.ack());
    into.answers.add(waited.answer());
    into.calls.addAll(List.of(before, after));
    into.answersWithoutCall.add(waited.answer() - (before + after) / 2);
  }

  private double plainCall() {
    long start = System.nanoTime();
    if (plain.listTables().tableNames().size() != TABLES) {
      throw new IllegalStateException("moto has lost tables");
    }
    return Times.since(start);
  }

  private static double time(AwsCli cli) throws IOException, InterruptedException {
    long start = System.nanoTime();
    cli.run(Asker.COMMAND);
    return Times.since(start);
  }

  private void print(Measured measured, String cliVersion) {
    Times answers = new Times(measured.answers);
    Times calls = new Times(measured.calls);
    Times cli = new Times(measured.cli);
    print("mention to ack", new Times(measured.acks));
    print("mention to answer", answers);
    print("the same call by the plain SDK", calls);
    print("mention to answer without AWS's own time", new Times(measured.answersWithoutCall));
    print("the AWS CLI, " + cliVersion, cli);
    figures.printf(
        "the AWS CLI takes %.0f times as long as the bot with AWS's own time in both, %.0f times without it%n",
        cli.median() / answers.median(),
        (cli.median() - calls.median()) / (answers.median() - calls.median()));
  }

  private void crowd(List<Asker> people) throws InterruptedException, ExecutionException {
    List<Callable<Double>> calls = Collections.nCopies(Crowd.SIZE, this::plainCall);
    Crowd.Rounds bySdk = new Crowd.Rounds();
    Crowd.Rounds byBot = new Crowd.Rounds();
    try (Crowd crowd = new Crowd()) {
      for (int i = 0; i < CROWD_WARM_UP; i++) {
        crowd.round(calls, new Crowd.Rounds());
        crowd.round(mentions(people), new Crowd.Rounds());
      }
      for (int i = 0; i < CROWD_MEASURED; i++) {
        crowd.round(calls, bySdk);
        crowd.round(mentions(people), byBot);
      }
    }
    print("50 at once, mention to answer", byBot);
    print("50 at once, the plain SDK", bySdk);
  }

  private void crowdOfSandbox(List<Asker> people) throws InterruptedException, ExecutionException {
    Crowd.Rounds rounds = new Crowd.Rounds();
    try (Crowd crowd = new Crowd()) {
      for (int i = 0; i < CROWD_WARM_UP; i++) {
        crowd.round(mentions(people), new Crowd.Rounds());
      }
      for (int i = 0; i < CROWD_MEASURED; i++) {
        crowd.round(mentions(people), rounds);
      }
    }
    print("50 at once, mention to answer, sandbox account", rounds);
  }

  private static List<Callable<Double>> mentions(List<Asker> people) {
    return people.stream().<Callable<Double>>map(person -> person::ask).toList();
  }

  private void print(String what, Object times) {
    figures.println(what + ", " + times);
  }
}
