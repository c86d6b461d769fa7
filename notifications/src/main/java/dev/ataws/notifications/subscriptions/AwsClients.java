package dev.ataws.notifications.subscriptions;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.cloudwatch.CloudWatchAsyncClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchAsyncClientBuilder;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** The clients of AWS that act as at-aws itself, one a service in a region, made when they are first asked for. */
public final class AwsClients implements AutoCloseable {
  /** Longer than the longest wait for a message. */
  private static final Duration ATTEMPT = Duration.ofSeconds(30);

  private static final Duration CALL = Duration.ofSeconds(60);
  private static final Duration CONNECT = Duration.ofSeconds(3);
  /** Each queue that is waited on holds one. */
  private static final int CONNECTIONS = 1_000;

  private final AwsCredentialsProvider credentials;
  private final Optional<URI> endpoint;
  /** Named, because the bundle has several HTTP clients, among which the SDK refuses to choose. */
  private final SdkHttpClient http = Apache5HttpClient.builder()
      .connectionTimeout(CONNECT)
      .maxConnections(CONNECTIONS)
      .build();

  private final Map<Region, SnsClient> sns = new ConcurrentHashMap<>();
  private final Map<Region, SqsClient> sqs = new ConcurrentHashMap<>();
  private final Map<Region, CloudWatchLogsClient> logs = new ConcurrentHashMap<>();
  private final Map<Region, CloudWatchAsyncClient> metrics = new ConcurrentHashMap<>();

  /**
   * Makes clients.
   *
   * @param endpoint where all services are; where AWS has them if there is none
   */
  public AwsClients(AwsCredentialsProvider credentials, Optional<URI> endpoint) {
    this.credentials = credentials;
    this.endpoint = endpoint;
  }

  /** Makes clients with what the SDK finds here: credentials, region, {@code AWS_ENDPOINT_URL}. */
  public static AwsClients ofThisMachine() {
    return new AwsClients(DefaultCredentialsProvider.builder().build(), Optional.empty());
  }

  /** Returns the region of a setting, or that of the SDK if it names none. */
  public static Region region(Optional<String> setting) {
    return setting
        .map(Region::of)
        .orElseGet(() -> DefaultAwsRegionProviderChain.builder().build().getRegion());
  }

  /** Returns the client of Amazon SNS for a region. */
  public SnsClient sns(Region region) {
    return sns.computeIfAbsent(region, in -> configured(SnsClient.builder(), in).build());
  }

  /** Returns the client of Amazon SQS for a region. */
  public SqsClient sqs(Region region) {
    return sqs.computeIfAbsent(region, in -> configured(SqsClient.builder(), in).build());
  }

  /** Returns the client of CloudWatch Logs for a region. */
  public CloudWatchLogsClient logs(Region region) {
    return logs.computeIfAbsent(
        region, in -> configured(CloudWatchLogsClient.builder(), in).build());
  }

  /** Returns the client of CloudWatch for a region. */
  public CloudWatchAsyncClient metrics(Region region) {
    return metrics.computeIfAbsent(region, this::metricsClient);
  }

  private CloudWatchAsyncClient metricsClient(Region region) {
    CloudWatchAsyncClientBuilder builder = CloudWatchAsyncClient.builder()
        .region(region)
        .credentialsProvider(credentials)
        .httpClientBuilder(NettyNioAsyncHttpClient.builder().connectionTimeout(CONNECT))
        .overrideConfiguration(limits -> limits.apiCallTimeout(ATTEMPT));
    endpoint.ifPresent(builder::endpointOverride);
    return builder.build();
  }

  private <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> B configured(
      B builder, Region region) {
    endpoint.ifPresent(builder::endpointOverride);
    return builder
        .region(region)
        .credentialsProvider(credentials)
        .httpClient(http)
        .overrideConfiguration(limits -> limits
            .apiCallTimeout(CALL)
            .apiCallAttemptTimeout(ATTEMPT)
            .retryStrategy(RetryMode.STANDARD));
  }

  @Override
  public void close() {
    sns.values().forEach(SdkAutoCloseable::close);
    sqs.values().forEach(SdkAutoCloseable::close);
    logs.values().forEach(SdkAutoCloseable::close);
    metrics.values().forEach(SdkAutoCloseable::close);
    http.close();
    if (credentials instanceof SdkAutoCloseable provider) {
      provider.close();
    }
  }
}
