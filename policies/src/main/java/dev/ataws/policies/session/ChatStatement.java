package dev.ataws.policies.session;

import dev.ataws.policies.actions.AccessLevel;
import dev.ataws.policies.iam.ChatKeys;
import dev.ataws.policies.iam.Effect;
import dev.ataws.policies.iam.PartialEvaluation;
import dev.ataws.policies.iam.PolicyDocument;
import dev.ataws.policies.iam.RequestContext;
import dev.ataws.policies.iam.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A statement whose conditions on keys of the chat are decided before AWS is asked, since AWS does not know those keys. */
final class ChatStatement {
  private static final String KEYS = "chat:";
  private static final PartialEvaluation NOTHING_KNOWN =
      PartialEvaluation.of(RequestContext.empty(), ChatStatement::isOfChat);

  private final Clause.Source source;
  private final PolicyDocument.Version version;
  private final Statement statement;
  private final Optional<Said> constant;

  private ChatStatement(Clause.Source source, PolicyDocument.Version version, Statement statement) {
    this.source = source;
    this.version = version;
    this.statement = statement;
    this.constant = NOTHING_KNOWN.concerns(version, statement)
        ? Optional.empty()
        : Optional.of(say(RequestContext.empty()));
  }

  static Stream<ChatStatement> of(Clause.Source source, PolicyDocument document) {
    return document.statements().stream()
        .map(statement -> new ChatStatement(source, document.version(), statement));
  }

  /** What a statement comes to in a chat: mostly one clause, several when it speaks of the access level. */
  record Said(List<Clause> clauses, boolean isCertain) {}

  /** Decides the conditions for a person in a channel. */
  Said in(RequestContext chat) {
    return constant.orElseGet(() -> say(chat));
  }

  private static boolean isOfChat(String key) {
    return key.startsWith(KEYS);
  }

  private Said say(RequestContext chat) {
    Map<Statement, Set<AccessLevel>> levels = new LinkedHashMap<>();
    boolean certain = true;
    for (AccessLevel level : AccessLevel.values()) {
      AtLevel said = at(chat.with(ChatKeys.ACCESS_LEVEL, List.of(level.title())));
      certain = certain && said.isCertain();
      said.statements()
          .forEach(rest -> levels
              .computeIfAbsent(rest, unseen -> EnumSet.noneOf(AccessLevel.class))
              .add(level));
    }
    List<Clause> clauses = new ArrayList<>();
    levels.forEach((rest, at) -> clauses.add(Clause.of(source, rest, at)));
    return new Said(List.copyOf(clauses), certain);
  }

  /**
   * Decides for calls that a second person approved and for such that nobody did, because one session serves both: an Allow
   * counts when it holds for one of them, a Deny when it holds for all. It is certain when that is what holds for approved
   * calls.
   */
  private AtLevel at(RequestContext chat) {
    PartialEvaluation.Rest approved = rest(chat, List.of("true"));
    List<PartialEvaluation.Rest> rests =
        List.of(approved, rest(chat, List.of("false")), rest(chat, List.of()));
    List<Statement> statements = rests.stream()
        .flatMap(rest -> rest.statement().stream())
        .distinct()
        .filter(left -> statement.effect() == Effect.ALLOW
            || rests.stream().allMatch(rest -> rest.statement().equals(Optional.of(left))))
        .toList();
    boolean certain = statements.equals(approved.statement().stream().toList())
        && rests.stream().allMatch(PartialEvaluation.Rest::isCertain);
    return new AtLevel(statements, certain);
  }

  private PartialEvaluation.Rest rest(RequestContext chat, List<String> secondPerson) {
    return PartialEvaluation.of(
            chat.with(ChatKeys.SECOND_PERSON, secondPerson), ChatStatement::isOfChat)
        .of(version, statement);
  }

  /** What is left of the statement for operations of one access level. */
  private record AtLevel(List<Statement> statements, boolean isCertain) {}
}
