package dev.ataws.notifications.sources.developertools;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Console;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.Incoming;
import dev.ataws.notifications.sources.Source;
import dev.ataws.notifications.sources.words.Wording;
import java.util.Optional;

/**
 * What a pipeline sends when it waits for somebody's approval. The token with which the approval is given is not shown, nor is the link
 * of which it is a part.
 *
 * @see <a href="https://docs.aws.amazon.com/codepipeline/latest/userguide/approvals-json-format.html">JSON data format of approvals</a>
 */
final class ApprovalRequest implements Source {
  static final String KIND = "codepipeline-approval";

  @Override
  public boolean claims(Incoming message) {
    return message.json().hasText("approval", "pipelineName");
  }

  @Override
  public Card card(Incoming message) {
    Fields json = message.json();
    Fields approval = json.at("approval");
    String pipeline = approval.text("pipelineName");
    return new CardBuilder(KIND, Severity.WARNING, "CodePipeline Approval needed")
        .about(pipeline)
        .in(json.text("region"), json.text("account"))
        .text(approval.text("customData"))
        .fact("Stage", approval.text("stageName"))
        .fact("Action", approval.text("actionName"))
        .fact("Expires", Wording.time(approval, "expires"))
        .link(
            "Review and approve",
            Console.of(json.text("region"))
                .link("codesuite/codepipeline/pipelines/%s/view?region={region}", pipeline))
        .link("Open what to review", review(approval))
        .build();
  }

  private static Optional<String> review(Fields approval) {
    String token = approval.text("token");
    String link = approval.text("externalEntityLink");
    return Optional.of(link).filter(each -> token.isEmpty() || !each.contains(token));
  }
}
