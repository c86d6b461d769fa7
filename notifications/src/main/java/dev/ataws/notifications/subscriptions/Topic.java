package dev.ataws.notifications.subscriptions;

import dev.ataws.notifications.sources.Arn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.ListSubscriptionsByTopicResponse;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.SnsException;
import software.amazon.awssdk.services.sns.model.Subscription;

/** A topic of SNS with the client of its region. */
final class Topic {
  /** A subscription that is not confirmed has this for its ARN. */
  static final String PENDING = "PendingConfirmation";

  private static final String DELETED = "Deleted";
  /** Of a hundred each. */
  private static final int MOST_PAGES = 100;

  private static final String RAW = "RawMessageDelivery";

  private final String arn;
  private final SnsClient sns;

  private Topic(String arn, SnsClient sns) {
    this.arn = arn;
    this.sns = sns;
  }

  /** Returns the topic; nothing if the text is no ARN with a region. */
  static Optional<Topic> of(String arn, Function<Region, SnsClient> sns) {
    return Arn.of(arn)
        .filter(each -> !each.region().isEmpty())
        .map(each -> new Topic(arn, sns.apply(Region.of(each.region()))));
  }

  /** Returns all that is subscribed, as far as it can be listed. */
  List<Subscription> subscriptions() {
    List<Subscription> all = new ArrayList<>();
    try {
      String next = null;
      for (int page = 0; page < MOST_PAGES && (page == 0 || next != null); page++) {
        String token = next;
        ListSubscriptionsByTopicResponse listed =
            sns.listSubscriptionsByTopic(request -> request.topicArn(arn).nextToken(token));
        all.addAll(listed.subscriptions());
        next = listed.nextToken();
      }
    } catch (SnsException mayNotList) {
      // SNS finds what is subscribed already when it is subscribed again: only strays stay
      return all;
    }
    all.removeIf(each -> each.subscriptionArn().equals(DELETED));
    return all;
  }

  /** Returns the ARN of the subscription, be it new or not. */
  String subscribe(String protocol, String endpoint) {
    return sns.subscribe(request ->
            request.topicArn(arn).protocol(protocol).endpoint(endpoint).returnSubscriptionArn(true))
        .subscriptionArn();
  }

  boolean isRaw(String subscription) {
    return "true"
        .equalsIgnoreCase(
            sns.getSubscriptionAttributes(request -> request.subscriptionArn(subscription))
                .attributes()
                .get(RAW));
  }

  void wrap(String subscription) {
    sns.setSubscriptionAttributes(request ->
        request.subscriptionArn(subscription).attributeName(RAW).attributeValue("false"));
  }

  void unsubscribe(String subscription) {
    try {
      sns.unsubscribe(request -> request.subscriptionArn(subscription));
    } catch (NotFoundException gone) {
      // that is what was wanted
      return;
    }
  }

  void confirm(String token) {
    sns.confirmSubscription(
        request -> request.topicArn(arn).token(token).authenticateOnUnsubscribe("true"));
  }
}
