package dev.ataws.bot.conversation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.aws.AwsAccount;
import dev.ataws.bot.aws.AwsAnswer;
import dev.ataws.bot.aws.AwsCall;
import dev.ataws.bot.aws.Redaction;
import dev.ataws.bot.rendering.Replies;
import dev.ataws.bot.rendering.Reply;
import dev.ataws.channels.Channel;
import dev.ataws.grammar.Command;
import dev.ataws.grammar.Interpretation;
import dev.ataws.grammar.Interpreter;
import dev.ataws.policies.Decision;
import java.util.Optional;

/** Makes the calls that lead to logs, each decided on and audited like a command that is typed. */
final class LogCalls {
  private final Interpreter interpreter;
  private final Permissions permissions;
  private final AwsAccount account;
  private final Audit audit;

  LogCalls(Interpreter interpreter, Permissions permissions, AwsAccount account, Audit audit) {
    this.interpreter = interpreter;
    this.permissions = permissions;
    this.account = account;
    this.audit = audit;
  }

  /** What came of a call: the output without secrets, or what to say instead. */
  record Called(Optional<ObjectNode> output, Optional<Reply> refusal) {
    private static Called refused(Reply reply) {
      return new Called(Optional.empty(), Optional.of(reply));
    }
  }

  /** Tells whether a command may run for who pressed: to press is to confirm what the button says. */
  static boolean mayRun(Decision decision) {
    return decision instanceof Decision.Allowed
        || (decision instanceof Decision.NeedsConfirmation needs
            && needs.confirmer() == Decision.Confirmer.ASKER);
  }

  /** Decides on a command that is whole and names its region. */
  Decision decide(Origin origin, Channel channel, String text) {
    return ruling(origin, channel, command(text)).decision();
  }

  /** Returns why a command is refused. */
  Reply denied(String text, Decision.Denied denied) {
    return Replies.denied(command(text), denied);
  }

  /** Runs a command that is whole and names its region, if it may run. */
  Called call(Origin origin, Channel channel, String text) {
    Command command = command(text);
    Permissions.Ruling ruling = ruling(origin, channel, command);
    Decision decision = ruling.decision();
    if (!mayRun(decision)) {
      audit.notRun(origin, channel, command.options().region(), command, decision);
      return Called.refused(
          decision instanceof Decision.Denied denied
              ? Replies.denied(command, denied)
              : Replies.changed(command.name()));
    }
    AwsCall call = ruling.call().get();
    long start = System.nanoTime();
    AwsAnswer answer = account.call(call);
    audit.ran(origin, call, command, decision, answer, System.nanoTime() - start);
    if (answer instanceof AwsAnswer.Failure failure) {
      return Called.refused(Replies.failure(call, failure));
    }
    ObjectNode output = ((AwsAnswer.Success) answer).output();
    return new Called(
        Optional.of((ObjectNode) Redaction.of(output, call.operation().output())),
        Optional.empty());
  }

  private Permissions.Ruling ruling(Origin origin, Channel channel, Command command) {
    return permissions.rule(origin, channel, command, command.options().region(), true);
  }

  private Command command(String text) {
    if (interpreter.interpret(text) instanceof Interpretation.Ready ready) {
      return ready.command();
    }
    throw new IllegalStateException("no whole command: " + text);
  }
}
