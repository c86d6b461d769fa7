package dev.ataws.policies;

import dev.ataws.policies.Decision.By;
import dev.ataws.policies.Decision.Confirmer;
import dev.ataws.policies.Decision.Subject;
import dev.ataws.policies.actions.AccessLevel;
import dev.ataws.policies.actions.Actions;
import dev.ataws.policies.actions.OperationActions;
import dev.ataws.policies.iam.ChatKeys;
import dev.ataws.policies.iam.Evaluation;
import dev.ataws.policies.iam.PolicyDocument;
import dev.ataws.policies.iam.PolicySet;
import dev.ataws.policies.iam.RequestContext;
import dev.ataws.policies.organization.OrganizationPolicy;
import dev.ataws.policies.organization.Platform;
import dev.ataws.policies.session.SessionPolicies;
import dev.ataws.policies.session.SessionPolicy;
import java.util.List;
import java.util.Optional;

/**
 * The policies of one channel, compiled once. They decide in this order, and the first that refuses is named: the built-in
 * deny list, which nothing lifts; what runs only where a guardrail names it; the organisation's policy; the guardrails; the
 * access level, which asks for a confirmation of whatever writes; the channel's own rules.
 */
public final class Policies {
  /** The name of the guardrail of a channel that has none: list, describe, get. */
  public static final String READ_ONLY = "read-only-command-permissions";

  private static final PolicySet DENY_LIST = PolicySet.of(List.of(BuiltIn.DENY_LIST));
  private static final PolicySet UNLESS_NAMED = PolicySet.of(List.of(BuiltIn.UNLESS_NAMED));

  private static final String OWN_ACTIONS = "own-actions";
  private static final String ACCESS_LEVEL = "access-level";
  private static final String CHANNEL_RULES = "channel-rules";
  private static final String NOTHING_ALLOWS = "no statement allows it";

  private final ChatConfiguration configuration;
  private final OrganizationPolicy organizationPolicy;
  private final ChannelRules rules;
  private final String guardrailNames;
  private final PolicySet guardrails;
  private final PolicySet namedActions;
  private final PolicySet namedActionsOnNamedResources;
  private final SessionPolicies sessionPolicies;
  private final boolean asksForSecondPerson;
  private final boolean asksForUserGroups;

  private Policies(
      ChatConfiguration configuration,
      OrganizationPolicy organizationPolicy,
      List<PolicyDocument> guardrails,
      ChannelRules rules) {
    this.configuration = configuration;
    this.organizationPolicy = organizationPolicy;
    this.rules = rules;
    this.guardrailNames =
        String.join(", ", guardrails.stream().map(PolicyDocument::name).toList());
    this.guardrails = PolicySet.of(guardrails);
    this.namedActions = PolicySet.ofNamedAllows(guardrails, false);
    this.namedActionsOnNamedResources = PolicySet.ofNamedAllows(guardrails, true);
    this.sessionPolicies =
        SessionPolicies.of(guardrails, Denials.under(guardrails), configuration.partition());
    this.asksForSecondPerson = haveConditionOn(ChatKeys.SECOND_PERSON, guardrails);
    this.asksForUserGroups =
        rules.userRolesByGroup() || haveConditionOn(ChatKeys.USER_GROUP, guardrails);
  }

  private static boolean haveConditionOn(String key, List<PolicyDocument> documents) {
    return documents.stream().anyMatch(document -> document.hasConditionOn(key));
  }

  /**
   * Compiles the policies of a channel.
   *
   * @param guardrails the documents that together bound every call; at least one
   */
  public static Policies of(
      ChatConfiguration configuration,
      OrganizationPolicy organizationPolicy,
      List<PolicyDocument> guardrails,
      ChannelRules rules) {
    if (guardrails.isEmpty()) {
      throw new IllegalArgumentException("a channel has a guardrail");
    }
    return new Policies(configuration, organizationPolicy, guardrails, rules);
  }

