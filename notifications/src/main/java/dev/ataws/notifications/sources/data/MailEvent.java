package dev.ataws.notifications.sources.data;

import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.words.Tone;
import dev.ataws.notifications.sources.words.Wording;
import dev.ataws.notifications.sources.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happened to a mail: the part of an event of SES that is named after the kind of event. */
final class MailEvent {
  /** Kind of card, title, severity, and the member of the event that tells more. */
  private record Form(String kind, String title, Severity severity, String member) {}

  private static final Map<String, Form> FORMS = Map.ofEntries(
      Map.entry("Bounce", new Form("ses-bounce", "SES Bounce", Severity.ERROR, "bounce")),
      Map.entry(
          "Complaint", new Form("ses-complaint", "SES Complaint", Severity.ERROR, "complaint")),
      Map.entry("Delivery", new Form("ses-delivery", "SES Delivery", Severity.GOOD, "delivery")),
      Map.entry("Send", new Form("ses-send", "SES Send", Severity.INFO, "send")),
      Map.entry("Reject", new Form("ses-reject", "SES Reject", Severity.ERROR, "reject")),
      Map.entry("Open", new Form("ses-open", "SES Open", Severity.INFO, "open")),
      Map.entry("Click", new Form("ses-click", "SES Click", Severity.INFO, "click")),
      Map.entry(
          "Rendering Failure",
          new Form("ses-rendering-failure", "SES Rendering Failure", Severity.ERROR, "failure")),
      Map.entry(
          "DeliveryDelay",
          new Form("ses-delivery-delay", "SES Delivery Delay", Severity.WARNING, "deliveryDelay")),
      Map.entry(
          "Subscription",
          new Form("ses-subscription", "SES Subscription", Severity.INFO, "subscription")),
      Map.entry(
          "Received", new Form("ses-received", "SES Mail received", Severity.INFO, "receipt")));
  private static final List<String> VERDICTS =
      List.of("spamVerdict", "virusVerdict", "spfVerdict", "dkimVerdict", "dmarcVerdict");

  private final Form form;
  private final Fields more;

  private MailEvent(Form form, Fields more) {
    this.form = form;
    this.more = more;
  }

  static MailEvent of(String type, Fields json) {
    Form form = FORMS.getOrDefault(
        type, new Form("ses-event", "SES " + Words.label(type), Tone.of(type), ""));
    return new MailEvent(form, json.at(form.member()));
  }

  String kind() {
    return form.kind();
  }

  /** A bounce is permanent or will pass; a complaint says why. */
  String what() {
    String said = more.firstOf("bounceType", "complaintFeedbackType", "delayType");
    return said.isEmpty() || said.equals("Undetermined")
        ? form.title()
        : form.title() + ": " + Words.lower(said);
  }

  Severity severity() {
    if (more.text("bounceType").equals("Transient")) {
      return Severity.WARNING;
    }
    if (more.text("complaintFeedbackType").equals("not-spam")) {
      return Severity.INFO;
    }
    return more.text("virusVerdict", "status").equals("FAIL") ? Severity.WARNING : form.severity();
  }

  String text() {
    return more.firstOf("reason", "errorMessage");
  }

  Optional<Instant> time() {
    return more.time("timestamp");
  }

  void facts(CardBuilder card) {
    card.fact("Bounce type", more.text("bounceType"))
        .fact("Bounce subtype", Words.label(more.text("bounceSubType")))
        .fact("Complaint subtype", Words.label(more.text("complaintSubType")))
        .fact("Template", more.text("templateName"))
        .fact("Mail server", more.firstOf("reportingMTA", "remoteMtaIp"))
        .fact("Answer", more.text("smtpResponse"))
        .fact("Took", took())
        .fact("Clicked", more.text("link"))
        .fact("Reader", more.text("userAgent"))
        .fact("Tries until", Wording.time(more, "expirationTime"))
        .fact("Topics", Words.label(more.text("source")))
        .fact("Checks", checks())
        .fact("Action", more.text("action", "type"));
  }

  /** Returns each recipient that something happened to, with what its server said. */
  List<String> recipients() {
    List<String> lines = new ArrayList<>();
    for (String member :
        List.of("bouncedRecipients", "complainedRecipients", "delayedRecipients")) {
      List<Fields> all = more.items(member);
      for (Fields each : all.subList(0, Math.min(Recipients.MOST, all.size()))) {
        String says = each.firstOf("diagnosticCode", "status", "action");
        lines.add(each.text("emailAddress") + (says.isEmpty() ? "" : ": " + says));
      }
      if (all.size() > Recipients.MOST) {
        lines.add("… and " + (all.size() - Recipients.MOST) + " more");
      }
    }
    return lines;
  }

  private String took() {
    String millis = more.text("processingTimeMillis");
    return millis.isEmpty() ? "" : millis + " ms";
  }

  private String checks() {
    StringBuilder checks = new StringBuilder();
    for (String verdict : VERDICTS) {
      String status = more.text(verdict, "status");
      if (!status.isEmpty()) {
        checks
            .append(checks.length() == 0 ? "" : ", ")
            .append(verdict, 0, verdict.length() - "Verdict".length())
            .append(' ')
            .append(Words.lower(status));
      }
    }
    return checks.toString();
  }
}
