package dev.ataws.bot.conversation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.aws.AwsAnswer;
import dev.ataws.bot.aws.AwsCall;
import dev.ataws.bot.aws.Redaction;
import dev.ataws.channels.Channel;
import dev.ataws.grammar.Command;
import dev.ataws.policies.Decision;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes who did what: one line of JSON for each command, each button that is pressed and each list read for a menu, to the log {@code audit}.
 * Parameters are in it without the values that are secret; answers of AWS are not.
 */
public final class Audit {
  private static final Logger LOG = LoggerFactory.getLogger("audit");

  private final Clock clock;

  public Audit(Clock clock) {
    this.clock = clock;
  }

  /** A command that is refused, asks for more, or asks for a confirmation: it did not run. */
  void notRun(
      Origin origin, Channel channel, Optional<String> region, Command command, Decision decision) {
    ObjectNode line = line("command", origin);
    place(line, channel, channel.role());
    region.ifPresent(name -> line.put("region", name));
    command(line, command);
    decision(line, decision);
    line.put("result", "not run");
    write(line);
  }

  /** A command that ran, however it ended. */
  void ran(
      Origin origin,
      AwsCall call,
      Command command,
      Decision decision,
      AwsAnswer answer,
      long nanoseconds) {
    ObjectNode line = line("command", origin);
    place(line, call.channel(), call.role().arn());
    line.put("region", call.region());
    command(line, command);
    decision(line, decision);
    result(line, answer);
    write(line.put("ms", nanoseconds / 1_000_000));
  }

  /** A list that was read for a menu, as the person who was asked. */
  void completed(AwsCall call, AwsAnswer answer, long nanoseconds) {
    Origin origin = new Origin(
        call.person().workspaceId(),
        call.person().channelId(),
        "",
        call.person().userId());
    ObjectNode line = line("completion", origin);
    place(line, call.channel(), call.role().arn());
    line.put("region", call.region()).put("command", call.operation().toString());
    result(line, answer);
    write(line.put("ms", nanoseconds / 1_000_000));
  }

  /** A command of the bot itself that changed what the channel works with. */
  void chose(Origin origin, Channel channel, String what, String value) {
    ObjectNode line = line("command", origin);
    place(line, channel, channel.role());
    write(line.put("command", what).put("value", value).put("result", "ok"));
  }

  /** A button or menu that was used, and whether that led to anything. */
  void pressed(Press press, String command, String result) {
    write(line("button", press.origin())
        .put("button", press.control().button().actionId())
        .put("about", press.control().id())
        .put("command", command)
        .put("result", result));
  }

  /** A form that was filled in. */
  void submitted(Origin origin, String questionId, String command) {
    write(line("button", origin)
        .put("button", "question-form-submit")
        .put("about", questionId)
        .put("command", command)
        .put("result", "answered"));
  }

  /** What a process left behind when it ended: nobody knows what came of it. */
  void abandoned(Origin origin, String command, String result) {
    write(line("abandoned", origin).put("command", command).put("result", result));
  }

  private ObjectNode line(String event, Origin origin) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("time", clock.instant().toString())
        .put("event", event)
        .put("workspace", origin.workspaceId())
        .put("channel", origin.channelId())
        .put("user", origin.userId());
  }

  private static void result(ObjectNode line, AwsAnswer answer) {
    if (answer instanceof AwsAnswer.Failure failure) {
      line.put("result", failure.code()).put("request", failure.requestId());
    } else {
      line.put("result", "ok").put("request", ((AwsAnswer.Success) answer).requestId());
    }
  }

  private static void place(ObjectNode line, Channel channel, String role) {
    line.put("configuration", channel.name()).put("account", channel.account()).put("role", role);
  }

  private static void command(ObjectNode line, Command command) {
    line.put("command", command.name());
    line.set(
        "parameters", Redaction.of(command.parameters(), command.operation().input()));
  }

  private static void decision(ObjectNode line, Decision decision) {
    ObjectNode decided = line.putObject("decision");
    if (decision instanceof Decision.Denied) {
      decided.put("is", "denied");
    } else {
      decided.put("is", decision instanceof Decision.Allowed ? "allowed" : "confirmation needed");
    }
    decided.put("policy", decision.by().policy()).put("statement", decision.by().statement());
  }

  private static void write(ObjectNode line) {
    LOG.info("{}", line);
  }
}
