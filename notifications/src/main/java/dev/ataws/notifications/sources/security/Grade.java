package dev.ataws.notifications.sources.security;

import dev.ataws.notifications.cards.Severity;
import java.util.Locale;
import java.util.Optional;

/** How grave a finding is, in the words of the security services. */
enum Grade {
  INFORMATIONAL("Informational", Severity.INFO),
  LOW("Low", Severity.INFO),
  MEDIUM("Medium", Severity.WARNING),
  HIGH("High", Severity.ERROR),
  CRITICAL("Critical", Severity.CRITICAL);

  private final String label;
  private final Severity severity;

  Grade(String label, Severity severity) {
    this.label = label;
    this.severity = severity;
  }

  String label() {
    return label;
  }

  Severity severity() {
    return severity;
  }

  /** Returns the grade of a label in any case; nothing if it is none. */
  static Optional<Grade> of(String label) {
    String upper = label.toUpperCase(Locale.ROOT);
    for (Grade grade : values()) {
      if (grade.name().equals(upper)) {
        return Optional.of(grade);
      }
    }
    return upper.equals("FATAL") ? Optional.of(CRITICAL) : Optional.empty();
  }

  /** Returns the grade of one of <a href="https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_findings-severity.html">GuardDuty's numbers</a>. */
  static Grade ofGuardDuty(double number) {
    if (number >= 9) {
      return CRITICAL;
    }
    if (number >= 7) {
      return HIGH;
    }
    return number >= 4 ? MEDIUM : LOW;
  }

  /** Returns the grade of a number from 0 to 100, as Security Hub's findings had them before labels. */
  static Grade ofHundred(double number) {
    if (number >= 90) {
      return CRITICAL;
    }
    if (number >= 70) {
      return HIGH;
    }
    if (number >= 40) {
      return MEDIUM;
    }
    return number >= 1 ? LOW : INFORMATIONAL;
  }
}
