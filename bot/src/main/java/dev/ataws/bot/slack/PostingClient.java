package dev.ataws.bot.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import com.slack.api.util.http.listener.DetailedLoggingListener;
import java.net.URI;
import java.time.Duration;

/** Slack's client as notifications need it: whether a message may be posted again is for them to say. */
public final class PostingClient {
  private static final Duration ANSWERING = Duration.ofSeconds(20);
  private static final Duration ALL = Duration.ofSeconds(30);

  private PostingClient() {}

  /**
   * Makes a client that sends each request once at most, gives up after half a minute, asks for nothing of its own accord, and logs
   * nothing of what it sends. It is the caller's to close.
   *
   * @param slackApi where the Web API is, ending with a slash
   */
  public static Slack of(URI slackApi) {
    return of(slackApi, ANSWERING, ALL);
  }

  static Slack of(URI slackApi, Duration answering, Duration all) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(slackApi.toString());
    config.setHttpClientReadTimeoutMillis((int) answering.toMillis());
    config.setHttpClientCallTimeoutMillis((int) all.toMillis());
    config
        .getHttpClientResponseHandlers()
        .removeIf(DetailedLoggingListener.class::isInstance); // it logs messages
    config.getMethodsConfig().setStatsEnabled(false); // they cost an auth.test
    SlackHttpClient http = new SlackHttpClient(SlackHttpClient.buildOkHttpClient(config)
        .newBuilder()
        .addInterceptor(new SendingOnce())
        .build());
    http.setConfig(config);
    return Slack.getInstance(config, http);
  }
}
