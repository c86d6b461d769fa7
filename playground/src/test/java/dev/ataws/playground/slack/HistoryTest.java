package dev.ataws.playground.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.RequestConfigurator;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.request.conversations.ConversationsHistoryRequest.ConversationsHistoryRequestBuilder;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads channels with Slack's own SDK, which in its strict mode refuses any field that it does not know. */
class HistoryTest {
  private static final String OPS = "C0OPS00000";

  private final PretendSlack slack = PretendSlack.start(0);
  private final SlackConfig config = new SlackConfig();
  private Slack sdk;
  private MethodsClient bot;

  @BeforeEach
  void connect() {
    config.setFailOnUnknownProperties(true);
    config.setMethodsEndpointUrlPrefix(slack.methodsEndpointPrefix());
    sdk = Slack.getInstance(config);
    bot = sdk.methods(slack.botToken());
  }

  @AfterEach
  void stop() throws Exception {
    sdk.close();
    slack.close();
  }

  private List<String> say(String... texts) {
    List<String> timestamps = new ArrayList<>();
    for (String text : texts) {
      timestamps.add(slack.say(OPS, "U0ALICE000", text).ts());
    }
    return timestamps;
  }

  private ConversationsHistoryResponse history(
      RequestConfigurator<ConversationsHistoryRequestBuilder> more) throws Exception {
    ConversationsHistoryResponse history =
        bot.conversationsHistory(r -> more.configure(r.channel(OPS)));
    assertThat(history.getError()).isNull();
    return history;
  }

  private static List<String> texts(List<com.slack.api.model.Message> messages) {
    return messages.stream().map(com.slack.api.model.Message::getText).toList();
  }

  private List<String> texts(RequestConfigurator<ConversationsHistoryRequestBuilder> more)
      throws Exception {
    return texts(history(more).getMessages());
  }

  @Test
  void readsTheNewestFirstWithoutThreads() throws Exception {
    List<String> timestamps = say("one", "two");
    slack.reply(OPS, timestamps.get(0), "U0BOB00000", "in the thread");
    bot.chatPostEphemeral(r -> r.channel(OPS).user("U0ALICE000").text("only you"));
    assertThat(texts(r -> r)).containsExactly("two", "one");
    var root = history(r -> r).getMessages().get(1);
    assertThat(root.getReplyCount()).isEqualTo(1);
    assertThat(root.getReplyUsers()).containsExactly("U0BOB00000");
    assertThat(history(r -> r).getMessages().get(0).getThreadTs()).isNull();
  }

  @Test
  void readsBetweenTwoTimes() throws Exception {
    List<String> ts = say("one", "two", "three");
    assertThat(texts(r -> r.oldest(ts.get(0)))).containsExactly("three", "two");
    assertThat(texts(r -> r.latest(ts.get(2)))).containsExactly("two", "one");
    assertThat(texts(r -> r.oldest(ts.get(0)).latest(ts.get(2)))).containsExactly("two");
    assertThat(texts(r -> r.oldest(ts.get(0)).latest(ts.get(2)).inclusive(true)))
        .containsExactly("three", "two", "one");
    assertThat(texts(r -> r.oldest(ts.get(1)).latest(ts.get(1)).inclusive(true).limit(1)))
        .containsExactly("two");
    assertThat(texts(r -> r.oldest("0").latest("1700000000"))).isEmpty();
  }

  @Test
  void turnsPages() throws Exception {
    say("1", "2", "3", "4", "5");
    List<String> read = new ArrayList<>();
    String cursor = "";
    int pages = 0;
    do {
      String from = cursor;
      ConversationsHistoryResponse page = history(r -> r.limit(2).cursor(from));
      read.addAll(texts(page.getMessages()));
      say("later " + pages++);
      cursor = page.isHasMore() ? page.getResponseMetadata().getNextCursor() : "";
    } while (!cursor.isEmpty());
    assertThat(read).containsExactly("5", "4", "3", "2", "1");
    assertThat(pages).isEqualTo(3);
  }

  @Test
  void readsAHundredUnlessAskedForMore() throws Exception {
    for (int number = 0; number < 101; number++) {
      say("x");
    }
    assertThat(history(r -> r).getMessages()).hasSize(100);
    assertThat(history(r -> r.limit(999)).getMessages()).hasSize(101);
    assertThat(error(r -> r.channel(OPS).limit(1_000))).isEqualTo("invalid_limit");
  }

  @Test
  void tellsMetadataOnlyWhenAsked() throws Exception {
    bot.chatPostMessage(
        r -> r.channel(OPS)
            .text("ALARM")
            .metadataAsString(
                "{\"event_type\": \"aws_notification\", \"event_payload\": {\"message_id\": \"m-1\"}}"));
    assertThat(history(r -> r).getMessages().get(0).getMetadata()).isNull();
    var told = history(r -> r.includeAllMetadata(true)).getMessages().get(0);
    assertThat(told.getMetadata().getEventType()).isEqualTo("aws_notification");
    assertThat(told.getMetadata().getEventPayload()).isEqualTo(Map.of("message_id", "m-1"));
    var replies =
        bot.conversationsReplies(r -> r.channel(OPS).ts(told.getTs()).includeAllMetadata(true));
    assertThat(replies.getMessages().get(0).getMetadata()).isEqualTo(told.getMetadata());
  }

  @Test
  void readsAThreadOldestFirst() throws Exception {
    String root = say("root").get(0);
    for (String text : List.of("one", "two", "three")) {
      slack.reply(OPS, root, "U0BOB00000", text);
    }
    var first = bot.conversationsReplies(r -> r.channel(OPS).ts(root).limit(3));
    assertThat(texts(first.getMessages())).containsExactly("root", "one", "two");
    assertThat(first.isHasMore()).isTrue();
    var rest = bot.conversationsReplies(
        r -> r.channel(OPS).ts(root).cursor(first.getResponseMetadata().getNextCursor()));
    assertThat(texts(rest.getMessages())).containsExactly("three");
    assertThat(rest.isHasMore()).isFalse();
  }

  @Test
  void refusesWhatMakesNoSense() throws Exception {
    assertThat(error(r -> r.channel("C1"))).isEqualTo("channel_not_found");
    assertThat(error(r -> r.channel(OPS).oldest("yesterday"))).isEqualTo("invalid_ts_oldest");
    assertThat(error(r -> r.channel(OPS).latest("1.2345678"))).isEqualTo("invalid_ts_latest");
    for (String cursor : List.of("x!", "bmV4dA==")) {
      assertThat(error(r -> r.channel(OPS).cursor(cursor))).isEqualTo("invalid_cursor");
    }
    assertThat(bot.conversationsReplies(r -> r.channel(OPS).ts("1.5")).getError())
        .isEqualTo("thread_not_found");
    slack.workspace().removeBotFrom(OPS);
    assertThat(error(r -> r.channel(OPS))).isEqualTo("not_in_channel");
    slack.faults().fail("conversations.history", 1, "missing_scope");
    assertThat(error(r -> r.channel(OPS))).isEqualTo("missing_scope");
  }

  private String error(RequestConfigurator<ConversationsHistoryRequestBuilder> request)
      throws Exception {
    return bot.conversationsHistory(request).getError();
  }
}
