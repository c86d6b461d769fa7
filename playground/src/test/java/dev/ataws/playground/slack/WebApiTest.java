package dev.ataws.playground.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.composition.BlockCompositions;
import com.slack.api.model.block.element.BlockElements;
import com.slack.api.model.view.Views;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls every method with Slack's own SDK, which in its strict mode refuses any field that it does not know. */
class WebApiTest {
  private static final String OPS = "C0OPS00000";
  private static final String ALICE = "U0ALICE000";

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

  private static <T extends SlackApiTextResponse> T ok(T response) {
    assertThat(response.getError()).isNull();
    assertThat(response.isOk()).isTrue();
    return response;
  }

  private ChatPostMessageResponse post(String text) throws Exception {
    return ok(bot.chatPostMessage(r -> r.channel(OPS).text(text)));
  }

  @Test
  void tellsWhoTheBotIs() throws Exception {
    var self = ok(bot.authTest(r -> r));
    assertThat(self.getUserId()).isEqualTo(slack.workspace().botUserId());
    assertThat(self.getTeamId()).isEqualTo(slack.workspace().teamId());
    assertThat(ok(sdk.methods(slack.appToken()).authTest(r -> r)).getAppId())
        .isEqualTo(slack.workspace().appId());
    assertThat(ok(bot.apiTest(r -> r.foo("bar"))).getArgs().getFoo()).isEqualTo("bar");
  }

  @Test
  void postsChangesDeletes() throws Exception {
    ChatPostMessageResponse first = post("hello");
    ChatPostMessageResponse reply = ok(bot.chatPostMessage(r -> r.channel(OPS)
        .threadTs(first.getTs())
        .text("in the thread")
        .blocks(List.of(
            Blocks.section(s -> s.text(BlockCompositions.markdownText("*bold*"))),
            Blocks.actions(List.of(BlockElements.button(
                b -> b.text(BlockCompositions.plainText("Run")).actionId("run").value("1"))))))));
    assertThat(reply.getMessage().getThreadTs()).isEqualTo(first.getTs());
    assertThat(slack.thread(OPS, first.getTs()))
        .extracting(Message::text)
        .containsExactly("hello", "in the thread");

    ok(bot.chatUpdate(r -> r.channel(OPS).ts(first.getTs()).text("changed")));
    assertThat(slack.messages(OPS).get(0).text()).isEqualTo("changed");
    assertThat(slack.messages(OPS).get(0).marks().isEdited()).isTrue();
    assertThat(
            ok(bot.conversationsReplies(r -> r.channel(OPS).ts(first.getTs()))).getMessages())
        .hasSize(2);

    ok(bot.chatDelete(r -> r.channel(OPS).ts(reply.getTs())));
    assertThat(slack.messages(OPS)).hasSize(1);
    assertThat(ok(bot.chatPostEphemeral(r -> r.channel(OPS).user(ALICE).text("only you")))
            .getMessageTs())
        .isNotEmpty();
    assertThat(slack.messages(OPS).get(1).marks().onlyFor()).contains(ALICE);
  }

  @Test
  void reactsOnce() throws Exception {
    String ts = post("hello").getTs();
    ok(bot.reactionsAdd(r -> r.channel(OPS).timestamp(ts).name("eyes")));
    assertThat(slack.messages(OPS).get(0).marks().reactions()).containsKey("eyes");
    assertThat(bot.reactionsAdd(r -> r.channel(OPS).timestamp(ts).name("eyes")).getError())
        .isEqualTo("already_reacted");
    assertThat(ok(bot.conversationsReplies(r -> r.channel(OPS).ts(ts)))
            .getMessages()
            .get(0)
            .getReactions())
        .hasSize(1);
    ok(bot.reactionsRemove(r -> r.channel(OPS).timestamp(ts).name("eyes")));
    assertThat(
            bot.reactionsRemove(r -> r.channel(OPS).timestamp(ts).name("eyes")).getError())
        .isEqualTo("no_reaction");
    assertThat(
            bot.reactionsAdd(r -> r.channel(OPS).timestamp("1.0").name("eyes")).getError())
        .isEqualTo("message_not_found");
  }

