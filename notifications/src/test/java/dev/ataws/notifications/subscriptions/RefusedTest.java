package dev.ataws.notifications.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.ataws.channels.MovableClock;
import dev.ataws.channels.memory.Memory;
import dev.ataws.notifications.Moto;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;

/** Meets an AWS that refuses, which moto never does. */
class RefusedTest {
  private static final String TOPIC = "arn:aws:sns:eu-west-1:111122223333:alarms";
  private static final String QUEUE = "arn:aws:sqs:eu-west-1:123456789012:at-aws-ops";
  private static final Hearer HEARER = new Hearer("ops", "sqs", QUEUE, List.of(TOPIC));

  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final Memory memory = Memory.ofThisProcess(new MovableClock());
  private volatile String refusal = error("AuthorizationError", "not allowed");
  private HttpServer aws;
  private AwsClients clients;

  @BeforeEach
  void start() throws IOException {
    aws = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    aws.createContext("/", exchange -> {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String answer = answers.entrySet().stream()
          .filter(each -> body.contains("Action=" + each.getKey() + "&"))
          .map(Map.Entry::getValue)
          .findFirst()
          .orElse(refusal);
      byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.equals(refusal) ? 403 : 200, bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    });
    aws.start();
    clients = Moto.clients(URI.create("http://127.0.0.1:" + aws.getAddress().getPort()));
  }

  @AfterEach
  void stop() {
    clients.close();
    aws.stop(0);
    memory.close();
  }

  @Test
  void saysWhichStatementTheTopicNeeds() {
    assertThat(subscriptions().ensure(List.of(HEARER), true))
        .containsExactly(new Lacking(
            "ops",
            TOPIC,
            "AuthorizationError: not allowed",
            "Let at-aws call sns:Subscribe, in its role's policy and, for a topic of another account, with this statement in the"
                + " topic's policy: {\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::123456789012:root\"},"
                + "\"Action\":[\"sns:Subscribe\",\"sns:ListSubscriptionsByTopic\"],"
                + "\"Resource\":\"arn:aws:sns:eu-west-1:111122223333:alarms\"}"));
  }

  @Test
  void isSubscribedAtLastWhereItMayNotBeListed() {
    Subscriptions subscriptions = subscriptions();
    assertThat(subscriptions.ensure(List.of(HEARER), true)).hasSize(1);
    answers.put(
        "Subscribe",
        "<SubscribeResponse><SubscribeResult><SubscriptionArn>" + TOPIC
            + ":1</SubscriptionArn></SubscribeResult></SubscribeResponse>");

    assertThat(subscriptions.ensure(List.of(HEARER), true)).isEmpty();
    assertThat(memory.list(Note.KIND, "").stream().map(Note::of))
        .containsExactly(new Note("ops", "sqs", QUEUE, TOPIC, TOPIC + ":1"));
  }

  @Test
  void rawDeliveryThatMayNotBeTurnedOffLeavesTheSubscription() {
    answers.put(
        "Subscribe",
        "<SubscribeResponse><SubscribeResult><SubscriptionArn>" + TOPIC
            + ":1</SubscriptionArn></SubscribeResult></SubscribeResponse>");
    answers.put(
        "GetSubscriptionAttributes",
        "<GetSubscriptionAttributesResponse><GetSubscriptionAttributesResult><Attributes><entry>"
            + "<key>RawMessageDelivery</key><value>true</value></entry></Attributes>"
            + "</GetSubscriptionAttributesResult></GetSubscriptionAttributesResponse>");

    assertThat(subscriptions().ensure(List.of(HEARER), true)).isEmpty();
  }

  @Test
  void whatMayNotBeUnsubscribedIsRemembered() {
    Note note = new Note("ops", "sqs", QUEUE, TOPIC, TOPIC + ":1");
    memory.put(note.key(), note.value());

    subscriptions().ensure(List.of(), true);

    assertThat(memory.list(Note.KIND, "")).hasSize(1);
  }

  @Test
  void aTokenThatIsRefusedConfirmsNothing() {
    assertThat(subscriptions().confirm(TOPIC, "old")).isEqualTo(Confirmation.REFUSED);
  }

  @Test
  void whereNobodyAnswersItMayBeTriedAgain() {
    aws.stop(0);

    assertThat(subscriptions().confirm(TOPIC, "token")).isEqualTo(Confirmation.UNREACHABLE);
    assertThat(subscriptions().ensure(List.of(HEARER), true).get(0).next())
        .isEqualTo("I try again in some minutes.");
  }

  @Test
  void aQueueThatMayNotBeMadeNamesThePermissions() {
    refusal = "{\"__type\":\"com.amazonaws.sqs#AccessDenied\",\"message\":\"not allowed\"}";
    assertThatThrownBy(this::makeQueue)
        .isInstanceOf(QueueUnavailable.class)
        .hasMessage(
            "I could not set up the queue `at-aws-ops`: AccessDenied. Let at-aws call sqs:CreateQueue, sqs:GetQueueUrl,"
                + " sqs:GetQueueAttributes, sqs:SetQueueAttributes, sqs:ListQueueTags and sqs:TagQueue on it and on its"
                + " dead-letter queue.");
  }

  @Test
  void aQueueThatWasJustDeletedTakesAMinute() {
    refusal = "{\"__type\":\"com.amazonaws.sqs#QueueDeletedRecently\",\"message\":\"wait\"}";
    assertThatThrownBy(this::makeQueue)
        .hasMessageEndingWith("SQS lets it be made again 60 seconds after it was deleted.");
  }

  @Test
  void aQueueThatCannotBeReachedSaysSo() {
    aws.stop(0);
    assertThatThrownBy(this::makeQueue)
        .isInstanceOf(QueueUnavailable.class)
        .hasMessageEndingWith("Look whether SQS can be reached, then try again.");
  }

  private void makeQueue() {
    new Queues(clients.sqs(Region.EU_WEST_1), "at-aws").ensure("ops", List.of(TOPIC));
  }

  private Subscriptions subscriptions() {
    return new Subscriptions(clients::sns, memory, List.of(TOPIC), arn -> false);
  }

  private static String error(String code, String message) {
    return "<ErrorResponse><Error><Type>Sender</Type><Code>" + code + "</Code><Message>" + message
        + "</Message></Error></ErrorResponse>";
  }
}
