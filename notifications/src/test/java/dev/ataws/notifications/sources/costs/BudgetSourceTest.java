package dev.ataws.notifications.sources.costs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BudgetSourceTest {
  @Test
  void readsTheLinesOfEachBudget() {
    List<Map<String, String>> budgets = BudgetSource.budgets("""
        Dear customer: hello

        Budget Name: a: b
        Budgeted Amount: $1.00

        Alert Type: ACTUAL

        Some words that end it.
        Not a fact: of it

        Budget Name: c
        ACTUAL Amount: $2.00
        [1] https://console.aws.amazon.com/billing/home""");
    assertThat(budgets)
        .containsExactly(
            Map.of("Budget Name", "a: b", "Budgeted amount", "$1.00", "Alert type", "ACTUAL"),
            Map.of("Budget Name", "c", "Actual amount", "$2.00"));
  }
}
