package dev.ataws.channels;

import dev.ataws.policies.session.SessionPolicy;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
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
  private static final String ACCESS_DENIED = "AccessDenied";
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
  private final RoleTrust trust;
  private final PolicyWarnings warnings = new PolicyWarnings();

  StsAssumeRole(StsClients clients, Clock clock) {
    this(clients, clock, StsAssumeRole::warn);
  }

  /** Says what roles lack to somebody else than the log. */
  StsAssumeRole(StsClients clients, Clock clock, Consumer<Lack> warnings) {
    this.clients = clients;
    this.trust = new RoleTrust(clock, warnings);
  }

  @Override
  public AssumedRole assume(AssumableRole role, Person person, List<SessionPolicy> policies) {
    if (!clients.hasCredentials()) {
      return RoleTexts.noCredentials(role);
    }
    Call call = new Call(role, person, clients.region(role));
    AssumedRole answer = firstThatFits(call, policies);
    log(answer, call);
    return answer;
  }

  @Override
  public void close() {
    clients.close();
  }

  /** AWS packs policies in a way of its own, so only it can say whether one fits. */
  private AssumedRole firstThatFits(Call call, List<SessionPolicy> policies) {
    AssumableRole role = call.role();
    AssumeRoleRequest plain = request(call);
    if (policies.isEmpty()) {
      return assume(call, plain).orElseGet(() -> RoleTexts.policyTooLarge(role));
    }
    for (SessionPolicy policy : policies) {
      Optional<AssumedRole> answer = assume(call, with(policy, plain));
      if (answer.isPresent()) {
        warnings.used(policy, role);
        return answer.get();
      }
      warnings.tooLarge(policy, role);
    }
    return RoleTexts.policyTooLarge(role);
  }

  /** Lets the session carry less of the person as long as AWS denies that; empty when policies and tags are too large. */
  private Optional<AssumedRole> assume(Call call, AssumeRoleRequest request) {
    Carried carried = trust.carried(call.role());
    String denial = "";
    while (true) {
      try {
        Optional<AssumedRole> answer = ask(call, carried.on(request, call.person()));
        if (!denial.isEmpty()
            && answer.filter(AssumedRole.Granted.class::isInstance).isPresent()) {
          trust.takes(call.role(), carried, denial);
        }
        return answer;
      } catch (StsException refusal) {
        Optional<Carried> less = less(call, carried, refusal);
        if (less.isEmpty()) {
          noteInVain(call, denial);
          return Optional.of(refused(call.role(), call.region(), refusal));
        }
        carried = less.get();
        denial = message(refusal);
      }
    }
  }

  private Optional<Carried> less(Call call, Carried carried, StsException refusal) {
    return code(refusal).startsWith(ACCESS_DENIED)
        ? trust.less(call.role(), carried, message(refusal))
        : Optional.empty();
  }

  private void noteInVain(Call call, String earlierDenial) {
    if (!earlierDenial.isEmpty()) {
      trust.wasInVain(call.role());
    }
  }

  /** Empty when AWS says that policies and tags together are too large. */
  private Optional<AssumedRole> ask(Call call, AssumeRoleRequest request) {
    try {
      Optional<Credentials> credentials =
          Optional.ofNullable(clients.in(call.region()).assumeRole(request).credentials());
      return Optional.of(credentials
          .map(each -> granted(request, each))
          .orElseGet(() -> RoleTexts.unreachable(call.role(), call.region().id())));
    } catch (PackedPolicyTooLargeException tooLarge) {
      return Optional.empty();
    } catch (SdkClientException unreachable) {
      LOG.warn(
          "assume_role session={} region={} error=\"{}\"",
          request.roleSessionName(),
          call.region(),
          unreachable.getMessage());
      return Optional.of(RoleTexts.unreachable(call.role(), call.region().id()));
    }
  }

  private static void log(AssumedRole answer, Call call) {
    String result =
        answer.match(granted -> "granted until " + granted.expiry(), AssumedRole.Refused::what);
    LOG.info(
        "assume_role session={} region={} result=\"{}\"",
        call.person().sessionName(),
        call.region(),
        result);
  }

  private static void warn(Lack lack) {
    LOG.warn(
        "role_trust role={} what=\"{}\" next=\"{}\" statement={}",
        lack.role(),
        lack.what(),
        lack.next(),
        lack.statement());
  }

  private static AssumeRoleRequest request(Call call) {
    return AssumeRoleRequest.builder()
        .roleArn(call.role().arn())
        .roleSessionName(call.person().sessionName())
        .durationSeconds(ONE_HOUR)
        .externalId(call.role().externalId().orElse(null))
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
    String code = code(refusal);
    String message = message(refusal);
    if (code.isEmpty()) {
      return RoleTexts.unreachable(role, region.id());
    }
    if (code.startsWith(ACCESS_DENIED)) {
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

  private static String code(StsException refusal) {
    return Objects.requireNonNullElse(refusal.awsErrorDetails().errorCode(), "");
  }

  private static String message(StsException refusal) {
    return Objects.requireNonNullElse(refusal.awsErrorDetails().errorMessage(), "");
  }

  /** For whom a session is asked for, and where. */
  private record Call(AssumableRole role, Person person, Region region) {}
}