  @Test
  void takesFilesInTheThreeStepsOfTheSdk() throws Exception {
    String root = post("hello").getTs();
    var uploaded = ok(bot.filesUploadV2(r -> r.channel(OPS)
        .threadTs(root)
        .filename("answer.json")
        .title("The answer")
        .initialComment("all of it")
        .fileData("{\"a\": 1}".getBytes(StandardCharsets.UTF_8))));
    String id = uploaded.getFile().getId();
    assertThat(id).matches("^F[A-Z0-9]{8,}$");
    assertThat(uploaded.getFile().getMimetype()).isEqualTo("application/json");
    assertThat(slack.file(id))
        .hasValueSatisfying(bytes -> assertThat(bytes).asString().isEqualTo("{\"a\": 1}"));
    Message shared = slack.thread(OPS, root).get(1);
    assertThat(shared.text()).isEqualTo("all of it");
    assertThat(shared.files()).singleElement().satisfies(file -> {
      assertThat(file.title()).isEqualTo("The answer");
      assertThat(file.size()).isEqualTo(8);
      assertThat(file.isText()).isTrue();
    });
    assertThat(ok(bot.conversationsReplies(r -> r.channel(OPS).ts(root)))
            .getMessages()
            .get(1)
            .getFiles())
        .hasSize(1);
  }

  @Test
  void leavesTheTypeOfAFileOpenUntilItIsProcessed() throws Exception {
    slack.faults().processFilesSlowly(Duration.ofHours(1));
    var slow = ok(bot.filesUploadV2(
        r -> r.channel(OPS).filename("slow.txt").fileData("x".getBytes(StandardCharsets.UTF_8))));
    assertThat(slow.getFile().getMimetype()).isEmpty();
    assertThat(ok(bot.filesInfo(r -> r.file(slow.getFile().getId()))).getFile().getMimetype())
        .isEmpty();
    assertThat(bot.filesInfo(r -> r.file("F000")).getError()).isEqualTo("file_not_found");
  }

  @Test
  void knowsChannelsWithPeople() throws Exception {
    assertThat(ok(bot.conversationsInfo(r -> r.channel(OPS))).getChannel().getName())
        .isEqualTo("ops");
    assertThat(ok(bot.usersInfo(r -> r.user(ALICE))).getUser().getName()).isEqualTo("alice");
    assertThat(bot.conversationsInfo(r -> r.channel("C1")).getError())
        .isEqualTo("channel_not_found");
    assertThat(bot.usersInfo(r -> r.user("U1")).getError()).isEqualTo("user_not_found");
  }

  @Test
  void tellsAPrivateChannelFromAPublicOne() throws Exception {
    assertThat(channel(OPS).isPrivate()).isFalse();
    assertThat(channel(OPS).isChannel()).isTrue();
    slack.workspace().addPrivateChannel(OPS, "ops");
    assertThat(channel(OPS).isPrivate()).isTrue();
    assertThat(channel(OPS).isChannel()).isTrue();
    assertThat(channel(OPS).isGroup()).isFalse();
    slack.workspace().addPrivateChannel("G0OLD00000", "old");
    assertThat(channel("G0OLD00000").isPrivate()).isTrue();
    assertThat(channel("G0OLD00000").isChannel()).isFalse();
    assertThat(channel("G0OLD00000").isGroup()).isTrue();
    slack.workspace().addChannel("D0ALICE000", "alice");
    assertThat(channel("D0ALICE000").isIm()).isTrue();
    assertThat(channel("D0ALICE000").isChannel()).isFalse();
  }

  private Conversation channel(String id) throws Exception {
    return ok(bot.conversationsInfo(r -> r.channel(id))).getChannel();
  }

  @Test
  void hidesAPrivateChannelFromABotThatIsNotInIt() throws Exception {
    slack.workspace().addPrivateChannel(OPS, "ops");
    slack.workspace().removeBotFrom(OPS);
    assertThat(bot.conversationsInfo(r -> r.channel(OPS)).getError())
        .isEqualTo("channel_not_found");
    assertThat(bot.chatPostMessage(r -> r.channel(OPS).text("x")).getError())
        .isEqualTo("channel_not_found");
    slack.workspace().addChannel(OPS, "ops");
    slack.workspace().removeBotFrom(OPS);
    assertThat(channel(OPS).isMember()).isFalse();
  }

