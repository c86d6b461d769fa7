package dev.ataws.bot.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.channels.AssumableRole;
import dev.ataws.channels.Channel;
import dev.ataws.channels.Person;
import dev.ataws.grammar.catalogue.Operation;
import dev.ataws.policies.session.SessionPolicy;
import java.util.List;

/**
 * One call to make.
 *
 * @param channel the channel configuration whose role acts
 * @param person who asked; becomes part of the role session
 * @param role the role that it is made with, the channel's or the person's own
 * @param sessionPolicies what bounds the role's session: AWS gets the first of these that it takes
 * @param operation what to call
 * @param parameters its parameters by API member names
 * @param region where, {@code eu-west-1}
 */
public record AwsCall(
    Channel channel,
    Person person,
    AssumableRole role,
    List<SessionPolicy> sessionPolicies,
    Operation operation,
    ObjectNode parameters,
    String region) {
  /** Returns what is called, where, as whom, without the parameters. */
  @Override
  public String toString() {
    return "AwsCall[%s in %s, %s, %s]"
        .formatted(operation, region, channel.name(), person.userId());
  }
}
