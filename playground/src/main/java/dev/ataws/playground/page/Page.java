package dev.ataws.playground.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ataws.playground.slack.Message;
import dev.ataws.playground.slack.Pace;
import dev.ataws.playground.slack.PretendSlack;
import dev.ataws.playground.slack.SharedFile;
import dev.ataws.playground.slack.Site;
import io.javalin.config.JavalinConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.staticfiles.Location;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The page at `/` where one types in a channel to see the answers of the bot. */
public final class Page implements Site {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int PREVIEW_BYTES = 4_000;

  private static final List<String> EXAMPLES = List.of(
      "@aws lambda list-functions",
      "@aws cloudwatch describe-alarms --state-value ALARM",
      "@aws ec2 describe-instances --region eu-west-1",
      "@aws help");

  private final List<String> examples;

  /** Makes a page that offers some messages to try. */
  public Page(List<String> examples) {
    this.examples = List.copyOf(examples);
  }

  /** Starts a pretend Slack with its page on a port of 127.0.0.1. */
  public static PretendSlack open(int port) {
    return PretendSlack.start(port, Pace.ofSlack(), new Page(EXAMPLES));
  }

  @Override
  public void addTo(JavalinConfig config, PretendSlack slack) {
    PageJson json = new PageJson(slack);
    Updates updates = new Updates(slack);
    config.events.serverStopping(updates::close);
    config.staticFiles.add("/playground-page", Location.CLASSPATH);
    config.routes.before(Guard::addHeaders);
    config.routes.before("/page/*", Guard::requireSameOrigin);
    config.routes.exception(
        IllegalArgumentException.class,
        (fault, context) -> context.status(400).result(fault.getMessage()));
    config.routes.get("/page/state", context -> answer(context, json.state(examples)));
    config.routes.get(
        "/page/channels/{channel}",
        context -> answer(context, json.messages(channel(context, slack))));
    config.routes.post("/page/channels/{channel}", context -> say(context, slack));
    config.routes.post("/page/channels/{channel}/{ts}", context -> act(context, slack));
    config.routes.post(
        "/page/channels/{channel}/{ts}/suggestions", context -> suggest(context, slack));
    new ModalRoutes(slack).addTo(config);
    config.routes.get("/page/files/{id}", context -> download(context, slack));
    config.routes.get("/page/files/{id}/preview", context -> preview(context, slack));
    config.routes.sse("/page/updates", updates::follow);
  }

  static void answer(Context context, JsonNode body) {
    context.contentType("application/json; charset=utf-8").result(body.toString());
  }

  private static String channel(Context context, PretendSlack slack) {
    String id = context.pathParam("channel");
    return slack
        .workspace()
        .channel(id)
        .orElseThrow(() -> new NotFoundResponse("There is no channel " + id + "."))
        .id();
  }

  private static void say(Context context, PretendSlack slack) {
    JsonNode sent = body(context);
    String channel = channel(context, slack);
    String user = person(sent, slack);
    String text = sent.path("text").asText().strip();
    if (text.isEmpty()) {
      throw new BadRequestResponse("There is nothing to send. Type a message first.");
    }
    Message said = sent.hasNonNull("thread_ts")
        ? slack.reply(channel, sent.path("thread_ts").asText(), user, text)
        : slack.say(channel, user, text);
    answer(context, JsonNodeFactory.instance.objectNode().put("ts", said.ts()));
  }

  private static void act(Context context, PretendSlack slack) {
    JsonNode sent = body(context);
    Message message = message(context, slack);
    String action = sent.path("action_id").asText();
    String user = person(sent, slack);
    boolean heard;
    if (sent.has("text")) {
      heard = slack.type(message, action, sent.path("text").asText(), user);
    } else if (sent.has("values")) {
      heard = slack.choose(message, action, values(sent), user);
    } else {
      heard = slack.press(message, action, user);
    }
    answer(context, JsonNodeFactory.instance.objectNode().put("heard", heard));
  }

  private static void suggest(Context context, PretendSlack slack) {
    JsonNode sent = body(context);
    String action = sent.path("action_id").asText();
    String query = sent.path("query").asText();
    Message message = message(context, slack);
    answer(
        context,
        ModalRoutes.suggested(slack.suggestions(message, action, query, person(sent, slack))));
  }

  private static Message message(Context context, PretendSlack slack) {
    String ts = context.pathParam("ts");
    return slack.messages(channel(context, slack)).stream()
        .filter(one -> one.ts().equals(ts))
        .findFirst()
        .orElseThrow(() -> new NotFoundResponse("The message is gone."));
  }

  static List<String> values(JsonNode sent) {
    List<String> values = new ArrayList<>();
    sent.path("values").forEach(value -> values.add(value.asText()));
    return values;
  }

  static JsonNode body(Context context) {
    try {
      return MAPPER.readTree(context.body());
    } catch (JsonProcessingException notJson) {
      throw new BadRequestResponse("The body is not JSON.");
    }
  }

  static String person(JsonNode sent, PretendSlack slack) {
    String id = sent.path("user").asText();
    return slack
        .workspace()
        .user(id)
        .filter(person -> !person.isBot())
        .orElseThrow(() -> new BadRequestResponse("There is no person " + id + "."))
        .id();
  }

  private static void download(Context context, PretendSlack slack) {
    SharedFile file = file(context, slack);
    boolean isImage = file.mimetype().startsWith("image/");
    String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    context.header(
        "Content-Disposition", (isImage ? "inline" : "attachment") + "; filename*=UTF-8''" + name);
    context.contentType(isImage ? file.mimetype() : "application/octet-stream");
    context.result(slack.file(file.id()).orElseThrow());
  }

  /** The beginning of a text; a character that was cut through at the end becomes a replacement mark. */
  private static void preview(Context context, PretendSlack slack) {
    SharedFile file = file(context, slack);
    byte[] bytes = file.isText() ? slack.file(file.id()).orElseThrow() : new byte[0];
    int length = Math.min(bytes.length, PREVIEW_BYTES);
    context
        .contentType("text/plain; charset=utf-8")
        .result(new String(bytes, 0, length, StandardCharsets.UTF_8));
  }

  private static SharedFile file(Context context, PretendSlack slack) {
    String id = context.pathParam("id");
    return slack
        .fileDetails(id)
        .orElseThrow(() -> new NotFoundResponse("There is no file " + id + "."));
  }
}
