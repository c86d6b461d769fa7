package dev.ataws.notifications.sources.security;

import static java.util.Map.entry;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Source;
import dev.ataws.notifications.sources.services.EventCard;
import dev.ataws.notifications.sources.services.ServiceEvents;
import java.util.Map;
import java.util.function.Function;

/** Services for security that send events, except for those with a source of their own. */
final class SecurityServices {
  private static final Map<String, Function<AwsEvent, Card>> CARDS = Map.ofEntries(
      entry("aws.access-analyzer", AccessAnalyzerCards::card),
      entry("aws.acm", CertificateCards::card),
      entry("aws.kms", KeyCards::card),
      plain("aws.acm-pca", "ACM Private CA", "acm-private-ca", "acm-pca/home?region={region}"),
      plain(
          "aws.auditmanager",
          "Audit Manager",
          "auditmanager-event",
          "auditmanager/home?region={region}"),
      plain("aws.cloudhsm", "CloudHSM", "cloudhsm-event", "cloudhsm/home?region={region}"),
      plain("aws.cognito-idp", "Cognito", "cognito-event", "cognito/v2/home?region={region}"),
      plain("aws.detective", "Detective", "detective-event", "detective/home?region={region}"),
      plain(
          "aws.fms",
          "Firewall Manager",
          "firewall-manager-event",
          "wafv2/fmsv2/home?region={region}"),
      plain("aws.iam", "IAM", "iam-event", "iam/home"),
      plain(
          "aws.network-firewall",
          "Network Firewall",
          "network-firewall-event",
          "vpc/home?region={region}#NetworkFirewalls:"),
      plain(
          "aws.payment-cryptography",
          "Payment Cryptography",
          "payment-cryptography-event",
          "payment-cryptography/home?region={region}"),
      plain(
          "aws.rolesanywhere",
          "IAM Roles Anywhere",
          "rolesanywhere-event",
          "rolesanywhere/home?region={region}"),
      plain(
          "aws.secretsmanager",
          "Secrets Manager",
          "secretsmanager-secret",
          "secretsmanager/listsecrets?region={region}"),
      plain(
          "aws.security-ir",
          "Security Incident Response",
          "security-incident",
          "security-ir/home?region={region}"),
      plain(
          "aws.securitylake",
          "Security Lake",
          "securitylake-event",
          "securitylake/home?region={region}"),
      plain("aws.shield", "Shield", "shield-event", "wafv2/shieldv2"),
      plain("aws.signer", "Signer", "signer-job", "signer/home?region={region}"),
      plain("aws.signin", "AWS Sign-In", "signin-event", "iam/home"),
      plain("aws.sts", "STS", "sts-event", "iam/home"),
      plain(
          "aws.verified-access",
          "Verified Access",
          "verified-access-event",
          "vpc/home?region={region}#VerifiedAccessInstances:"),
      plain(
          "aws.verifiedpermissions",
          "Verified Permissions",
          "verified-permissions-event",
          "verifiedpermissions/home?region={region}"),
      plain("aws.waf", "WAF", "waf-event", "wafv2/homev2"),
      plain("aws.wafv2", "WAF", "waf-event", "wafv2/homev2"));

  private SecurityServices() {}

  static Source source() {
    return new ServiceEvents(CARDS);
  }

  private static Map.Entry<String, Function<AwsEvent, Card>> plain(
      String service, String title, String kind, String page) {
    return entry(
        service, event -> EventCard.of(kind, title, event, event.console().link(page)));
  }
}
