package dev.ataws.playground.slack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The workspace: who is in it, which channels it has, which app is installed. */
public final class Workspace {
  private final Map<String, Channel> channels = new LinkedHashMap<>();
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final Map<String, UserGroup> userGroups = new LinkedHashMap<>();
  private final Person bot = new Person("U0ATAWSBOT", "aws", true, teamId());

  Workspace() {
    people.put(bot.id(), bot);
    addUser("U0ALICE000", "alice");
    addUser("U0BOB00000", "bob");
    addChannel("C0OPS00000", "ops");
    addChannel("C0GENERAL0", "general");
  }

  /** The id of the workspace. */
  public String teamId() {
    return "T0ATAWS000";
  }

  /** The name of the workspace. */
  public String teamName() {
    return "playground";
  }

  /** The id of the app that is installed here. */
  public String appId() {
    return "A0ATAWS000";
  }

  /** The user id of the bot: what a mention carries. */
  public String botUserId() {
    return bot.id();
  }

  /** The bot id of the bot: what its messages carry. */
  public String botId() {
    return "B0ATAWS000";
  }

  /** Everybody, the bot included, in the order of arrival. */
  public synchronized List<Person> users() {
    return List.copyOf(people.values());
  }

  /** Every channel, in the order of its making. */
  public synchronized List<Channel> channels() {
    return List.copyOf(channels.values());
  }

  /** Adds a public channel that the bot is a member of, renames one, opens one again, or makes one public. */
  public synchronized Channel addChannel(String id, String name) {
    return add(new Channel(id, name, false, true, false));
  }

  /** Adds a private channel that the bot is a member of, renames one, or makes one private. */
  public synchronized Channel addPrivateChannel(String id, String name) {
    return add(new Channel(id, name, true, true, false));
  }

  private Channel add(Channel channel) {
    channels.put(channel.id(), channel);
    return channel;
  }

  /**
   * Takes the bot out of a channel: it then hears no mention there, may not write there, and does not know a private one.
   */
  public synchronized void removeBotFrom(String channelId) {
    channels.computeIfPresent(
        channelId,
        (id, channel) ->
            new Channel(id, channel.name(), channel.isPrivate(), false, channel.isArchived()));
  }

  /** Archives a channel: nobody may write there any more, what stands there can be read. Adding it again opens it again. */
  public synchronized void archive(String channelId) {
    channels.computeIfPresent(
        channelId,
        (id, channel) ->
            new Channel(id, channel.name(), channel.isPrivate(), channel.hasBot(), true));
  }

  /** Every user group, disabled ones too, in the order of its making. */
  public synchronized List<UserGroup> userGroups() {
    return List.copyOf(userGroups.values());
  }

  /** Adds a user group of people who are here, or changes one; it is enabled. */
  public synchronized UserGroup addUserGroup(String id, String handle, List<String> members) {
    if (!id.startsWith("S") || !people.keySet().containsAll(members)) {
      throw new IllegalArgumentException("no user group " + id + " of " + members);
    }
    UserGroup group = new UserGroup(id, handle, members, true);
    userGroups.put(id, group);
    return group;
  }

  /** Disables a user group; its members stay written down. */
  public synchronized void disableUserGroup(String groupId) {
    userGroups.computeIfPresent(
        groupId, (id, group) -> new UserGroup(id, group.handle(), group.members(), false));
  }

  /** Adds a person, or renames one; the name is what a mention is typed with. */
  public synchronized Person addUser(String id, String name) {
    return add(new Person(id, name, false, teamId()));
  }

  /** Adds a bot of another app. */
  public synchronized Person addBot(String id, String name) {
    return add(new Person(id, name, true, teamId()));
  }

  /** Adds a person of another workspace, whom shared channels bring here. */
  public synchronized Person addStranger(String id, String name, String teamId) {
    return add(new Person(id, name, false, teamId));
  }

  private Person add(Person person) {
    people.put(person.id(), person);
    return person;
  }

  /** The channel with an id. */
  public synchronized Optional<Channel> channel(String id) {
    return Optional.ofNullable(channels.get(id));
  }

  /** The channel with an id, as far as the bot is told of it. */
  Optional<Channel> channelShown(String id) {
    return channel(id).filter(Channel::isShownToBot);
  }

  /** The person or bot with a user id. */
  public synchronized Optional<Person> user(String id) {
    return Optional.ofNullable(people.get(id));
  }

  synchronized Optional<Person> userNamed(String name) {
    return people.values().stream()
        .filter(person -> person.name().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  synchronized Optional<Channel> channelNamed(String name) {
    return channels.values().stream()
        .filter(channel -> channel.name().equals(name))
        .findFirst();
  }
}
