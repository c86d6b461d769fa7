package dev.ataws.bot.conversation;

import dev.ataws.policies.Decision;
import java.time.Instant;

/**
 * A command that waits for somebody to press Run.
 *
 * @param id its own id, which the buttons carry
 * @param mention what was said, by whom and where
 * @param configuration the name of the channel's configuration
 * @param name the service and the operation of the command
 * @param command the canonical text of the command; its values are AWS's business, never logged
 * @param region where it would run
 * @param confirmer who may press
 * @param expiry when it is too late
 */
record Confirmation(
    String id,
    Mention mention,
    String configuration,
    String name,
    String command,
    String region,
    Decision.Confirmer confirmer,
    Instant expiry) {
  /** Returns the id alone: the command may hold what nobody should read in a log. */
  @Override
  public String toString() {
    return "Confirmation[" + id + "]";
  }
}
