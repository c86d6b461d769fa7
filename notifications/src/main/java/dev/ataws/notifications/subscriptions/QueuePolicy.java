package dev.ataws.notifications.subscriptions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.notifications.sources.Arn;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Who may send to a queue.
 *
 * @see <a href="https://docs.aws.amazon.com/sns/latest/dg/subscribe-sqs-queue-to-sns-topic.html">Subscribing a queue to a topic</a>
 */
final class QueuePolicy {
  private static final JsonMapper JSON = new JsonMapper();

  /** The regions that every account has; in all others SNS delivers to other regions under a name of its own there. */
  private static final Set<String> EVERYBODYS = Set.of(
      "us-east-1",
      "us-east-2",
      "us-west-1",
      "us-west-2",
      "ap-south-1",
      "ap-northeast-1",
      "ap-northeast-2",
      "ap-northeast-3",
      "ap-southeast-1",
      "ap-southeast-2",
      "ca-central-1",
      "eu-central-1",
      "eu-west-1",
      "eu-west-2",
      "eu-west-3",
      "eu-north-1",
      "sa-east-1");

  private QueuePolicy() {}

  /** Lets these topics send, over TLS only. */
  static String ofTopics(String queueArn, Collection<String> topics) {
    ObjectNode policy = JSON.createObjectNode().put("Version", "2012-10-17");
    ArrayNode statements = policy.putArray("Statement");
    ObjectNode allow = statements.addObject().put("Sid", "Topics").put("Effect", "Allow");
    principal(allow.putObject("Principal"), queueArn, topics);
    allow.put("Action", "sqs:SendMessage").put("Resource", queueArn);
    ArrayNode sources =
        allow.putObject("Condition").putObject("ArnEquals").putArray("aws:SourceArn");
    new TreeSet<>(topics).forEach(sources::add);
    denyWithoutTls(statements, queueArn);
    return policy.toString();
  }

  /** Refuses everything that does not come over TLS. */
  static String tlsOnly(String queueArn) {
    ObjectNode policy = JSON.createObjectNode().put("Version", "2012-10-17");
    denyWithoutTls(policy.putArray("Statement"), queueArn);
    return policy.toString();
  }

  /** Tells whether two policies are the same but for spaces and the order of members. */
  static boolean same(String one, String other) {
    try {
      return JSON.readTree(one).equals(JSON.readTree(other));
    } catch (JsonProcessingException noPolicy) {
      return false;
    }
  }

  private static void principal(ObjectNode principal, String queueArn, Collection<String> topics) {
    TreeSet<String> services = new TreeSet<>(Set.of("sns.amazonaws.com"));
    String home = region(queueArn);
    topics.stream()
        .map(QueuePolicy::region)
        .filter(region -> !region.equals(home))
        .flatMap(region -> Stream.of(region, home))
        .filter(QueuePolicy::isOptedInto)
        .forEach(region -> services.add("sns." + region + ".amazonaws.com"));
    if (services.size() == 1) {
      principal.put("Service", services.first());
    } else {
      services.forEach(principal.putArray("Service")::add);
    }
  }

  private static boolean isOptedInto(String region) {
    return !region.isEmpty()
        && !EVERYBODYS.contains(region)
        && !region.startsWith("cn-")
        && !region.startsWith("us-gov-");
  }

  private static String region(String arn) {
    return Arn.of(arn).map(Arn::region).orElse("");
  }

  private static void denyWithoutTls(ArrayNode statements, String queueArn) {
    ObjectNode deny = statements
        .addObject()
        .put("Sid", "TlsOnly")
        .put("Effect", "Deny")
        .put("Principal", "*")
        .put("Action", "sqs:*")
        .put("Resource", queueArn);
    deny.putObject("Condition").putObject("Bool").put("aws:SecureTransport", "false");
  }
}
