package dev.ataws.bot.conversation;

import dev.ataws.bot.aws.AwsAnswer;
import dev.ataws.bot.aws.AwsCall;
import dev.ataws.channels.Channel;
import dev.ataws.grammar.Command;
import dev.ataws.policies.Decision;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes who did what to the log {@code audit}: one line a command, never a value that a person or AWS gave. */
public final class Audit {
  private static final Logger LOG = LoggerFactory.getLogger("audit");

  void denied(Mention mention, Channel channel, Command command, Decision.Denied denied) {
    LOG.atInfo()
        .setMessage("command denied")
        .addKeyValue("workspace", mention.workspaceId())
        .addKeyValue("channel", mention.channelId())
        .addKeyValue("user", mention.userId())
        .addKeyValue("configuration", channel.name())
        .addKeyValue("command", command.name())
        .addKeyValue("by", denied.by().policy())
        .addKeyValue("statement", denied.by().statement())
        .log();
  }

  void asked(Mention mention, Channel channel, Command command, Decision.NeedsConfirmation needs) {
    LOG.atInfo()
        .setMessage("confirmation asked")
        .addKeyValue("workspace", mention.workspaceId())
        .addKeyValue("channel", mention.channelId())
        .addKeyValue("user", mention.userId())
        .addKeyValue("configuration", channel.name())
        .addKeyValue("command", command.name())
        .addKeyValue("confirmer", needs.confirmer())
        .addKeyValue("by", needs.by().policy())
        .addKeyValue("statement", needs.by().statement())
        .log();
  }

  void pressed(Press press, Confirmation confirmation) {
    LOG.atInfo()
        .setMessage("button pressed")
        .addKeyValue("workspace", press.workspaceId())
        .addKeyValue("channel", press.channelId())
        .addKeyValue("user", press.userId())
        .addKeyValue("button", press.button().actionId())
        .addKeyValue("configuration", confirmation.configuration())
        .addKeyValue("confirmation", confirmation.id())
        .addKeyValue("asker", confirmation.mention().userId())
        .log();
  }

  void called(Mention mention, AwsCall call, AwsAnswer answer, long nanoseconds) {
    String result = answer instanceof AwsAnswer.Failure failure ? failure.code() : "ok";
    String requestId = answer instanceof AwsAnswer.Success success
        ? success.requestId()
        : ((AwsAnswer.Failure) answer).requestId();
    LOG.atInfo()
        .setMessage("command run")
        .addKeyValue("workspace", mention.workspaceId())
        .addKeyValue("channel", mention.channelId())
        .addKeyValue("user", mention.userId())
        .addKeyValue("configuration", call.channel().name())
        .addKeyValue("account", call.channel().account())
        .addKeyValue("role", call.channel().role())
        .addKeyValue("region", call.region())
        .addKeyValue(
            "command",
            call.operation().service().name() + " " + call.operation().cliName())
        .addKeyValue(
            "parameters",
            String.join(
                ",",
                call.parameters().properties().stream().map(Map.Entry::getKey).toList()))
        .addKeyValue("result", result)
        .addKeyValue("request", requestId)
        .addKeyValue("ms", nanoseconds / 1_000_000)
        .log();
  }
}
