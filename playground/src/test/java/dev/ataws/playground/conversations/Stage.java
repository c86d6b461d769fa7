package dev.ataws.playground.conversations;

import dev.ataws.channels.MotoServer;
import dev.ataws.playground.slack.PretendSlack;
import dev.ataws.playground.slack.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;

/** Where conversations are played: a workspace, an AWS, the bot between them. */
final class Stage implements AutoCloseable {
  private static final List<String> POLICIES = List.of("deploy.json", "two-eyes.json");

  private final MotoServer moto;
  private final AwsProxy aws;
  private final PretendSlack slack;
  private final BotProcess bot;
  private final Path database;
  private final Owner owner;
  private final HttpClient client = HttpClient.newHttpClient();

  private Stage(MotoServer moto, AwsProxy aws, PretendSlack slack, Path configuration) {
    this.moto = moto;
    this.aws = aws;
    this.slack = slack;
    this.bot = new BotProcess(slack, aws.uri(), configuration);
    this.database = configuration.resolveSibling("at-aws.db");
    this.owner = new Owner(aws.uri());
  }

  /** Sets the stage in a directory; the channels are those of `configuration.yml` beside the scripts. */
  static Stage set(Path directory) throws IOException {
    MotoServer moto = MotoServer.start(directory);
    AwsProxy aws = AwsProxy.before(moto.uri());
    PretendSlack slack = PretendSlack.start(0);
    populate(slack.workspace());
    Files.createDirectories(directory.resolve("policies"));
    for (String policy : POLICIES) {
      Files.writeString(
          directory.resolve("policies").resolve(policy), resource("policies/" + policy));
    }
    String settings = resource("configuration.yml")
        .replace("http://localhost/api/", slack.methodsEndpointPrefix());
    Path configuration = Files.writeString(directory.resolve("at-aws.yml"), settings);
    return new Stage(moto, aws, slack, configuration);
  }

  private static void populate(Workspace workspace) {
    workspace.addUser("U0CAROL000", "carol");
    workspace.addUser("U0DAVE0000", "dave");
    workspace.addUserGroup("S0ONCALL00", "on-call", List.of("U0DAVE0000"));
    workspace.addBot("U0ROBOT000", "robot");
    workspace.addStranger("U0STRANGER", "stranger", "T0ELSEWHERE");
    workspace.addChannel("C0DEPLOY00", "deploy");
    workspace.addChannel("C0TWOEYES0", "two-eyes");
    workspace.addChannel("C0ANYWHERE", "anywhere");
    workspace.addChannel("C0ROLES000", "roles");
    workspace.addChannel("C0ACCOUNTS", "accounts");
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(Stage.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  AwsProxy aws() {
    return aws;
  }

  PretendSlack slack() {
    return slack;
  }

  BotProcess bot() {
    return bot;
  }

  Owner owner() {
    return owner;
  }

  /** Makes everything as it was at the beginning, but for the bot's clock, which stays as late as it is. */
  void clear() {
    slack.faults().clear();
    try {
      moto("reset", "");
      moto("config", "{\"lambda\": {\"use_docker\": false}}");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    aws.forget();
    bot.start();
    forget();
  }

  /** Lets the bot remember nothing of the scripts before. */
  private void forget() {
    try (Connection memory = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = memory.createStatement()) {
      statement.execute("PRAGMA busy_timeout = 10000");
      statement.execute("DELETE FROM entry");
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private void moto(String what, String body) throws IOException {
    HttpRequest request = HttpRequest.newBuilder(moto.uri().resolve("/moto-api/" + what))
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
    try {
      client.send(request, HttpResponse.BodyHandlers.discarding());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }

  @Override
  public void close() {
    bot.close();
    owner.close();
    slack.close();
    aws.close();
    moto.close();
  }
}
