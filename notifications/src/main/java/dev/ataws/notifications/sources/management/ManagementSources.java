package dev.ataws.notifications.sources.management;

import dev.ataws.notifications.sources.Source;
import dev.ataws.notifications.sources.services.EventCard;
import dev.ataws.notifications.sources.services.ServiceEvents;
import java.util.List;
import java.util.Map;

/** Stacks, environments, groups of instances, and what AWS says about accounts. */
public final class ManagementSources {
  private ManagementSources() {}

  /** Returns the sources. */
  public static List<Source> all() {
    return List.of(
        new StackTextSource(),
        new BeanstalkTextSource(),
        new AutoScalingSource(),
        new AmplifyTextSource(),
        new HealthMockSource(),
        new ControlTowerSource(),
        new ServiceEvents(Map.ofEntries(
            Map.entry("aws.cloudformation", StackEvents::card),
            Map.entry("aws.elasticbeanstalk", BeanstalkEvents::card),
            Map.entry("aws.autoscaling", AutoScalingSource::event),
            Map.entry("aws.application-autoscaling", ScalingEvents::application),
            Map.entry(
                "aws.autoscaling-plans", EventCard.reader("autoscaling-plan", "Scaling Plan")),
            Map.entry("aws.health", HealthCard::of),
            Map.entry("aws.trustedadvisor", AdviceCards::trustedAdvisor),
            Map.entry("aws.support", AdviceCards::supportCase),
            Map.entry(
                "aws.servicequotas", EventCard.reader("service-quotas-event", "Service Quotas")),
            Map.entry(
                "aws.service-quotas", EventCard.reader("service-quotas-event", "Service Quotas")),
            Map.entry(
                "aws.organizations", EventCard.reader("organizations-event", "AWS Organizations")),
            Map.entry("aws.controltower", EventCard.reader("control-tower-event", "Control Tower")),
            Map.entry(
                "aws.servicecatalog", EventCard.reader("service-catalog-event", "Service Catalog")),
            Map.entry(
                "aws.servicecatalog-appregistry",
                EventCard.reader("service-catalog-event", "Service Catalog AppRegistry")),
            Map.entry(
                "aws.resource-groups",
                EventCard.reader("resource-groups-event", "Resource Groups")),
            Map.entry(
                "aws.resourcegroups", EventCard.reader("resource-groups-event", "Resource Groups")),
            Map.entry("aws.tag", EventCard.reader("tag-change", "Tag Change")),
            Map.entry(
                "aws.license-manager",
                EventCard.reader("license-manager-event", "License Manager")),
            Map.entry(
                "aws.resource-explorer-2",
                EventCard.reader("resource-explorer-event", "Resource Explorer")),
            Map.entry("aws.account", EventCard.reader("account-event", "AWS Account")),
            Map.entry("aws.amplify", AmplifyTextSource::event),
            Map.entry("aws.chatbot", EventCard.reader("chatbot-event", "AWS Chatbot")),
            Map.entry(
                "aws.notifications",
                EventCard.reader("user-notifications-event", "AWS User Notifications")),
            Map.entry("aws.launchwizard", EventCard.reader("launch-wizard-event", "Launch Wizard")),
            Map.entry(
                "aws.resiliencehub", EventCard.reader("resilience-hub-event", "Resilience Hub")),
            Map.entry(
                "aws.wellarchitected",
                EventCard.reader("well-architected-event", "Well-Architected")),
            Map.entry("aws.events", ScheduleCards::events),
            Map.entry("aws.scheduler", ScheduleCards::scheduler))));
  }
}
