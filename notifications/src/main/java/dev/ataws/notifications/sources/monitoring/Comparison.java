package dev.ataws.notifications.sources.monitoring;

import java.util.Map;

/** The ways in which an alarm compares its metric with its threshold. */
final class Comparison {
  private static final Map<String, String> SIGNS = Map.of(
      "GreaterThanOrEqualToThreshold", ">=",
      "GreaterThanThreshold", ">",
      "GreaterThanUpperThreshold", ">",
      "LessThanThreshold", "<",
      "LessThanOrEqualToThreshold", "<=",
      "LessThanLowerThreshold", "<");

  private Comparison() {}

  /** Returns the sign of an operator; the operator itself if it is not known. */
  static String sign(String operator) {
    return SIGNS.getOrDefault(operator, operator);
  }

  /** Returns how an operator compares with the band of an anomaly detector. */
  static String withBand(String operator) {
    return switch (operator) {
      case "GreaterThanUpperThreshold" -> "above the expected band";
      case "LessThanLowerThreshold" -> "below the expected band";
      default -> "outside the expected band";
    };
  }

  /** Returns the operator that the reason of a change of state says in words; empty if it says none. */
  static String inReason(String reason) {
    if (reason.contains("greater than or equal to the threshold")) {
      return "GreaterThanOrEqualToThreshold";
    }
    if (reason.contains("less than or equal to the threshold")) {
      return "LessThanOrEqualToThreshold";
    }
    if (reason.contains("greater than the threshold")) {
      return "GreaterThanThreshold";
    }
    return reason.contains("less than the threshold") ? "LessThanThreshold" : "";
  }
}
