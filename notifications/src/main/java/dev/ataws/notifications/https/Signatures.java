package dev.ataws.notifications.https;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.messagemanager.sns.SnsMessageManager;
import software.amazon.awssdk.regions.Region;

/**
 * Checks the signatures of SNS, with certificates that only SNS's own hosts can serve.
 *
 * @see <a href="https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html">Verifying the signatures</a>
 */
public final class Signatures implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration READ = Duration.ofSeconds(5);

  private final SdkHttpClient http;
  private final Map<Region, SnsMessageManager> managers = new ConcurrentHashMap<>();

  /**
   * Checks signatures.
   *
   * @param http what fetches certificates; closed with this
   */
  public Signatures(SdkHttpClient http) {
    this.http = new Certificates(http);
  }

  /** Checks signatures with certificates of AWS. */
  public static Signatures ofAws() {
    return new Signatures(Apache5HttpClient.builder()
        .connectionTimeout(CONNECT)
        .socketTimeout(READ)
        .build());
  }

  /** Tells whether a body was signed by SNS in a region. */
  Verification verify(Region region, String body) {
    try {
      return new Verification.Signed(managers
          .computeIfAbsent(
              region,
              in -> SnsMessageManager.builder().region(in).httpClient(http).build())
          .parseMessage(body));
    } catch (SdkException | IllegalArgumentException | NullPointerException e) {
      // whatever the SDK cannot read is not signed
      return Certificates.Unreachable.isBehind(e)
          ? new Verification.Unknown(String.valueOf(e.getMessage()))
          : new Verification.Forged(e.getClass().getSimpleName());
    }
  }

  @Override
  public void close() {
    managers.values().forEach(SnsMessageManager::close);
    http.close();
  }
}
