package dev.ataws.channels.memory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The account and the region that each Slack channel works with because somebody there said so. */
public final class ChannelChoices {
  /** How long an account stays chosen, as in AWS Chatbot. */
  public static final Duration ACCOUNT_STAYS = Duration.ofDays(7);

  private static final String ACCOUNT = "account";
  private static final String REGION = "region";

  private final Memory memory;
  private final Clock clock;

  /** Keeps the choices in a memory. */
  public ChannelChoices(Memory memory, Clock clock) {
    this.memory = memory;
    this.clock = clock;
  }

  /** Returns the account that was chosen for a channel in the last seven days. */
  public Optional<Choice> account(String workspaceId, String channelId) {
    return chosen(key(ACCOUNT, workspaceId, channelId));
  }

  /** Remembers the account of a channel for seven days. */
  public void chooseAccount(String workspaceId, String channelId, String account, String userId) {
    Instant now = clock.instant();
    memory.put(
        key(ACCOUNT, workspaceId, channelId),
        Value.until(now.plus(ACCOUNT_STAYS), json(account, userId, now)));
  }

  /** Returns the region that was named last in a channel. */
  public Optional<Choice> region(String workspaceId, String channelId) {
    return chosen(key(REGION, workspaceId, channelId));
  }

  /** Remembers the region of a channel, until another is named. */
  public void chooseRegion(String workspaceId, String channelId, String region, String userId) {
    memory.put(
        key(REGION, workspaceId, channelId), Value.forGood(json(region, userId, clock.instant())));
  }

  /** Forgets what was chosen for a channel. */
  public void forget(String workspaceId, String channelId) {
    memory.delete(key(ACCOUNT, workspaceId, channelId));
    memory.delete(key(REGION, workspaceId, channelId));
  }

  private Optional<Choice> chosen(Key key) {
    return memory
        .get(key)
        .map(Json::of)
        .map(json -> new Choice(json.text("value"), json.text("by"), json.time("at")));
  }

  private static String json(String value, String by, Instant at) {
    return Json.text(Json.object().put("value", value).put("by", by).put("at", at.toString()));
  }

  private static Key key(String kind, String workspaceId, String channelId) {
    return new Key(kind, workspaceId + "/" + channelId);
  }
}
