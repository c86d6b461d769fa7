package dev.ataws.policies.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ataws.policies.actions.AccessLevel;
import dev.ataws.policies.actions.Actions;
import dev.ataws.policies.iam.Evaluation;
import dev.ataws.policies.iam.PolicyDocument;
import dev.ataws.policies.iam.PolicySet;
import dev.ataws.policies.iam.Request;
import dev.ataws.policies.iam.RequestContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/** What a session policy promises, held against the documents that it was made from by IAM's evaluation. */
final class Law {
  static final Map<String, List<String>> CHAT = Map.of(
      "chat:UserId", List.of("U1"),
      "chat:ChannelName", List.of("ops"),
      "chat:UserGroup", List.of("S1", "S2"));

  private static final List<PolicyDocument> DENIALS = Documents.denials();
  private static final PolicySet ALL_BUT_DENIED = PolicySet.of(Stream.concat(
          DENIALS.stream(),
          Stream.of(Documents.document(
              "all", "{\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\"}")))
      .toList());
  private static final List<Asked> ASKED = List.of(
      new Asked("*", Map.of()),
      new Asked("arn:aws:s3:::shop-7/a", Map.of("aws:RequestedRegion", List.of("eu-west-1"))),
      new Asked("arn:aws:s3:::U1/a", Map.of("aws:RequestedRegion", List.of("us-east-1"))),
      new Asked(
          "arn:aws:lambda:eu-west-1:123456789012:function:shop-3",
          Map.of(
              "kms:ViaService", List.of("s3.eu-west-1.amazonaws.com"),
              "aws:RequestedRegion", List.of("eu-west-1"))),
      new Asked("arn:aws:apigateway:eu-west-1::/apikeys/1", Map.of()));

  private final List<String> guardrails;
  private final PolicySet originals;
  private final List<String> call;
  private final List<SessionPolicy> forms;

  Law(List<PolicyDocument> guardrails, List<String> call) {
    this.guardrails = guardrails.stream().map(PolicyDocument::json).toList();
    this.originals =
        PolicySet.of(Stream.concat(guardrails.stream(), DENIALS.stream()).toList());
    this.call = call;
    this.forms =
        SessionPolicies.of(guardrails, DENIALS, "aws").forms(RequestContext.of(CHAT), call);
  }

  /** What AWS is asked besides the action. */
  private record Asked(String resource, Map<String, List<String>> context) {
    Request about(String action, RequestContext context) {
      return new Request(List.of(action), Optional.of(resource), context);
    }
  }

  List<SessionPolicy> forms() {
    return forms;
  }

  /** Holds every form against the actions of some services, those of the call included. */
  void holdsFor(Set<String> services) {
    assertThat(forms).isNotEmpty();
    for (SessionPolicy form : forms) {
      assertThat(form.characters()).isLessThanOrEqualTo(SessionPolicy.MOST_CHARACTERS);
      assertThat(form.json()).matches("[ -\\u00FF]+");
      holdsFor(services, form);
    }
  }

  private void holdsFor(Set<String> services, SessionPolicy form) {
    PolicySet session = PolicySet.of(List.of(Documents.read("session", form.json())));
    for (String service : services) {
      SortedMap<String, Set<AccessLevel>> levels = Actions.bundled().levelsOf(service);
      levels.forEach((action, at) -> {
        for (Asked asked : ASKED) {
          boolean was = wasAllowed(asked, action, at);
          boolean is = isAllowed(form, session, asked, action, at);
          if (!isRight(form, action, at, was, is) || (is && isOnDenyList(asked, action))) {
            throw new AssertionError("%s on %s was %s, is %s: %s of %s"
                .formatted(action, asked, was, is, form, guardrails));
          }
        }
      });
    }
  }

  /** An action that operations of several levels need counts with each of them. */
  private boolean wasAllowed(Asked asked, String action, Set<AccessLevel> levels) {
    RequestContext context = RequestContext.of(asked.context());
    for (Map.Entry<String, List<String>> key : CHAT.entrySet()) {
      context = context.with(key.getKey(), key.getValue());
    }
    RequestContext approved = context.with("chat:SecondPerson", List.of("true"));
    return levels.stream()
        .map(level -> approved.with("chat:AccessLevel", List.of(level.title())))
        .anyMatch(at -> originals.evaluate(asked.about(action, at)) instanceof Evaluation.Allowed);
  }

  /** Takes it that ReadOnlyAccess allows all that anybody calls List or Read, and something else in each service. */
  private static boolean isAllowed(
      SessionPolicy form, PolicySet session, Asked asked, String action, Set<AccessLevel> levels) {
    Evaluation said = session.evaluate(asked.about(action, RequestContext.of(asked.context())));
    return said instanceof Evaluation.Allowed
        || (said instanceof Evaluation.ImplicitlyDenied && isManaged(form, action, levels));
  }

  private static boolean isManaged(SessionPolicy form, String action, Set<AccessLevel> levels) {
    return !form.managedPolicyArns().isEmpty()
        && (levels.stream().anyMatch(AccessLevel::isReadOnly) || action.endsWith("e"));
  }

  private static boolean isOnDenyList(Asked asked, String action) {
    return !(ALL_BUT_DENIED.evaluate(asked.about(action, RequestContext.of(asked.context())))
        instanceof Evaluation.Allowed);
  }

  private boolean isRight(
      SessionPolicy form, String action, Set<AccessLevel> levels, boolean was, boolean is) {
    boolean notNarrower = is || !was;
    boolean notWider = was || !is || levels.size() > 1 || isManaged(form, action, levels);
    boolean isCalled = call.contains(action);
    return switch (form.width()) {
      case EXACT, PACKED -> notNarrower && notWider;
      case SERVICE ->
        isCalled ? notNarrower && notWider : isOfServiceCalled(action) ? notWider : notNarrower;
      case WIDENED, DENIALS_ONLY -> notNarrower || (!isCalled && isOfServiceCalled(action));
      case COMMAND -> (notWider || !isCertain()) && (notNarrower || !isCalled);
    };
  }

  /** Tells it by what there is before it has to be short. */
  private boolean isCertain() {
    return forms.get(0).width().compareTo(Width.WIDENED) < 0;
  }

  private boolean isOfServiceCalled(String action) {
    return call.stream().anyMatch(called -> Glob.prefix(called).equals(Glob.prefix(action)));
  }
}
