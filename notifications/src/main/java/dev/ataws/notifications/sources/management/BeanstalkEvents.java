package dev.ataws.notifications.sources.management;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Console;
import java.util.Locale;
import java.util.Optional;

/**
 * Events of Elastic Beanstalk that come by EventBridge.
 *
 * @see <a href="https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/AWSHowTo.eventbridge.html">Events</a>
 */
final class BeanstalkEvents {
  static final String KIND = "elasticbeanstalk-environment";
  static final String WHAT = "Elastic Beanstalk";

  private BeanstalkEvents() {}

  static Card card(AwsEvent event) {
    String message = event.detail().firstOf("Message", "message");
    String level = event.detail().firstOf("Severity", "severity");
    String environment = event.text("EnvironmentName");
    return new CardBuilder(KIND, severity(level, message), WHAT)
        .about(environment.isEmpty() ? event.text("ApplicationName") : environment)
        .in(event.region(), event.account())
        .at(event.time())
        .text(message.isEmpty() ? event.detailType() : message)
        .fact("Event", event.detailType())
        .fact("Status", event.text("Status"))
        .fact("Application", event.text("ApplicationName"))
        .fact("Version", event.text("VersionLabel"))
        .fact("Health", health(event))
        .fact("Action", event.text("ManagedActionDescription"))
        .link("Open the environments", link(event.region()))
        .build();
  }

  static Optional<String> link(String region) {
    return Console.of(region).link("elasticbeanstalk/home?region={region}#/environments");
  }

  /** Returns how much a message of the service matters: what became of the health, else whether it tells of a fault. */
  static Severity severity(String message) {
    String lower = message.toLowerCase(Locale.ROOT);
    int to = lower.indexOf("transitioned from");
    if (to >= 0) {
      return ofHealth(lower.substring(to));
    }
    if (lower.contains("fail") || lower.contains("error") || lower.contains("unsuccessful")) {
      return Severity.ERROR;
    }
    if (lower.contains("warning") || lower.contains("removed instance")) {
      return Severity.WARNING;
    }
    return lower.contains("successful") || lower.contains("completed")
        ? Severity.GOOD
        : Severity.INFO;
  }

  private static Severity ofHealth(String transition) {
    if (transition.contains("to ok") || transition.contains("to green")) {
      return Severity.GOOD;
    }
    if (transition.contains("to warning") || transition.contains("to yellow")) {
      return Severity.WARNING;
    }
    return transition.contains("to degraded")
            || transition.contains("to severe")
            || transition.contains("to red")
        ? Severity.ERROR
        : Severity.NEUTRAL;
  }

  private static Severity severity(String level, String message) {
    return switch (level) {
      case "FATAL" -> Severity.CRITICAL;
      case "ERROR" -> Severity.ERROR;
      case "WARN", "WARNING" -> Severity.WARNING;
      default -> severity(message);
    };
  }

  private static String health(AwsEvent event) {
    String now = event.detail().firstOf("HealthStatus", "CurrentHealthStatus", "Health");
    String before = event.text("PreviousHealthStatus");
    return now.isEmpty() || before.isEmpty() ? now : before + " → " + now;
  }
}
