package dev.ataws.notifications.sources.config;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.words.TellingFacts;
import dev.ataws.notifications.sources.words.Tone;
import dev.ataws.notifications.sources.words.Words;
import java.util.List;

/** Rules that are evaluated, or were, and whatever else Config tells. */
final class EvaluationCard {
  private static final int MOST = 10;

  private EvaluationCard() {}

  static Card of(ConfigMessage message) {
    Fields body = message.body();
    List<String> rules = body.texts("configRuleNames");
    String rule = body.text("configRuleName");
    String type = message.type();
    CardBuilder card = message
        .card(
            "config-evaluation",
            Tone.orInfo(type),
            type.isEmpty() ? "Config Rule" : Words.label(type))
        .about(rules.size() == 1 ? rules.get(0) : rule);
    TellingFacts.add(card, body, MOST);
    return card.link(
            "Open the rule",
            message
                .console()
                .link("config/home?region={region}#/rules/details?configRuleName=%s", rule))
        .link("Open the rules", message.console().link("config/home?region={region}#/rules"))
        .build();
  }
}
