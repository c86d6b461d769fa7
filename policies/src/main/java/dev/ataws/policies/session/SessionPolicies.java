package dev.ataws.policies.session;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.ataws.policies.iam.PolicyDocument;
import dev.ataws.policies.iam.RequestContext;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The session policies of a channel: its guardrails and the built-in deny list, in what AWS knows and takes. Safe for use by
 * several threads; what was made once is kept.
 */
public final class SessionPolicies {
  private static final int MOST_KEPT = 200;

  private final List<ChatStatement> statements;
  private final String partition;
  private final LoadingCache<Key, List<SessionPolicy>> forms;

  private SessionPolicies(List<ChatStatement> statements, String partition) {
    this.statements = statements;
    this.partition = partition;
    this.forms = Caffeine.newBuilder()
        .maximumSize(MOST_KEPT)
        .build(key -> new Forms(key.clauses(), key.call(), partition).all());
  }

  /** Takes the guardrails that count together, what is never allowed, and the partition of the role, {@code aws}. */
  public static SessionPolicies of(
      List<PolicyDocument> guardrails, List<PolicyDocument> denials, String partition) {
    return new SessionPolicies(
        Stream.concat(
                denials.stream()
                    .flatMap(document -> ChatStatement.of(Clause.Source.DENIALS, document)),
                guardrails.stream()
                    .flatMap(document -> ChatStatement.of(Clause.Source.GUARDRAILS, document)))
            .toList(),
        partition);
  }

  /**
   * Returns the policies that can go with the session for a command, from the narrowest to the widest, each shorter than the
   * one before it: when AWS says that one is too large after packing it, the next is to be tried. There is at least one. Many
   * commands of a service have the same, and mostly so have all commands.
   *
   * @param chat what is known of the person and the channel, {@code chat:UserId}…; other keys are left to AWS
   * @param actions the actions that the command takes, {@code lambda:InvokeFunction}
   */
  public List<SessionPolicy> forms(RequestContext chat, List<String> actions) {
    return forms.get(new Key(clauses(chat), Call.of(actions)));
  }

  /** Returns how the session policy of some command turns out at worst, whichever the service; takes seconds. */
  public Width worst(RequestContext chat) {
    Clauses clauses = clauses(chat);
    return Universe.longestActions()
        .map(actions -> new Forms(clauses, Call.of(actions), partition).best().width())
        .max(Comparator.naturalOrder())
        .orElse(Width.EXACT);
  }

  private Clauses clauses(RequestContext chat) {
    List<ChatStatement.Said> said =
        statements.stream().map(statement -> statement.in(chat)).toList();
    return new Clauses(
        said.stream().flatMap(each -> each.clauses().stream()).toList(),
        said.stream().allMatch(ChatStatement.Said::isCertain));
  }

  private record Key(Clauses clauses, Call call) {}
}
