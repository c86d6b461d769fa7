package dev.ataws.channels;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.Credentials;
import software.amazon.awssdk.services.sts.model.StsException;

/** Assumes roles at AWS STS, for one hour. */
final class StsAssumeRole implements AssumeRole {
  private static final Logger LOG = LoggerFactory.getLogger(StsAssumeRole.class);
  private static final int ONE_HOUR = 3600;
  private static final Set<String> OWN_CREDENTIALS_REFUSED = Set.of(
      "ExpiredToken",
      "ExpiredTokenException",
      "IncompleteSignature",
      "InvalidAccessKeyId",
      "InvalidClientTokenId",
      "MissingAuthenticationToken",
      "RequestExpired",
      "SignatureDoesNotMatch",
      "UnrecognizedClientException");

  private final StsClients clients;

  StsAssumeRole(StsClients clients) {
    this.clients = clients;
  }

  @Override
  public AssumedRole assume(Channel channel, String sessionName) {
    if (!clients.hasCredentials()) {
      return RoleTexts.noCredentials(channel);
    }
    Region region = clients.region(channel);
    AssumedRole answer = assume(channel, sessionName, region);
    log(answer, sessionName, region);
    return answer;
  }

  @Override
  public void close() {
    clients.close();
  }

  private AssumedRole assume(Channel channel, String sessionName, Region region) {
    try {
      Optional<Credentials> credentials = Optional.ofNullable(
          clients.in(region).assumeRole(request(channel, sessionName)).credentials());
      return credentials
          .map(each -> granted(channel, sessionName, each))
          .orElseGet(() -> RoleTexts.unreachable(channel, region.id()));
    } catch (StsException refusal) {
      return refused(channel, region, refusal);
    } catch (SdkClientException unreachable) {
      LOG.warn(
          "assume_role session={} region={} error=\"{}\"",
          sessionName,
          region,
          unreachable.getMessage());
      return RoleTexts.unreachable(channel, region.id());
    }
  }

  private static void log(AssumedRole answer, String sessionName, Region region) {
    String result =
        answer.match(granted -> "granted until " + granted.expiry(), AssumedRole.Refused::what);
    LOG.info("assume_role session={} region={} result=\"{}\"", sessionName, region, result);
  }

  private static AssumeRoleRequest request(Channel channel, String sessionName) {
    return AssumeRoleRequest.builder()
        .roleArn(channel.role())
        .roleSessionName(sessionName)
        .durationSeconds(ONE_HOUR)
        .externalId(channel.externalId().orElse(null))
        .build();
  }

  private static AssumedRole granted(Channel channel, String sessionName, Credentials granted) {
    AwsSessionCredentials credentials = AwsSessionCredentials.create(
        granted.accessKeyId(), granted.secretAccessKey(), granted.sessionToken());
    return new AssumedRole.Granted(
        new RoleSession(credentials, channel.role(), sessionName, granted.expiration()));
  }

  private static AssumedRole refused(Channel channel, Region region, StsException refusal) {
    AwsErrorDetails details = refusal.awsErrorDetails();
    String code = Objects.requireNonNullElse(details.errorCode(), "");
    String message = Objects.requireNonNullElse(details.errorMessage(), "");
    if (code.isEmpty()) {
      return RoleTexts.unreachable(channel, region.id());
    }
    if (code.startsWith("AccessDenied")) {
      return RoleTexts.accessDenied(channel, message);
    }
    if (OWN_CREDENTIALS_REFUSED.contains(code)) {
      return RoleTexts.ownCredentialsRefused(channel, code);
    }
    if (code.startsWith("RegionDisabled")) {
      return RoleTexts.regionDisabled(channel, region.id());
    }
    return refusal.isThrottlingException() || refusal.statusCode() >= 500
        ? RoleTexts.tryAgain(channel, code)
        : RoleTexts.otherwiseRefused(channel, code, message);
  }
}
