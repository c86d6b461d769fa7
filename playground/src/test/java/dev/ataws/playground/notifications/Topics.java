package dev.ataws.playground.notifications;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;

/** Topics of a moto server. */
final class Topics {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private Topics() {}

  static SnsClient client(URI aws) {
    return SnsClient.builder()
        .endpointOverride(aws)
        .region(Region.US_EAST_1)
        .httpClient(Apache5HttpClient.create())
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .build();
  }

  /** Returns when somebody hears a topic. */
  static void awaitSubscription(SnsClient sns, String topic) {
    await()
        .atMost(PATIENCE)
        .until(() -> !sns.listSubscriptionsByTopic(request -> request.topicArn(topic))
            .subscriptions()
            .isEmpty());
  }
}
