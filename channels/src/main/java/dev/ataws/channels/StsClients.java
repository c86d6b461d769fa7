package dev.ataws.channels;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.StsClientBuilder;

/** The clients of STS, one a region, that act as the bot itself. */
final class StsClients implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StsClients.class);
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration ATTEMPT = Duration.ofSeconds(6);
  private static final Duration CALL = Duration.ofSeconds(10);

  private final AwsCredentialsProvider credentials;
  private final Optional<URI> endpoint;
  private final StsRegion regions;
  /** Named, because the bundle has several HTTP clients, among which the SDK refuses to choose. */
  private final SdkHttpClient http =
      Apache5HttpClient.builder().connectionTimeout(CONNECT).build();

  private final Map<Region, StsClient> clients = new ConcurrentHashMap<>();

  StsClients(AwsCredentialsProvider credentials, Optional<URI> endpoint, StsRegion regions) {
    this.credentials = credentials;
    this.endpoint = endpoint;
    this.regions = regions;
  }

  /** Makes clients with what the SDK finds here: credentials, region, {@code AWS_ENDPOINT_URL}. */
  static StsClients ofThisMachine() {
    return new StsClients(
        DefaultCredentialsProvider.builder().build(),
        Optional.empty(),
        new StsRegion(() -> OwnRegion.FOUND));
  }

  /** Tells whether the bot has credentials of its own; a broken profile file counts as none. */
  boolean hasCredentials() {
    try {
      credentials.resolveCredentials();
      return true;
    } catch (SdkClientException | IllegalArgumentException none) {
      LOG.warn("own_credentials error=\"{}\"", none.getMessage());
      return false;
    }
  }

  /** Returns the region whose STS knows a role. */
  Region region(AssumableRole role) {
    return regions.of(role);
  }

  /** Returns the client for a region. */
  StsClient in(Region region) {
    return clients.computeIfAbsent(region, this::client);
  }

  @Override
  public void close() {
    clients.values().forEach(StsClient::close);
    http.close();
    if (credentials instanceof DefaultCredentialsProvider provider) {
      provider.close();
    }
  }

  private StsClient client(Region region) {
    StsClientBuilder client = StsClient.builder()
        .region(region)
        .credentialsProvider(credentials)
        .httpClient(http)
        .overrideConfiguration(limits -> limits
            .apiCallTimeout(CALL)
            .apiCallAttemptTimeout(ATTEMPT)
            .retryStrategy(RetryMode.STANDARD));
    endpoint.ifPresent(client::endpointOverride);
    return client.build();
  }

  /** Found once, when first asked for: without a setting the SDK asks the machine, which may take seconds. */
  private static final class OwnRegion {
    static final Optional<String> FOUND = find();

    private static Optional<String> find() {
      try {
        return Optional.of(
            DefaultAwsRegionProviderChain.builder().build().getRegion().id());
      } catch (SdkClientException none) {
        return Optional.empty();
      }
    }
  }
}