  /** What an operation does at most, as AWS's service authorization reference has it; WRITE when it has nothing. */
  public static AccessLevel level(String service, String operation) {
    return Actions.bundled()
        .of(service, operation)
        .map(OperationActions::level)
        .orElse(AccessLevel.WRITE);
  }

  /** Whether the user groups of those who ask have to be known. */
  public boolean asksForUserGroups() {
    return asksForUserGroups;
  }

  /** Whether the kind of the channel has to be known, in a workspace. */
  public boolean asksForChannelKind(String workspaceId) {
    return organizationPolicy.asksForChannelKind(workspaceId);
  }

  /** Decides whether somebody may make a call. */
  public Decision decide(Call call, Asker asker) {
    Subject subject = subject(call);
    Circumstances known = Circumstances.of(configuration, asker, subject.level())
        .with(call.parameters(), call.region());
    RequestContext context = known.context(false);
    Question question = new Question(
        subject,
        call.isWhole() ? context : context.leavingOpen(Circumstances::mayBeMissing),
        call.isWhole());
    return denyList(question)
        .or(() -> unlessNamed(question))
        .or(() -> beforeGuardrails(subject, asker))
        .map(Decision.class::cast)
        .orElseGet(() -> byGuardrails(question, known, asker));
  }

  /** Decides whether somebody may have the bot do something by itself. */
  public Decision decide(OwnAction action, Asker asker) {
    Subject subject =
        new Subject(List.of(action.action()), List.of(configuration.arn()), action.level());
    Circumstances known = Circumstances.of(configuration, asker, action.level());
    Question question = new Question(subject, known.context(false), true);
    return beforeGuardrails(subject, asker)
        .map(Decision.class::cast)
        .orElseGet(() -> byGuardrails(question, action));
  }

  /**
   * What the role session of a call may do in AWS: policies from the narrowest to the widest, of which AWS is to get the first
   * that it takes.
   */
  public List<SessionPolicy> sessionPolicies(Call call, Asker asker) {
    Subject subject = subject(call);
    RequestContext context = Circumstances.of(configuration, asker, subject.level())
        .with(call.parameters(), call.region())
        .context(true);
    return sessionPolicies.forms(context, subject.actions());
  }

  private Decision byGuardrails(Question question, OwnAction action) {
    Evaluation evaluation = question.evaluate(guardrails);
    if (evaluation instanceof Evaluation.Allowed allowed) {
      return new Decision.Allowed(question.subject(), By.of(allowed.by()));
    }
    return evaluation instanceof Evaluation.ImplicitlyDenied && action.isEverybodys()
        ? new Decision.Allowed(question.subject(), new By(OWN_ACTIONS, action.action()))
        : refused(question, evaluation);
  }

  private Subject subject(Call call) {
    Optional<OperationActions> known = Actions.bundled().of(call.service(), call.operation());
    return known
        .map(operation -> new Subject(
            operation.actions(call.parameters()), resources(operation, call), operation.level()))
        .orElseGet(() -> new Subject(
            List.of(call.service() + ":" + call.operation()), List.of(), AccessLevel.WRITE));
  }

  private List<String> resources(OperationActions operation, Call call) {
    return call.region()
        .map(region -> operation.resources(
            call.parameters(), configuration.partition(), region, configuration.account()))
        .orElse(List.of());
  }

  private static Optional<Decision.Denied> denyList(Question question) {
    return question.evaluate(DENY_LIST) instanceof Evaluation.ExplicitlyDenied denied
        ? Optional.of(new Decision.Denied(
            question.subject(), By.of(denied.by()), Texts.never(denied), Texts.USE_CONSOLE))
        : Optional.empty();
  }

  private Optional<Decision.Denied> unlessNamed(Question question) {
    return question.subject().actions().stream()
        .flatMap(action -> unlessNamed(question, action).stream())
        .findFirst();
  }

