package dev.ataws.bot.conversation;

import dev.ataws.bot.aws.AwsCall;
import dev.ataws.channels.AssumableRole;
import dev.ataws.channels.Channel;
import dev.ataws.channels.Configuration;
import dev.ataws.channels.UserRole;
import dev.ataws.grammar.Command;
import dev.ataws.policies.Asker;
import dev.ataws.policies.Call;
import dev.ataws.policies.ChannelRules;
import dev.ataws.policies.ChatConfiguration;
import dev.ataws.policies.Decision;
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
  public Ruling rule(Channel channel, String userId, Command command, boolean isWhole) {
    Policies ofChannel = Objects.requireNonNull(policies.get(channel.name()));
    Optional<String> region = command.options().region().or(channel::region);
    Call call = new Call(
        command.service(),
        command.operation().name(),
        command.parameters(),
        region,
        isWhole && region.isPresent());
    People known = people.apply(channel.workspace().id());
    Optional<Set<String>> groups =
        ofChannel.asksForUserGroups() ? known.userGroups(userId) : Optional.of(Set.of());
    Optional<UserRole> userRole = channel.userRole(userId, groups.orElse(Set.of()));
    AssumableRole role = AssumableRole.of(channel, userRole);
    Asker asker = new Asker(
        channel.workspace().id(),
        kind(ofChannel, known, channel),
        userId,
        groups,
        userRole.isPresent(),
        role.arn(),
        Map.of(),
        clock.instant());
    return new Ruling(
        ofChannel.decide(call, asker),
        () -> new AwsCall(
            channel,
            userId,
            role,
            ofChannel.sessionPolicies(call, asker),
            command.operation(),
            command.parameters(),
            region.orElseThrow()));
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
   * What was decided on a command.
   *
   * @param call makes the call that it comes to, as the person was known when it was decided; for a whole command
   */
  public record Ruling(Decision decision, Supplier<AwsCall> call) {}
}
