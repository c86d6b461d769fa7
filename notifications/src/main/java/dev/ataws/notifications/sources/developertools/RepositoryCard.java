package dev.ataws.notifications.sources.developertools;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Cut;
import dev.ataws.notifications.cards.Prose;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What happened in a repository of CodeCommit.
 *
 * @see <a href="https://docs.aws.amazon.com/codecommit/latest/userguide/monitoring-events.html">Monitoring CodeCommit events</a>
 */
final class RepositoryCard {
  private static final int LONGEST_DESCRIPTION = 1_500;
  private static final Map<String, String> WHAT = Map.ofEntries(
      Map.entry("pullRequestCreated", "Pull request created"),
      Map.entry("pullRequestSourceBranchUpdated", "Pull request updated"),
      Map.entry("pullRequestStatusChanged", "Pull request closed"),
      Map.entry("pullRequestMergeStatusUpdated", "Pull request merged"),
      Map.entry("pullRequestApprovalStateChanged", "Pull request approval changed"),
      Map.entry("pullRequestApprovalRuleCreated", "Approval rule created"),
      Map.entry("pullRequestApprovalRuleUpdated", "Approval rule updated"),
      Map.entry("pullRequestApprovalRuleDeleted", "Approval rule deleted"),
      Map.entry("pullRequestApprovalRuleOverridden", "Approval rules overridden"),
      Map.entry("commentOnPullRequestCreated", "Comment on a pull request"),
      Map.entry("commentOnPullRequestUpdated", "Comment on a pull request changed"),
      Map.entry("commentOnPullRequestDeleted", "Comment on a pull request deleted"),
      Map.entry("commentOnCommitCreated", "Comment on a commit"),
      Map.entry("commentOnCommitUpdated", "Comment on a commit changed"),
      Map.entry("commentOnCommitDeleted", "Comment on a commit deleted"));

  private final AwsEvent event;

  private RepositoryCard(AwsEvent event) {
    this.event = event;
  }

  static Card of(AwsEvent event) {
    return event.text("event").isEmpty()
        ? DeveloperToolsSources.other(
            "CodeCommit", "codecommit-event", "codesuite/codecommit/repositories", event)
        : new RepositoryCard(event).card();
  }

  private Card card() {
    CardBuilder card = new CardBuilder(kind(), severity(), "CodeCommit " + what())
        .about((repository() + " " + number()).strip())
        .in(event.region(), event.account())
        .at(event.time());
    said(card);
    return card.fact("Status", state())
        .fact("Branches", branches())
        .fact(Words.label(or(event.text("referenceType"), "branch")), reference())
        .fact("Approval", event.detail().firstOf("approvalStatus", "overrideStatus"))
        .fact(
            "Approval rule", event.detail().firstOf("approvalRuleName", "approvalRuleTemplateName"))
        .fact("Reaction", event.detail().texts("reactionEmojis"))
        .fact("By", ToolWords.who(event.detail().firstOf("callerUserArn", "userIdentity")))
        .fact("Author", ToolWords.who(event.text("author")))
        .fact("Repositories", names(event.detail().at("repositories")))
        .fact("Commit", commits())
        .link("Open the pull request", pullRequestLink())
        .link("Open the commit", commitLink())
        .link(
            "Open the repository",
            event
                .console()
                .link("codesuite/codecommit/repositories/%s/browse?region={region}", repository()))
        .build();
  }

  private void said(CardBuilder card) {
    String title = event.text("title");
    String comment = event.additional().firstOf("commentBody", "comment", "commentedText");
    if (title.isEmpty() && comment.isEmpty()) {
      card.text(isTemplate() ? sentence(event.text("notificationBody")) : "");
      return;
    }
    card.text(title.isEmpty() ? comment : title);
    String description = Cut.to(LONGEST_DESCRIPTION, event.text("description"));
    card.passage("", new Prose.Plain(title.isEmpty() ? "" : or(comment, description)));
  }

  /** What AWS says in a mail, without what stands around it. */
  private static String sentence(String body) {
    String before = "Additional information: ";
    int begin = body.contains(before) ? body.indexOf(before) + before.length() : 0;
    int end = body.indexOf(" For more information, go to", begin);
    return end < 0 ? body.substring(begin) : body.substring(begin, end);
  }

  private String kind() {
    if (isComment()) {
      return "codecommit-comment";
    }
    if (isTemplate()) {
      return "codecommit-approval-rule-template";
    }
    return event.text("pullRequestId").isEmpty()
        ? "codecommit-repository"
        : "codecommit-pull-request";
  }

  private boolean isComment() {
    return event.text("event").startsWith("comment");
  }

  private boolean isTemplate() {
    return event.text("event").startsWith("approvalRuleTemplate");
  }

  private String what() {
    String name = event.text("event");
    if (isMerged()) {
      return "Pull request merged";
    }
    if (name.startsWith("reference")) {
      return Words.label(or(event.text("referenceType"), "reference") + " "
          + name.substring("reference".length()));
    }
    return WHAT.getOrDefault(name, Words.label(name));
  }

  private Severity severity() {
    String name = event.text("event");
    if (isMerged() || event.text("approvalStatus").equals("APPROVE")) {
      return Severity.GOOD;
    }
    return name.endsWith("Overridden") || name.equals("referenceDeleted")
        ? Severity.WARNING
        : Severity.INFO;
  }

  private boolean isMerged() {
    return event.text("isMerged").equalsIgnoreCase("true") && !isComment();
  }

  private String state() {
    return isMerged() ? "Merged" : event.text("pullRequestStatus");
  }

  private String number() {
    String id = event.text("pullRequestId");
    return id.isEmpty() ? "" : "#" + id;
  }

  private String repository() {
    List<String> names = event.detail().texts("repositoryNames");
    String name = names.isEmpty() ? event.text("repositoryName") : names.get(0);
    return name.isEmpty() ? Arn.name(event.resource()) : name;
  }

  private String branches() {
    String from = ToolWords.ref(event.text("sourceReference"));
    String to = ToolWords.ref(event.text("destinationReference"));
    return from.isEmpty() || to.isEmpty() ? from + to : from + " → " + to;
  }

  private String reference() {
    return or(event.text("referenceName"), ToolWords.ref(event.text("referenceFullName")));
  }

  private String commits() {
    String commit =
        ToolWords.commit(event.detail().firstOf("commitId", "sourceCommit", "afterCommitId"));
    String before = ToolWords.commit(event.text("oldCommitId"));
    return commit.isEmpty() || before.isEmpty() ? commit + before : commit + " after " + before;
  }

  private static List<String> names(Fields repositories) {
    List<String> names = new ArrayList<>();
    repositories.members().forEach(member -> names.add(member.getKey()));
    return names;
  }

  private Optional<String> pullRequestLink() {
    return event
        .console()
        .link(
            "codesuite/codecommit/repositories/%s/pull-requests/%s/details?region={region}",
            repository(), event.text("pullRequestId"));
  }

  private Optional<String> commitLink() {
    return event
        .console()
        .link(
            "codesuite/codecommit/repositories/%s/commit/%s?region={region}",
            repository(),
            number().isEmpty() ? event.detail().firstOf("commitId", "afterCommitId") : "");
  }

  private static String or(String text, String other) {
    return text.isBlank() ? other : text;
  }
}
