package dev.ataws.channels;

import dev.ataws.policies.session.SessionPolicy;
import java.util.List;
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
import software.amazon.awssdk.services.sts.model.PackedPolicyTooLargeException;
import software.amazon.awssdk.services.sts.model.PolicyDescriptorType;
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
  private final PolicyWarnings warnings = new PolicyWarnings();

  StsAssumeRole(StsClients clients) {
    this.clients = clients;
  }

  @Override
  public AssumedRole assume(AssumableRole role, String sessionName, List<SessionPolicy> policies) {
    if (!clients.hasCredentials()) {
      return RoleTexts.noCredentials(role);
    }
    Region region = clients.region(role);
    AssumedRole answer = firstThatFits(role, sessionName, policies, region);
    log(answer, sessionName, region);
    return answer;
  }

  @Override
  public void close() {
    clients.close();
  }

  /** AWS packs policies in a way of its own, so only it can say whether one fits. */
  private AssumedRole firstThatFits(
      AssumableRole role, String sessionName, List<SessionPolicy> policies, Region region) {
    AssumeRoleRequest plain = request(role, sessionName);
    if (policies.isEmpty()) {
      return assume(role, plain, region).orElseGet(() -> RoleTexts.policyTooLarge(role));
    }
    for (SessionPolicy policy : policies) {
      Optional<AssumedRole> answer = assume(role, with(policy, plain), region);
      if (answer.isPresent()) {
        warnings.used(policy, role);
        return answer.get();
      }
      warnings.tooLarge(policy, role);
    }
    return RoleTexts.policyTooLarge(role);
  }

  /** Empty when AWS says that policies and tags together are too large. */
  private Optional<AssumedRole> assume(
      AssumableRole role, AssumeRoleRequest request, Region region) {
    try {
      Optional<Credentials> credentials =
          Optional.ofNullable(clients.in(region).assumeRole(request).credentials());
      return Optional.of(credentials
          .map(each -> granted(request, each))
          .orElseGet(() -> RoleTexts.unreachable(role, region.id())));
    } catch (PackedPolicyTooLargeException tooLarge) {
      return Optional.empty();
    } catch (StsException refusal) {
      return Optional.of(refused(role, region, refusal));
    } catch (SdkClientException unreachable) {
      LOG.warn(
          "assume_role session={} region={} error=\"{}\"",
          request.roleSessionName(),
          region,
          unreachable.getMessage());
      return Optional.of(RoleTexts.unreachable(role, region.id()));
    }
  }

  private static void log(AssumedRole answer, String sessionName, Region region) {
    String result =
        answer.match(granted -> "granted until " + granted.expiry(), AssumedRole.Refused::what);
    LOG.info("assume_role session={} region={} result=\"{}\"", sessionName, region, result);
  }

  private static AssumeRoleRequest request(AssumableRole role, String sessionName) {
    return AssumeRoleRequest.builder()
        .roleArn(role.arn())
        .roleSessionName(sessionName)
        .durationSeconds(ONE_HOUR)
        .externalId(role.externalId().orElse(null))
        .build();
  }

  private static AssumeRoleRequest with(SessionPolicy policy, AssumeRoleRequest request) {
    return request.toBuilder()
        .policy(policy.json())
        .policyArns(policy.managedPolicyArns().stream()
            .map(arn -> PolicyDescriptorType.builder().arn(arn).build())
            .toList())
        .build();
  }

  private static AssumedRole granted(AssumeRoleRequest request, Credentials granted) {
    AwsSessionCredentials credentials = AwsSessionCredentials.create(
        granted.accessKeyId(), granted.secretAccessKey(), granted.sessionToken());
    return new AssumedRole.Granted(new RoleSession(
        credentials, request.roleArn(), request.roleSessionName(), granted.expiration()));
  }

  private static AssumedRole refused(AssumableRole role, Region region, StsException refusal) {
    AwsErrorDetails details = refusal.awsErrorDetails();
    String code = Objects.requireNonNullElse(details.errorCode(), "");
    String message = Objects.requireNonNullElse(details.errorMessage(), "");
    if (code.isEmpty()) {
      return RoleTexts.unreachable(role, region.id());
    }
    if (code.startsWith("AccessDenied")) {
      return RoleTexts.accessDenied(role, message);
    }
    if (code.startsWith("MalformedPolicyDocument")) {
      return RoleTexts.policyRefused(role, message);
    }
    if (OWN_CREDENTIALS_REFUSED.contains(code)) {
      return RoleTexts.ownCredentialsRefused(role, code);
    }
    if (code.startsWith("RegionDisabled")) {
      return RoleTexts.regionDisabled(role, region.id());
    }
    return refusal.isThrottlingException() || refusal.statusCode() >= 500
        ? RoleTexts.tryAgain(role, code)
        : RoleTexts.otherwiseRefused(role, code, message);
  }
}
