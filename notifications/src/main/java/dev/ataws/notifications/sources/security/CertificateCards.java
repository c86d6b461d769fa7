package dev.ataws.notifications.sources.security;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.words.Tone;
import dev.ataws.notifications.sources.words.Wording;
import dev.ataws.notifications.sources.words.Words;

/** Certificates of AWS Certificate Manager: issued, to be renewed, about to expire, expired. */
final class CertificateCards {
  private static final int SOON = 7;

  private CertificateCards() {}

  static Card card(AwsEvent event) {
    String id = Arn.name(event.resource());
    String name = event.text("CommonName");
    return new CardBuilder("acm-certificate", severity(event), event.detailType())
        .about(name.isEmpty() ? id : name)
        .in(event.region(), event.account())
        .at(event.time())
        .text(sentence(event))
        .fact("Days to expiry", event.text("DaysToExpiry"))
        .fact("Expires", Wording.time(event.detail(), "CertificateExpirationDate"))
        .fact("Action", Words.label(event.text("Action")))
        .fact(
            "In use",
            event.text("InUse").equals("false") ? "no" : event.text("InUse").isEmpty() ? "" : "yes")
        .fact("Certificate type", Words.label(event.text("CertificateType")))
        .fact("Validation", Words.label(event.text("DomainValidationMethod")))
        .fact("Renewal status", Words.label(event.text("RenewalStatusReason")))
        .fact("Issued", Wording.time(event.detail(), "CertificateCreatedDate"))
        .fact("Certificate", event.resource())
        .link(
            "Open the certificate",
            event.console().link("acm/home?region={region}#/certificates/%s", id))
        .build();
  }

  private static String sentence(AwsEvent event) {
    String days = event.text("DaysToExpiry");
    return switch (event.detailType()) {
      case "ACM Certificate Approaching Expiration" ->
        days.isEmpty()
            ? "The certificate expires soon."
            : "The certificate expires in " + days + " days.";
      case "ACM Certificate Expired" -> "The certificate has expired.";
      case "ACM Certificate Renewal Action Required" ->
        "The certificate cannot be renewed until somebody does something.";
      case "ACM Certificate Available" -> "The certificate can be used.";
      case "ACM Certificate Revoked" -> "The certificate was revoked.";
      default -> "";
    };
  }

  private static Severity severity(AwsEvent event) {
    if (event.detailType().equals("ACM Certificate Approaching Expiration")) {
      return event.detail().number("DaysToExpiry").orElse((double) SOON + 1) <= SOON
          ? Severity.ERROR
          : Severity.WARNING;
    }
    return Tone.orInfo(event.detailType());
  }
}
