package dev.ataws.bot.large;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ataws.bot.Samples;
import dev.ataws.bot.aws.AwsCall;
import dev.ataws.bot.aws.Page;
import dev.ataws.bot.aws.PagedAnswer;
import dev.ataws.bot.aws.Pages;
import dev.ataws.bot.aws.Place;
import dev.ataws.bot.aws.SdkAccount;
import dev.ataws.bot.rendering.Answers;
import dev.ataws.bot.rendering.Reply;
import dev.ataws.channels.AssumedRole;
import dev.ataws.channels.RoleSession;
import dev.ataws.channels.RoleSessions;
import dev.ataws.grammar.Interpretation;
import dev.ataws.grammar.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/**
 * A process of its own with little memory, which shows a large result in pages and downloads it. Prints what it needs when it
 * is warm, how many records the pages showed, how many the file has.
 */
final class Reader {
  private static final AwsCall CALL = Samples.call("lambda list-functions");
  private static final Options OPTIONS = ((Interpretation.Ready)
          Samples.INTERPRETER.interpret("lambda list-functions"))
      .command()
      .options();

  private Reader() {}

  /** Takes the small Lambda to warm up with, the large one, and how many pages to look at. */
  public static void main(String... args) throws IOException {
    show(args[0], Integer.MAX_VALUE);
    download(args[0]);
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    System.out.println(runtime.totalMemory() - runtime.freeMemory());
    System.out.println(show(args[1], Integer.parseInt(args[2])));
    System.out.println(download(args[1]));
  }

  private static SdkAccount account(String uri) {
    System.setProperty("aws.endpointUrl", uri);
    return new SdkAccount(
        new RoleSessions(
            (role, person, policies) -> new AssumedRole.Granted(new RoleSession(
                AwsSessionCredentials.create("key", "not-a-secret", "token"),
                role.arn(),
                person.userId(),
                Instant.now().plusSeconds(3600))),
            Clock.systemUTC()),
        Duration.ofMinutes(1));
  }

  /** How many records so many pages show. */
  private static int show(String uri, int most) {
    try (SdkAccount account = account(uri)) {
      Pages pages = new Pages(account, Answers::room);
      Optional<Place> next = Optional.of(Place.START);
      int shown = 0;
      for (int i = 0; i < most && next.isPresent(); i++) {
        PagedAnswer answer = pages.from(CALL, OPTIONS, next.get());
        if (!(answer instanceof Page page)) {
          throw new IllegalStateException(answer.toString());
        }
        Reply reply = Answers.of(CALL, page, Optional.of("r-1"));
        shown += reply.blocks().get(0).get("rows").size() - 1;
        next = page.next();
      }
      return shown;
    }
  }

  /** How many records the file has. */
  private static int download(String uri) throws IOException {
    try (SdkAccount account = account(uri)) {
      Reply reply =
          Answers.download(new Pages(account, Answers::room), CALL, OPTIONS).reply();
      Reply.File file = reply.files().get(0);
      try {
        return records(file.path().orElseThrow());
      } finally {
        file.discard();
      }
    }
  }

  private static int records(Path file) throws IOException {
    int records = 0;
    try (JsonParser json = new JsonMapper().createParser(Files.newInputStream(file))) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        records +=
            token == JsonToken.FIELD_NAME && "FunctionArn".equals(json.currentName()) ? 1 : 0;
      }
    }
    return records;
  }
}
