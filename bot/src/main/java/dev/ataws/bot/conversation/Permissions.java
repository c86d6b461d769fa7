package dev.ataws.bot.conversation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.aws.AwsCall;
import dev.ataws.channels.AssumableRole;
import dev.ataws.channels.Channel;
import dev.ataws.channels.Configuration;
import dev.ataws.channels.UserRole;
import dev.ataws.grammar.Command;
import dev.ataws.grammar.catalogue.Operation;
import dev.ataws.policies.Asker;
import dev.ataws.policies.Call;
import dev.ataws.policies.ChannelRules;
import dev.ataws.policies.ChatConfiguration;
import dev.ataws.policies.Decision;
import dev.ataws.policies.OwnAction;
import dev.ataws.policies.Policies;
import dev.ataws.policies.organization.ChannelKind;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Who may do what in which channel: the policies of each channel, compiled once, and what they need to know of people. */
public final class Permissions {
  private final Map<String, Policies> policies;
  private final Function<String, People> people;
  private final Clock clock;

  /** Compiles the policies of all channels; {@code people} are asked by the id of their workspace. */
  public Permissions(Configuration configuration, Function<String, People> people, Clock clock) {
    this.policies = configuration.channels().stream()
        .collect(Collectors.toUnmodifiableMap(
            Channel::name, channel -> policies(configuration, channel)));
    this.people = people;
    this.clock = clock;
  }

  private static Policies policies(Configuration configuration, Channel channel) {
    return Policies.of(
        new ChatConfiguration(channel.partition(), channel.account(), channel.name()),
        configuration.organizationPolicy(),
        channel.guardrails(),
        new ChannelRules(channel.userRolesRequired(), channel.hasUserRolesByGroup()));
  }

  /** Decides on a command; one that is not whole is refused only when nothing that is missing could make it allowed. */
  public Ruling rule(
      Origin origin, Channel channel, Command command, Optional<String> region, boolean isWhole) {
    return rule(origin, channel, command.operation(), command.parameters(), region, isWhole);
  }

  /** Decides on a call of an operation, made for somebody. */
  Ruling rule(
      Origin origin,
      Channel channel,
      Operation operation,
      ObjectNode parameters,
      Optional<String> region,
      boolean isWhole) {
    Policies ofChannel = of(channel);
    Call call = new Call(
        operation.service().name(),
        operation.name(),
        parameters,
        region,
        isWhole && region.isPresent());
    Standing standing = standing(origin, channel);
    return new Ruling(
        ofChannel.decide(call, standing.asker()),
        () -> new AwsCall(
            channel,
            origin.person(),
            standing.role(),
            ofChannel.sessionPolicies(call, standing.asker()),
            operation,
            parameters,
            region.orElseThrow()));
  }

  /** Decides on something that the bot does itself. */
  Decision rule(Origin origin, Channel channel, OwnAction action) {
    return of(channel).decide(action, standing(origin, channel).asker());
  }

  /** As whom somebody's commands run in a channel. */
  Standing standing(Origin origin, Channel channel) {
    Policies ofChannel = of(channel);
    People known = people.apply(channel.workspace().id());
    Optional<Set<String>> groups =
        ofChannel.asksForUserGroups() ? known.userGroups(origin.userId()) : Optional.of(Set.of());
    Optional<UserRole> userRole = channel.userRole(origin.userId(), groups.orElse(Set.of()));
    AssumableRole role = AssumableRole.of(channel, userRole);
    Asker asker = new Asker(
        channel.workspace().id(),
        kind(ofChannel, known, channel),
        origin.userId(),
        groups,
        userRole.isPresent(),
        role.arn(),
        origin.person().tags(),
        clock.instant());
    return new Standing(asker, role);
  }

  private Policies of(Channel channel) {
    return Objects.requireNonNull(policies.get(channel.name()));
  }

  private static ChannelKind kind(Policies policies, People people, Channel channel) {
    return policies.asksForChannelKind(channel.workspace().id())
        ? people
            .isPrivate(channel.channelId())
            .map(isPrivate -> isPrivate ? ChannelKind.PRIVATE : ChannelKind.PUBLIC)
            .orElse(ChannelKind.UNKNOWN)
        : ChannelKind.UNKNOWN;
  }

  /**
   * Somebody as policies see them.
   *
   * @param role the role that their commands run with
   */
  record Standing(Asker asker, AssumableRole role) {}

  /**
   * What was decided on a command.
   *
   * @param call makes the call that it comes to, as the person was known when it was decided; for a whole command
   */
  public record Ruling(Decision decision, Supplier<AwsCall> call) {}
}
