package dev.ataws.notifications.sources.costs;

import dev.ataws.notifications.sources.Source;
import dev.ataws.notifications.sources.services.EventCard;
import dev.ataws.notifications.sources.services.ServiceEvents;
import java.util.List;
import java.util.Map;

/** Budgets and cost anomalies. */
public final class CostSources {
  private CostSources() {}

  /** Returns the sources. */
  public static List<Source> all() {
    return List.of(
        new BudgetSource(),
        new AnomalySource(),
        new ServiceEvents(Map.of(
            "aws.ce", AnomalySource::event,
            "aws.budgets", EventCard.reader("budgets-alert", "AWS Budgets"),
            "aws.savingsplans", EventCard.reader("savings-plans-alert", "Savings Plans"),
            "aws.compute-optimizer",
                EventCard.reader("compute-optimizer-recommendation", "Compute Optimizer"),
            "aws.cost-optimization-hub",
                EventCard.reader("cost-optimization-recommendation", "Cost Optimization Hub"),
            "aws.billing", EventCard.reader("billing-event", "AWS Billing"),
            "aws.billingconductor", EventCard.reader("billing-event", "AWS Billing Conductor"),
            "aws.cur", EventCard.reader("cost-report", "Cost and Usage Report"),
            "aws.bcm-data-exports", EventCard.reader("cost-report", "Cost Data Export"))));
  }
}
