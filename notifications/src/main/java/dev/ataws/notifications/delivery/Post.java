package dev.ataws.notifications.delivery;

import dev.ataws.notifications.cards.Card;
import java.util.Optional;

/**
 * One message in a chat.
 *
 * @param id what tells it from every other message that at-aws ever posts; letters, digits and {@code -/.:} only
 * @param card what it says
 * @param under the reference of the message whose thread it belongs into
 */
public record Post(String id, Card card, Optional<String> under) {}
