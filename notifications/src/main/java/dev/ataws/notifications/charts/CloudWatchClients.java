package dev.ataws.notifications.charts;

import dev.ataws.channels.RoleSession;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClientBuilder;

/** The clients of CloudWatch, one a region; each call brings the credentials of its role session. */
final class CloudWatchClients implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration CALL = Duration.ofSeconds(5);

  private final Optional<URI> endpoint;
  private final SdkHttpClient http =
      Apache5HttpClient.builder().connectionTimeout(CONNECT).socketTimeout(CALL).build();

  private final Map<Region, CloudWatchClient> clients = new ConcurrentHashMap<>();

  CloudWatchClients(Optional<URI> endpoint) {
    this.endpoint = endpoint;
  }

  /** Tells whether AWS has a region of that name: a message may say anything. */
  static boolean isKnown(String region) {
    return Region.regions().stream().anyMatch(each -> each.id().equals(region));
  }

  CloudWatchClient in(String region) {
    return clients.computeIfAbsent(Region.of(region), this::client);
  }

  /** Returns what makes a call act with a session. */
  static AwsRequestOverrideConfiguration as(RoleSession session) {
    return AwsRequestOverrideConfiguration.builder()
        .credentialsProvider(StaticCredentialsProvider.create(session.credentials()))
        .build();
  }

  private CloudWatchClient client(Region region) {
    CloudWatchClientBuilder client = CloudWatchClient.builder()
        .region(region)
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .httpClient(http)
        .overrideConfiguration(
            limits -> limits.apiCallTimeout(CALL).retryStrategy(RetryMode.STANDARD));
    endpoint.ifPresent(client::endpointOverride);
    return client.build();
  }

  @Override
  public void close() {
    clients.values().forEach(CloudWatchClient::close);
    http.close();
  }
}
