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
  private final Person bot = new Person("U0ATAWSBOT", "aws", true);

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

  /** Adds a channel that the bot is a member of, or renames one. */
  public synchronized Channel addChannel(String id, String name) {
    Channel channel = new Channel(id, name, true);
    channels.put(id, channel);
    return channel;
  }

  /** Takes the bot out of a channel: it then hears no mention there, may not write there. */
  public synchronized void removeBotFrom(String channelId) {
    channels.computeIfPresent(channelId, (id, channel) -> new Channel(id, channel.name(), false));
  }

  /** Adds a person, or renames one; the name is what a mention is typed with. */
  public synchronized Person addUser(String id, String name) {
    Person person = new Person(id, name, false);
    people.put(id, person);
    return person;
  }

  /** The channel with an id. */
  public synchronized Optional<Channel> channel(String id) {
    return Optional.ofNullable(channels.get(id));
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
