package dev.ataws.bot.conversation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.aws.AwsAccount;
import dev.ataws.bot.aws.AwsAnswer;
import dev.ataws.bot.aws.AwsCall;
import dev.ataws.bot.aws.Redaction;
import dev.ataws.bot.rendering.Answers;
import dev.ataws.bot.rendering.Replies;
import dev.ataws.bot.rendering.Reply;
import dev.ataws.grammar.Options;

/** The end of a command's way, once it has been decided on: call, redact, render, audit. */
final class CommandRun {
  private final AwsAccount account;
  private final Audit audit;

  CommandRun(AwsAccount account, Audit audit) {
    this.account = account;
    this.audit = audit;
  }

  /** What came of it, as a reply to who asked. */
  Reply of(Mention mention, AwsCall call, Options options) {
    long start = System.nanoTime();
    AwsAnswer answer = account.call(call);
    audit.called(mention, call, answer, System.nanoTime() - start);
    return answer instanceof AwsAnswer.Success success
        ? rendered(call, options, redacted(call, success))
        : Replies.failure(call, (AwsAnswer.Failure) answer);
  }

  /** Secrets are gone before a query picks from the answer. */
  private static Reply rendered(AwsCall call, Options options, AwsAnswer.Success success) {
    return options.query().isPresent() || options.output().isPresent()
        ? Answers.printed(call, options, success)
        : Answers.of(call, success);
  }

  private static AwsAnswer.Success redacted(AwsCall call, AwsAnswer.Success success) {
    ObjectNode output =
        (ObjectNode) Redaction.of(success.output(), call.operation().output());
    return new AwsAnswer.Success(output, success.body().map(Redaction::of), success.requestId());
  }
}
