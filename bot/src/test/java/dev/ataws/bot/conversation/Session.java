package dev.ataws.bot.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.Samples;
import dev.ataws.bot.aws.AwsAccount;
import dev.ataws.bot.aws.AwsAnswer;
import dev.ataws.bot.aws.AwsCall;
import dev.ataws.bot.rendering.Reply;
import dev.ataws.channels.Configuration;
import dev.ataws.channels.memory.Memory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A bot with people who talk to it, an account that keeps its calls, a clock that is turned by hand. */
final class Session {
  static final String ANA = "U0ANA";
  static final String BEN = "U0BEN";

  final TurnableClock clock = new TurnableClock();
  final Memory memory = Memory.ofThisProcess(clock);
  final HeardChat chat = new HeardChat();
  final List<AwsCall> calls = new ArrayList<>();
  Conversation conversation;
  private int triggers;
  private final Configuration configuration;
  private final Function<AwsCall, AwsAnswer> account;

  Session(Configuration configuration) {
    this(configuration, call -> answer(JsonNodeFactory.instance.objectNode()));
  }

  Session(Configuration configuration, Function<AwsCall, AwsAnswer> account) {
    this.configuration = configuration;
    this.account = account;
    this.conversation = conversation();
  }

  static AwsAnswer answer(ObjectNode output) {
    return new AwsAnswer.Success(output, Optional.empty(), "request-1");
  }

  private Conversation conversation() {
    AwsAccount kept = call -> {
      calls.add(call);
      return account.apply(call);
    };
    return new Conversation(
        configuration,
        Samples.INTERPRETER,
        new Permissions(configuration, workspace -> People.known(Set.of(), true), clock),
        workspace -> chat,
        kept,
        memory,
        clock);
  }

  /** Starts the bot anew, with what it remembers. */
  void restart() {
    conversation.close();
    conversation = conversation();
  }

  static Mention mention(String channelId, String threadTs, String userId, String text) {
    return new Mention(
        "Ev1", new Origin("T0ACME", channelId, threadTs, userId), false, "<@U0BOT> " + text);
  }

  /** What the bot says to a text of Ana's in a channel. */
  Reply say(String channelId, String text) {
    conversation.answer(mention(channelId, "1.2", ANA, text));
    return chat.last();
  }

  /** Uses a button or menu of a message of the bot. */
  void press(String channelId, String messageTs, Press.Control control, String userId) {
    press(channelId, messageTs, control, userId, false);
  }

  void press(
      String channelId,
      String messageTs,
      Press.Control control,
      String userId,
      boolean isStranger) {
    conversation.press(new Press(
        new Origin("T0ACME", channelId, "1.2", userId),
        messageTs,
        isStranger,
        control,
        "trigger-" + ++triggers));
  }

  /** The button of that kind below a message. */
  static Press.Control button(Reply reply, Press.Button button) {
    return reply.blocks().stream()
        .flatMap(block -> block.path("elements").valueStream())
        .filter(element -> element.path("action_id").asText().equals(button.actionId()))
        .findFirst()
        .map(element -> new Press.Control(button, element.path("value").asText(), "", ""))
        .orElseThrow(() -> new AssertionError("no " + button + " in " + reply.blocks()));
  }

  /** A choice in the menu of a message for a field. */
  static Press.Control choice(Reply reply, String field, String value) {
    JsonNode block = reply.blocks().stream()
        .filter(each -> each.path("block_id").asText().endsWith("#" + field))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no menu of " + field + " in " + reply.blocks()));
    String blockId = block.path("block_id").asText();
    return new Press.Control(
        Press.Button.ANSWER, blockId.substring(0, blockId.lastIndexOf('#')), field, value);
  }
}
