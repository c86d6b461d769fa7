package dev.ataws.bot.aws;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import dev.ataws.channels.RoleSession;
import dev.ataws.grammar.catalogue.Service;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;

/**
 * The SDK's clients, one for each service, region and role session, made on first use, closed when they have not been used
 * for a while. All of them share one pool of connections, and retry what AWS throttles twice.
 */
final class SdkClients implements AutoCloseable {
  private static final Duration UNUSED = Duration.ofMinutes(30);
  private static final int MOST = 200;

  private final Duration callTimeout;
  /** Made in the background: loading the SDK takes a second, in which the bot connects to Slack. */
  private final StoppableHttp http;

  private final Cache<Key, SdkClient> clients = Caffeine.newBuilder()
      .maximumSize(MOST)
      .expireAfterAccess(UNUSED)
      .scheduler(Scheduler.systemScheduler())
      .<Key, SdkClient>evictionListener((key, client, cause) -> close(client))
      .build();

  SdkClients(Duration callTimeout) {
    this.callTimeout = callTimeout;
    this.http = new StoppableHttp(CompletableFuture.supplyAsync(() -> http(callTimeout)));
  }

  /** Waits for bytes as long as a call may take: the SDK would send a call again whose answer is slow to begin. */
  private static SdkHttpClient http(Duration callTimeout) {
    return Apache5HttpClient.builder()
        .maxConnections(100)
        .connectionTimeout(Duration.ofSeconds(5))
        .socketTimeout(callTimeout)
        .build();
  }

  private record Key(String service, String region, RoleSession session) {}

  SdkClient client(Service service, String region, RoleSession session) {
    return clients.get(
        new Key(service.name(), region, session), key -> create(service, region, session));
  }

  private SdkClient create(Service service, String region, RoleSession session) {
    Object builder = newBuilder(SdkNames.client(service));
    if (!(builder instanceof AwsClientBuilder<?, ?> client)
        || !(builder instanceof AwsSyncClientBuilder<?, ?> sync)) {
      throw new IllegalStateException(
          "the SDK's builder of " + service.sdkClient() + " is of no known kind");
    }
    client.region(Region.of(region));
    client.credentialsProvider(StaticCredentialsProvider.create(session.credentials()));
    client.overrideConfiguration(ClientOverrideConfiguration.builder()
        .apiCallTimeout(callTimeout)
        .retryStrategy(RetryMode.STANDARD)
        .build());
    sync.httpClient(http);
    return (SdkClient) client.build();
  }

  private static Object newBuilder(Class<?> client) {
    try {
      Class<?> builder = SdkNames.load(client.getName() + "Builder");
      MethodHandle method = MethodHandles.publicLookup()
          .findStatic(client, "builder", MethodType.methodType(builder));
      return method.invoke();
    } catch (Throwable e) { // what a method handle throws
      throw new IllegalStateException(
          "the SDK's client " + client.getName() + " cannot be built", e);
    }
  }

  private static void close(@Nullable SdkClient client) {
    if (client != null) {
      client.close();
    }
  }

  @Override
  public void close() {
    clients.asMap().values().forEach(SdkClient::close);
    clients.invalidateAll();
    http.close();
  }
}
