package dev.ataws.notifications.sources.security;

import dev.ataws.notifications.cards.Moment;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One finding of Security Hub, in Amazon's format (ASFF) or in the open one (OCSF) of the newer Security Hub.
 *
 * @param json the finding
 */
record HubFinding(Fields json) {
  String title() {
    String title = isOpen() ? json.text("finding_info", "title") : json.text("Title");
    return title.isBlank() ? json.text("GeneratorId") : title;
  }

  String description() {
    return isOpen() ? json.text("finding_info", "desc") : json.text("Description");
  }

  String id() {
    return isOpen() ? json.text("finding_info", "uid") : json.text("Id");
  }

  String region() {
    String own = isOpen() ? json.text("cloud", "region") : json.text("Region");
    return own.isEmpty() && !resources().isEmpty()
        ? resources().get(0).firstOf("Region", "region")
        : own;
  }

  String account() {
    return isOpen() ? json.text("cloud", "account", "uid") : json.text("AwsAccountId");
  }

  /** Returns who found it. */
  String product() {
    if (isOpen()) {
      return json.text("metadata", "product", "name");
    }
    String name = json.text("ProductName");
    return name.isEmpty() ? json.text("ProductFields", "aws/securityhub/ProductName") : name;
  }

  String compliance() {
    return isOpen() ? json.text("compliance", "status") : json.text("Compliance", "Status");
  }

  String workflow() {
    if (isOpen()) {
      return json.text("status");
    }
    String status = json.text("Workflow", "Status");
    return status.isEmpty() ? json.text("WorkflowState") : status;
  }

  String record() {
    return json.text("RecordState");
  }

  /** Returns the control that the finding is of, {@code EC2.7}. */
  String control() {
    if (isOpen()) {
      return json.text("compliance", "control");
    }
    String control = json.text("Compliance", "SecurityControlId");
    return control.isEmpty() ? json.at("ProductFields").firstOf("ControlId", "RuleId") : control;
  }

  List<String> types() {
    return isOpen() ? json.texts("finding_info", "types") : json.texts("Types");
  }

  List<Fields> resources() {
    return json.items(isOpen() ? "resources" : "Resources");
  }

  /** Returns what is affected, a line each. */
  List<String> affected() {
    List<String> affected = new ArrayList<>();
    for (Fields resource : resources()) {
      affected.add(Wording.joined(
          ": ", resource.firstOf("Type", "type"), resource.firstOf("Id", "uid", "name")));
    }
    return affected;
  }

  /** Returns the name of the first resource that is affected. */
  String resource() {
    return resources().isEmpty() ? "" : Arn.name(resources().get(0).firstOf("Id", "uid", "name"));
  }

  String resourceType() {
    return resources().isEmpty() ? "" : resources().get(0).firstOf("Type", "type");
  }

  String remedy() {
    return isOpen()
        ? json.text("remediation", "desc")
        : json.text("Remediation", "Recommendation", "Text");
  }

  String remedyUrl() {
    if (isOpen()) {
      List<String> references = json.texts("remediation", "references");
      return references.isEmpty() ? "" : references.get(0);
    }
    String url = json.text("Remediation", "Recommendation", "Url");
    return url.isEmpty() ? json.text("ProductFields", "RecommendationUrl") : url;
  }

  Optional<Grade> grade() {
    if (isOpen()) {
      return Grade.of(json.text("severity"));
    }
    Fields severity = json.at("Severity");
    return Grade.of(severity.text("Label"))
        .or(() -> severity.number("Normalized").map(Grade::ofHundred))
        .or(() -> Grade.of(json.text("ProductFields", "aws/securityhub/SeverityLabel")))
        .or(() -> Grade.of(json.text("FindingProviderFields", "Severity", "Label")));
  }

  /** Tells whether nothing is to be done any more, or never was. */
  boolean isDone() {
    String status = workflow().toUpperCase(Locale.ROOT);
    return isPassed() || status.equals("RESOLVED");
  }

  Severity severity() {
    if (isDone()) {
      return Severity.GOOD;
    }
    return isPutAside() ? Severity.NEUTRAL : grade().map(Grade::severity).orElse(Severity.WARNING);
  }

  Moment seen() {
    return isOpen()
        ? Wording.time(json, "finding_info", "last_seen_time_dt")
        : Wording.time(json, "LastObservedAt");
  }

  Moment firstSeen() {
    return isOpen()
        ? Wording.time(json, "finding_info", "first_seen_time_dt")
        : Wording.time(json, "FirstObservedAt");
  }

  boolean isOpen() {
    return json.has("finding_info");
  }

  private boolean isPassed() {
    String compliance = compliance().toUpperCase(Locale.ROOT);
    return compliance.equals("PASSED") || compliance.equals("PASS");
  }

  private boolean isPutAside() {
    return record().equalsIgnoreCase("ARCHIVED")
        || workflow().equalsIgnoreCase("SUPPRESSED")
        || compliance().equalsIgnoreCase("NOT_AVAILABLE");
  }
}
