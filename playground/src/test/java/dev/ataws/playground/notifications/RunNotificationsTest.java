package dev.ataws.playground.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ataws.bot.Main;
import dev.ataws.channels.MotoServer;
import dev.ataws.channels.RequiresProgram;
import dev.ataws.playground.slack.Message;
import dev.ataws.playground.slack.PretendSlack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sns.SnsClient;

/** {@code at-aws run --only notifications} as its own process, configured by a file. */
@RequiresProgram("moto_server")
class RunNotificationsTest {
  private static final String TOPIC = "arn:aws:sns:us-east-1:123456789012:alarms";
  private static final String OPS = "C0OPS00000";

  @TempDir
  private Path directory = Path.of("");

  @Test
  void whatATopicSaysAppearsAsACard() throws IOException {
    try (MotoServer aws = MotoServer.start(directory);
        PretendSlack slack = PretendSlack.start(0);
        SnsClient sns = Topics.client(aws.uri());
        Replicas replicas = new Replicas(
            Main.class,
            List.of("run", "--only", "notifications", "--config", configuration(slack)),
            slack,
            aws.uri(),
            directory)) {
      sns.createTopic(request -> request.name("alarms"));
      replicas.start(1);
      Topics.awaitSubscription(sns, TOPIC);
      sns.publish(request ->
          request.topicArn(TOPIC).subject("Backup of db-7").message("The backup has failed."));

      Message card = await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> slack.messages(OPS), messages -> !messages.isEmpty())
          .get(0);

      assertThat(card.text()).contains("Backup of db-7");
      assertThat(card.attachments().toString()).contains("The backup has failed.");
      assertThat(Files.readString(directory.resolve("replicas.log")))
          .contains("topics=\"1\"")
          .doesNotContain(slack.botToken(), slack.appToken(), "not-a-secret", "has failed");
    }
  }

  private String configuration(PretendSlack slack) throws IOException {
    return Files.writeString(directory.resolve("at-aws.yml"), """
            workspaces:
              - name: pretend
                id: %s
                appToken: ${SLACK_APP_TOKEN}
                botToken: ${SLACK_BOT_TOKEN}
                slackApi: %s
            channels:
              - name: ops
                workspace: pretend
                channel: %s
                account: "123456789012"
                role: arn:aws:iam::123456789012:role/at-aws-ops
                topics: [%s]
            """.formatted(
                slack.workspace().teamId(), slack.methodsEndpointPrefix(), OPS, TOPIC))
        .toString();
  }
}