  private Optional<Decision.Denied> unlessNamed(Question question, String action) {
    Question about = question.about(action);
    if (!(about.evaluate(UNLESS_NAMED) instanceof Evaluation.ExplicitlyDenied denied)) {
      return Optional.empty();
    }
    boolean isAboutAll =
        BuiltIn.UNLESS_NAMED.statements().get(denied.by().index()).isAboutAllResources();
    PolicySet named = isAboutAll ? namedActions : namedActionsOnNamedResources;
    return about.evaluate(named) instanceof Evaluation.Allowed
        ? Optional.empty()
        : Optional.of(new Decision.Denied(
            question.subject(),
            By.of(denied.by()),
            Texts.unlessNamed(denied),
            Texts.nameIt(action, isAboutAll)));
  }

  private Optional<Decision.Denied> beforeGuardrails(Subject subject, Asker asker) {
    return organizationPolicy
        .refusal(Platform.SLACK, asker.workspaceId(), asker.channelKind(), asker.hasUserRole())
        .map(refusal -> new Decision.Denied(
            subject,
            new By(organizationPolicy.name(), refusal.statement()),
            refusal.why(),
            refusal.next()))
        .or(() -> unknownGroups(subject, asker));
  }

  private Optional<Decision.Denied> unknownGroups(Subject subject, Asker asker) {
    return asksForUserGroups && asker.userGroups().isEmpty()
        ? Optional.of(new Decision.Denied(
            subject,
            new By(CHANNEL_RULES, "user groups"),
            Texts.unknownGroups(configuration),
            Texts.ASK_AGAIN))
        : Optional.empty();
  }

  private Decision byGuardrails(Question question, Circumstances known, Asker asker) {
    Evaluation evaluation = question.evaluate(guardrails);
    if (evaluation instanceof Evaluation.Allowed allowed) {
      return byLevel(question.subject(), By.of(allowed.by()), asker);
    }
    if (asksForSecondPerson
        && question.in(known.context(true)).evaluate(guardrails)
            instanceof Evaluation.Allowed allowed) {
      return confirmed(question.subject(), By.of(allowed.by()), Confirmer.SECOND_PERSON, asker);
    }
    return refused(question, evaluation);
  }

  private Decision byLevel(Subject subject, By by, Asker asker) {
    return subject.level().isReadOnly()
        ? byRules(new Decision.Allowed(subject, by), asker)
        : confirmed(subject, new By(ACCESS_LEVEL, subject.level().title()), Confirmer.ASKER, asker);
  }

  private Decision confirmed(Subject subject, By by, Confirmer confirmer, Asker asker) {
    String why = confirmer == Confirmer.ASKER
        ? Texts.writes(subject, configuration)
        : Texts.secondPerson(subject, by);
    return byRules(new Decision.NeedsConfirmation(subject, by, confirmer, why), asker);
  }

  private Decision byRules(Decision decision, Asker asker) {
    return rules.userRolesRequired() && !asker.hasUserRole()
        ? new Decision.Denied(
            decision.subject(),
            new By(CHANNEL_RULES, "userRolesRequired"),
            Texts.userRoleRequired(configuration),
            Texts.askForUserRole(configuration))
        : decision;
  }

  private Decision refused(Question question, Evaluation evaluation) {
    Subject subject = question.subject();
    if (evaluation instanceof Evaluation.ExplicitlyDenied denied) {
      return new Decision.Denied(
          subject, By.of(denied.by()), Texts.denied(denied), Texts.askTheOwner(configuration));
    }
    String action = ((Evaluation.ImplicitlyDenied) evaluation).action();
    return new Decision.Denied(
        subject,
        new By(guardrailNames, NOTHING_ALLOWS),
        isReadOnly()
            ? Texts.readOnly(configuration, subject)
            : Texts.notAllowed(action, subject, guardrailNames, configuration),
        isReadOnly() ? Texts.READ_INSTEAD : Texts.askTheOwner(configuration));
  }

  private boolean isReadOnly() {
    return guardrailNames.equals(READ_ONLY);
  }
}
