package dev.ataws.notifications.sources.security;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Cut;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Console;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.words.TellingFacts;
import dev.ataws.notifications.sources.words.Wording;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Something that was done in AWS: who did what, from where, with what, and whether it worked. */
final class CloudTrailCall {
  /** Calls that switch off what protects or records: nobody wants to miss one. */
  private static final Set<String> GRAVE = Set.of(
      "StopLogging",
      "DeleteTrail",
      "DeleteEventDataStore",
      "StopConfigurationRecorder",
      "DeleteConfigurationRecorder",
      "DeleteDeliveryChannel",
      "DeleteDetector",
      "DisableSecurityHub",
      "DisableMacie",
      "DeleteFlowLogs",
      "DisableKey",
      "ScheduleKeyDeletion",
      "DeactivateMFADevice",
      "DeleteVirtualMFADevice",
      "DeleteAccountPasswordPolicy",
      "LeaveOrganization",
      "DisableEbsEncryptionByDefault",
      "DeletePublicAccessBlock",
      "DeleteAccountPublicAccessBlock",
      "DisassociateFromMasterAccount");

  private static final int PARAMETERS = 8;
  private static final int LONGEST = 300;

  private CloudTrailCall() {}

  static Card card(Fields call, String region, String account, Optional<Instant> time) {
    boolean isSignIn = call.text("eventSource").equals("signin.amazonaws.com");
    String name = call.text("eventName");
    String error = error(call);
    CardBuilder card = new CardBuilder(
            isSignIn ? "console-sign-in" : "cloudtrail-api-call",
            severity(call),
            what(call, isSignIn))
        .about(isSignIn ? Actor.name(call.at("userIdentity")) : name)
        .in(region, account)
        .at(time)
        .text(sentence(call, isSignIn))
        .fact("Error", error)
        .fact("Who", Actor.of(call.at("userIdentity")))
        .fact("From", from(call))
        .fact("Service", call.text("eventSource"))
        .fact("Event", isSignIn ? name : "")
        .fact("MFA", call.text("additionalEventData", "MFAUsed"))
        .fact("With", Cut.to(LONGEST, call.text("userAgent")));
    TellingFacts.add(card, call.at("requestParameters"), PARAMETERS);
    if (!isSignIn) {
      TellingFacts.add(card, call.at("additionalEventData"), 2);
      TellingFacts.add(card, call.at("serviceEventDetails"), PARAMETERS);
    }
    return card.link("Open the event", link(region, call)).build();
  }

  private static String what(Fields call, boolean isSignIn) {
    if (isSignIn) {
      return "AWS Console Sign-in";
    }
    return switch (call.text("eventType")) {
      case "AwsServiceEvent" -> "AWS Service Event";
      case "AwsConsoleAction" -> "AWS Console Action";
      default -> "AWS API Call";
    };
  }

  private static String sentence(Fields call, boolean isSignIn) {
    String who = Actor.name(call.at("userIdentity"));
    if (isSignIn) {
      String result = call.text("responseElements", call.text("eventName"));
      boolean hasFailed = result.equalsIgnoreCase("Failure") || call.has("errorMessage");
      return Actor.isRoot(call.at("userIdentity"))
          ? "The root user " + (hasFailed ? "failed to sign in." : "signed in.")
          : Wording.joined(" ", who, hasFailed ? "failed to sign in." : "signed in.");
    }
    String service = service(call.text("eventSource"));
    String did = call.text("eventName") + (service.isEmpty() ? "" : " in " + service);
    if (who.isEmpty() || call.text("eventType").equals("AwsServiceEvent")) {
      return did + ".";
    }
    return who + (error(call).isEmpty() ? " called " : " was refused, or failed, calling ") + did
        + ".";
  }

  private static String error(Fields call) {
    String message = call.text("errorMessage");
    return Cut.to(LONGEST, Wording.joined(": ", call.text("errorCode"), message));
  }

  private static String from(Fields call) {
    return Wording.joined(", ", call.text("sourceIPAddress"), call.text("vpcEndpointId"));
  }

  private static String service(String source) {
    int dot = source.indexOf('.');
    return dot < 0 ? source : source.substring(0, dot);
  }

  private static Severity severity(Fields call) {
    String name = call.text("eventName").toLowerCase(Locale.ROOT);
    if (Actor.isRoot(call.at("userIdentity")) || GRAVE.contains(call.text("eventName"))) {
      return Severity.WARNING;
    }
    if (call.text("eventType").equals("AwsServiceEvent") && name.endsWith("failed")) {
      return Severity.ERROR;
    }
    boolean hasFailed = call.has("errorCode")
        || call.has("errorMessage")
        || call.text("responseElements", call.text("eventName")).equals("Failure");
    return hasFailed ? Severity.WARNING : Severity.INFO;
  }

  private static Optional<String> link(String region, Fields call) {
    return Console.of(region)
        .link("cloudtrailv2/home?region={region}#/events/%s", call.text("eventID"));
  }
}
