package dev.ataws.notifications.sources.costs;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Incoming;
import dev.ataws.notifications.sources.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Alerts of AWS Budgets, which come as text with lines like {@code Budget Name: …}; one message may tell of several budgets.
 *
 * @see <a href="https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-sns-policy.html">SNS topics for budgets</a>
 */
final class BudgetSource implements Source {
  private static final String KIND = "budgets-alert";
  private static final String NAME = "Budget Name";
  private static final String CONSOLE =
      "https://console.aws.amazon.com/billing/home#/budgets/overview";
  private static final int MOST = 10;
  private static final int BEGINNING = 400;
  private static final int LONGEST_LABEL = 40;
  private static final int LONGEST_VALUE = 300;

  @Override
  public boolean claims(Incoming message) {
    if (message.isJson()) {
      return false;
    }
    String text = message.text();
    return message.subject().startsWith("AWS Budgets:")
        || text.startsWith("AWS Budget Notification")
        || text.substring(0, Math.min(BEGINNING, text.length()))
            .contains("AWS Budget Notification");
  }

  @Override
  public Card card(Incoming message) {
    List<Map<String, String>> budgets = budgets(message.text());
    if (budgets.isEmpty()) {
      return unknown(message);
    }
    Map<String, String> first = budgets.get(0);
    boolean isForecast = isForecast(first);
    CardBuilder card = new CardBuilder(
            KIND,
            isAction(message, first) || isForecast ? Severity.WARNING : Severity.ERROR,
            isAction(message, first) ? "AWS Budgets Action" : "AWS Budgets Alert")
        .about(first.getOrDefault(NAME, ""))
        .in("", account(message.text()))
        .text(sentence(first, message))
        .link("Open the budgets", Optional.of(link(message.text())));
    first.forEach((label, value) -> {
      if (!label.equals(NAME)) {
        card.fact(label, value);
      }
    });
    return card.list("Other budgets", others(budgets)).build();
  }

  /** The paragraphs that AWS writes for people. */
  private static Card unknown(Incoming message) {
    return new CardBuilder(KIND, Severity.WARNING, "AWS Budgets Alert")
        .about(message.subject().replaceFirst("^AWS Budgets:\\s*", ""))
        .in("", account(message.text()))
        .text(message.text())
        .link("Open the budgets", Optional.of(link(message.text())))
        .build();
  }

  /** Reads the lines {@code Label: value} from each {@code Budget Name} on, until a line of another form. */
  static List<Map<String, String>> budgets(String text) {
    List<Map<String, String>> budgets = new ArrayList<>();
    boolean inside = false;
    for (String line : text.lines().map(String::strip).toList()) {
      int colon = line.indexOf(':');
      boolean isFact = colon > 0 && colon <= LONGEST_LABEL && !line.startsWith("http");
      if (isFact && line.startsWith(NAME)) {
        budgets.add(new LinkedHashMap<>());
        inside = true;
      }
      if (isFact && inside && isValue(line.substring(colon + 1))) {
        budgets
            .get(budgets.size() - 1)
            .putIfAbsent(
                label(line.substring(0, colon)), line.substring(colon + 1).strip());
      } else if (!line.isEmpty()) {
        inside = false;
      }
    }
    return budgets;
  }

  private static boolean isValue(String value) {
    return !value.contains("http") && !value.startsWith("//") && value.length() <= LONGEST_VALUE;
  }

  /** {@code ACTUAL Amount} is {@code Actual amount}; the name stays as it is. */
  private static String label(String label) {
    if (label.equals(NAME)) {
      return label;
    }
    String lower = label.strip().toLowerCase(Locale.ROOT);
    return lower.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
  }

  private static String sentence(Map<String, String> budget, Incoming message) {
    String amount = amount(budget);
    if (amount.isEmpty()) {
      return message.subject();
    }
    String type = budget.getOrDefault("Budget type", "Cost");
    String what = switch (type.toLowerCase(Locale.ROOT)) {
      case "cost" -> "cost";
      case "usage" -> "usage";
      default -> type;
    };
    String limit = budget.getOrDefault("Budgeted amount", "");
    return "The " + (isForecast(budget) ? "forecast " : "actual ") + what + " is " + amount
        + (limit.isEmpty() ? "." : " of " + limit + " budgeted.");
  }

  private static String amount(Map<String, String> budget) {
    for (String label : List.of("Actual amount", "Forecasted amount", "Alert amount")) {
      String amount = budget.getOrDefault(label, "");
      if (!amount.isEmpty()) {
        return amount;
      }
    }
    return "";
  }

  private static boolean isForecast(Map<String, String> budget) {
    return budget.getOrDefault("Alert type", "").equalsIgnoreCase("FORECASTED")
        || budget.containsKey("Forecasted amount");
  }

  private static boolean isAction(Incoming message, Map<String, String> budget) {
    return message.subject().startsWith("AWS Budgets: Action")
        || budget.keySet().stream().anyMatch(label -> label.startsWith("Action"));
  }

  private static List<String> others(List<Map<String, String>> budgets) {
    List<String> lines = budgets.stream()
        .skip(1)
        .limit(MOST)
        .map(each -> each.getOrDefault(NAME, "") + ": " + amount(each)
            + (each.containsKey("Budgeted amount") ? " of " + each.get("Budgeted amount") : ""))
        .collect(Collectors.toCollection(ArrayList::new));
    int left = budgets.size() - 1 - MOST;
    if (left > 0) {
      lines.add("… and " + left + " more");
    }
    return lines;
  }

  /** The 12 digits after {@code AWS Account}. */
  private static String account(String text) {
    int at = text.indexOf("AWS Account ");
    if (at < 0) {
      return "";
    }
    int start = at + "AWS Account ".length();
    int end = start;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  private static String link(String text) {
    int start = text.indexOf("https://console.");
    int end = start;
    while (start >= 0 && end < text.length() && text.charAt(end) > ' ' && text.charAt(end) != '"') {
      end++;
    }
    return start < 0 ? CONSOLE : text.substring(start, end);
  }
}