  @Test
  void listsTheEnabledUserGroups() throws Exception {
    slack.workspace().addUserGroup("S0ONCALL00", "oncall", List.of(ALICE));
    slack.workspace().addUserGroup("S0GONE0000", "gone", List.of(ALICE, "U0BOB00000"));
    slack.workspace().disableUserGroup("S0GONE0000");
    assertThat(ok(bot.usergroupsList(r -> r)).getUsergroups()).singleElement().satisfies(group -> {
      assertThat(group.getId()).isEqualTo("S0ONCALL00");
      assertThat(group.getTeamId()).isEqualTo(slack.workspace().teamId());
      assertThat(group.getHandle()).isEqualTo("oncall");
      assertThat(group.getDateDelete()).isZero();
      assertThat(group.getUsers()).isNull();
      assertThat(group.getUserCount()).isNull();
    });
  }

  @Test
  void tellsTheMembersOfUserGroupsWhenAsked() throws Exception {
    slack.workspace().addUserGroup("S0GONE0000", "gone", List.of(ALICE, "U0BOB00000"));
    slack.workspace().disableUserGroup("S0GONE0000");
    var groups = ok(bot.usergroupsList(
            r -> r.includeUsers(true).includeCount(true).includeDisabled(true)))
        .getUsergroups();
    assertThat(groups).singleElement().satisfies(group -> {
      assertThat(group.getUsers()).containsExactly(ALICE, "U0BOB00000");
      assertThat(group.getUserCount()).isEqualTo(2);
      assertThat(group.getDateDelete()).isPositive();
      assertThat(group.getDeletedBy()).isNotEmpty();
    });
    assertThat(sdk.methods(slack.appToken()).usergroupsList(r -> r).getError())
        .isEqualTo("not_allowed_token_type");
  }

  @Test
  void takesOnlyUserGroupsOfPeopleWhoAreThere() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> slack.workspace().addUserGroup("S0ONCALL00", "oncall", List.of("U1")))
        .withMessage("no user group S0ONCALL00 of [U1]");
  }

  @Test
  void opensAViewWithNoTriggerThatItDidNotGive() throws Exception {
    var view = Views.view(v -> v.type("modal")
        .title(Views.viewTitle(t -> t.type("plain_text").text("Fill in")))
        .blocks(List.of(Blocks.divider())));
    assertThat(bot.viewsOpen(r -> r.triggerId("made-up").view(view)).getError())
        .isEqualTo("invalid_trigger_id");
    assertThat(bot.viewsUpdate(r -> r.viewId("V1").view(view)).getError()).isEqualTo("not_found");
  }

  @Test
  void refusesTokensOfTheWrongKind() throws Exception {
    assertThat(sdk.methods("xoxb-other")
            .chatPostMessage(r -> r.channel(OPS).text("x"))
            .getError())
        .isEqualTo("invalid_auth");
    assertThat(sdk.methods("").chatPostMessage(r -> r.channel(OPS).text("x")).getError())
        .isEqualTo("not_authed");
    assertThat(sdk.methods(slack.botToken()).appsConnectionsOpen(r -> r).getError())
        .isEqualTo("not_allowed_token_type");
    assertThat(ok(sdk.methods(slack.appToken()).appsConnectionsOpen(r -> r)).getUrl())
        .startsWith("ws://127.0.0.1:");
  }

  @Test
  void refusesWhereTheBotMayNotWrite() throws Exception {
    slack.workspace().removeBotFrom(OPS);
    assertThat(bot.chatPostMessage(r -> r.channel(OPS).text("x")).getError())
        .isEqualTo("not_in_channel");
    assertThat(bot.chatPostMessage(r -> r.channel("C1").text("x")).getError())
        .isEqualTo("channel_not_found");
    assertThat(bot.usersList(r -> r).getError()).isEqualTo("unknown_method");
  }

  @Test
  void keepsARecordOfCallsWithoutTokens() throws Exception {
    post("hello");
    assertThat(slack.calls()).last().satisfies(call -> {
      assertThat(call.method()).isEqualTo("chat.postMessage");
      assertThat(call.arguments()).containsEntry("text", "hello").doesNotContainKey("token");
      assertThat(call.answer().path("ok").asBoolean()).isTrue();
      assertThat(call.toString()).doesNotContain("xoxb");
    });
  }
}
