package dev.ataws.playground.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import dev.ataws.channels.RequiresProgram;
import dev.ataws.playground.slack.Message;
import dev.ataws.playground.slack.PretendSlack;
import dev.ataws.playground.slack.SocketClient;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Uses the page in a real browser. */
@RequiresProgram({"chromium", "chromedriver"})
class PageTest {
  private static final String OPS = "C0OPS00000";
  private static final String ALICE = "U0ALICE000";

  private static Browser browser;

  private final PretendSlack slack = Page.open(0);
  private final SlackConfig config = new SlackConfig();
  private Slack sdk;
  private MethodsClient bot;

  @BeforeAll
  static void openBrowser(@TempDir Path profile) {
    browser = new Browser(profile);
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void openPage() {
    config.setMethodsEndpointUrlPrefix(slack.methodsEndpointPrefix());
    sdk = Slack.getInstance(config);
    bot = sdk.methods(slack.botToken());
    browser.open("http://localhost:" + slack.port() + "/");
    browser.the("#channel-name", "# ops");
  }

  @AfterEach
  void stop() throws Exception {
    sdk.close();
    slack.close();
  }

  private static WebElement composer() {
    return browser.the("textarea[aria-label='Message #ops']");
  }

  private void answer(String threadTs, String blocksFile) throws Exception {
    try (InputStream blocks = PageTest.class.getResourceAsStream(blocksFile)) {
      assertThat(blocks).isNotNull();
      String json = new String(blocks.readAllBytes(), StandardCharsets.UTF_8);
      var posted = bot.chatPostMessage(
          r -> r.channel(OPS).threadTs(threadTs).text("the answer").blocksAsString(json));
      assertThat(posted.getError()).isNull();
    }
  }

  @Test
  void sendsWhatIsTyped() {
    composer()
        .sendKeys(
            "@aws lambda invoke",
            Keys.chord(Keys.SHIFT, Keys.ENTER),
            "--function-name <b>",
            Keys.ENTER);
    browser.the("article[aria-label^='alice'] .text", "@aws lambda invoke\n--function-name <b>");
    assertThat(slack.messages(OPS))
        .extracting(Message::text)
        .containsExactly("<@U0ATAWSBOT> lambda invoke\n--function-name &lt;b&gt;");
    assertThat(composer().getAttribute("value")).isEmpty();
    composer().sendKeys(Keys.ARROW_UP);
    assertThat(composer().getAttribute("value")).startsWith("@aws lambda invoke");
  }

  @Test
  void takesAnExample() {
    assertThat(composer().getAttribute("placeholder")).contains("@aws lambda list-functions");
    browser.the("[aria-label='Examples'] button", "@aws lambda list-functions").click();
    composer().sendKeys(Keys.ENTER);
    browser.the("article .text", "@aws lambda list-functions");
    composer().sendKeys("help");
    browser.the("#mention").click();
    assertThat(composer().getAttribute("value")).isEqualTo("@aws help");
  }

  @Test
  void showsAnAnswerBeneathItsQuestion() throws Exception {
    Message question = slack.say(OPS, ALICE, "@aws lambda list-functions");
    answer(question.ts(), "answer.json");
    WebElement reply = browser.the(".thread .replies article[aria-label^='aws']");
    List<WebElement> rows = reply.findElements(By.cssSelector("tbody tr"));
    assertThat(reply.findElement(By.cssSelector("h3")).getText()).isEqualTo("3 functions");
    assertThat(reply.findElements(By.cssSelector("th")))
        .extracting(WebElement::getText)
        .containsExactly("FunctionName", "Runtime", "MemorySize");
    assertThat(rows).hasSize(3);
    assertThat(rows.get(0).getText()).isEqualTo("orders-api java21 512");
    assertThat(reply.findElement(By.cssSelector("pre")).getText())
        .contains("\"FunctionName\": \"orders-api\"");
    assertThat(reply.findElement(By.cssSelector("li time")).getAttribute("datetime"))
        .isEqualTo("2014-02-18T14:39:42.000Z");
    assertThat(reply.findElement(By.cssSelector(".fields")).getText()).contains("eu-west-1");
    assertThat(reply.findElement(By.cssSelector("a[href^='https://console']")).getText())
        .isEqualTo("Open in the console");

    var uploaded = bot.filesUploadV2(r -> r.channel(OPS)
        .threadTs(question.ts())
        .filename("functions.json")
        .title("The whole answer")
        .fileData("{\"Functions\": [\"<img src=x>\"]}".getBytes(StandardCharsets.UTF_8)));
    WebElement file = browser.the("[aria-label='File functions.json']");
    browser.the("[aria-label='Beginning of functions.json']", "{\"Functions\": [\"<img src=x>\"]}");
    assertThat(file.findElement(By.linkText("Download")).getAttribute("href"))
        .endsWith("/page/files/" + uploaded.getFile().getId());
    bot.reactionsAdd(r -> r.channel(OPS).timestamp(question.ts()).name("white_check_mark"));
    browser.the(".reactions", "✅ 1");
    slack.say(
        OPS,
        "U0BOB00000",
        "Thanks, @alice! *Where* is `orders-api` deployed? See https://example.com/runbook");
    browser.the("article[aria-label^='bob'] code", "orders-api");
    browser.size(1180, 1180);
    browser.picture("conversation");
    browser.size(480, 820);
    browser.picture("narrow");
    browser.size(1180, 820);
  }

  @Test
  void keepsHostileTextInert() throws Exception {
    String hostile =
        "<script>window.hacked = 1</script> <!channel> <javascript:window.hacked=1|click>"
            + " <https://evil.example|https://console.aws.amazon.com> <img src=x onerror=window.hacked=1>";
    bot.chatPostMessage(r -> r.channel(OPS).text(hostile));
    answer("", "hostile.json");
    slack.say(OPS, ALICE, hostile);
    WebElement list =
        browser.the("article[aria-label^='alice'] .text", "<script>window.hacked = 1</script>");
    assertThat(list.getText()).contains("<!channel>");
    assertThat(browser.all(
            "#messages script, #messages img[onerror], #messages a[href^='javascript']"))
        .isEmpty();
    assertThat(browser.run("return window.hacked")).isEqualTo("null");
    assertThat(browser.the("#messages a[href='https://evil.example']").getAttribute("title"))
        .isEqualTo("https://evil.example");
    assertThat(browser.the("article[aria-label^='aws'] .plain").getText())
        .contains("<script>window.hacked = 1</script> @channel <javascript:window.hacked=1|click>"
            + " https://console.aws.amazon.com (https://evil.example) <img src=x");
    assertThat(browser.the("article[aria-label^='aws'] th").getText())
        .isEqualTo("<script>alert(1)</script>");
    assertThat(browser.the("article[aria-label^='aws'] pre").getText())
        .isEqualTo("<!channel> & <@U1>");
    browser.picture("hostile");
  }

  @Test
  void pressesAButtonOfAMessage() throws Exception {
    bot.chatPostMessage(r -> r.channel(OPS)
        .text("Run?")
        .blocksAsString(
            "[{\"type\":\"actions\",\"elements\":[{\"type\":\"button\",\"action_id\":\"run\",\"style\":\"danger\","
                + "\"text\":{\"type\":\"plain_text\",\"text\":\"Run\"},\"confirm\":{\"title\":{\"type\":\"plain_text\",\"text\":\"Sure?\"},"
                + "\"text\":{\"type\":\"plain_text\",\"text\":\"It stops the instance.\"},\"confirm\":{\"type\":\"plain_text\",\"text\":\"Yes\"},"
                + "\"deny\":{\"type\":\"plain_text\",\"text\":\"No\"}}}]}]"));
    browser.the(".actions button", "Run").click();
    browser.the("dialog").findElement(By.xpath(".//button[.='Yes']")).click();
    browser.the("[role=alert]", "Nobody heard that: no bot is connected.");
  }

  @Test
  void showsAnAttachmentWithItsLinks() throws Exception {
    byte[] png = chart();
    var chart = bot.filesUploadV2(r -> r.filename("cpu.png").title("CPU").fileData(png));
    assertThat(chart.getError()).isNull();
    try (InputStream sent = PageTest.class.getResourceAsStream("alarm.json")) {
      assertThat(sent).isNotNull();
      String attachments = new String(sent.readAllBytes(), StandardCharsets.UTF_8)
          .replace("F0CHART", chart.getFile().getId());
      var posted = bot.chatPostMessage(r -> r.channel(OPS).attachmentsAsString(attachments));
      assertThat(posted.getError()).isNull();
    }
    WebElement alarm = browser.the(".attachment");
    assertThat(alarm.getCssValue("border-left-color"))
        .isIn("rgb(192, 19, 67)", "rgba(192, 19, 67, 1)");
    assertThat(alarm.findElement(By.cssSelector("h3")).getText()).isEqualTo("🚨 cpu-high");
    assertThat(alarm.findElement(By.cssSelector(".context")).getText())
        .contains("CloudWatch 🚨 :unheard_of:");
    assertThat(alarm.findElement(By.cssSelector("figure img")).getAttribute("src"))
        .endsWith("/page/files/" + chart.getFile().getId());
    await()
        .until(() -> browser
            .run("return document.querySelector('figure img').naturalWidth")
            .equals("400"));
    assertThat(alarm.findElements(By.cssSelector("a.button")))
        .extracting(link -> link.getAttribute("href"))
        .containsExactly("https://console.aws.amazon.com/cloudwatch/home");
    assertThat(browser.all(".attachment")).hasSize(3);
    assertThat(browser.all(".attachment").get(1).getText()).isEqualTo("fine now");
    assertThat(browser.all(".attachment").get(2).getText()).isEqualTo("<b>plain</b> *words*");
    browser.picture("attachment");
    try (SocketClient client = SocketClient.connect(slack)) {
      client.next();
      browser.run(
          "document.querySelector('a.button').addEventListener('click', event => event.preventDefault())");
      alarm.findElement(By.cssSelector("a.button")).click();
      assertThat(client.hear().path("actions").path(0).path("action_id").asText())
          .isEqualTo("console");
      browser.the(".actions button", "No link").click();
      assertThat(client.hear().path("actions").path(0).path("action_id").asText())
          .isEqualTo("odd");
    }
  }

  private static byte[] chart() throws IOException {
    BufferedImage image = new BufferedImage(400, 120, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 400, 120);
    pen.setColor(Color.RED);
    pen.drawPolyline(new int[] {10, 120, 200, 390}, new int[] {100, 90, 30, 20}, 4);
    pen.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    return png.toByteArray();
  }

  @Test
  void fillsInAModal() throws Exception {
    try (SocketClient client = SocketClient.connect(slack)) {
      client.next();
      openForm(client);
      browser.the("dialog h3", "Create a function");
      assertThat(browser.the("dialog time").getText())
          .isEqualTo(browser.run("const date = new Date(1392734382000); return "
              + "date.toLocaleDateString([], {year: 'numeric', month: 'short', day: 'numeric'}) + ' ' + "
              + "date.toLocaleTimeString([], {hour: 'numeric', minute: '2-digit'})"));
      browser.the("dialog button", "Create").click();
      browser.the("dialog .error", "Please complete this required field.");

      browser.the("[data-action=name]").sendKeys("orders");
      browser.the("[data-action=runtime] option[value=java21]").click();
      assertThat(client.hear().path("actions").path(0).path("action_id").asText())
          .isEqualTo("runtime");
      browser.the("[data-action=function]").sendKeys("ord");
      client.acknowledge(
          client.next(),
          "{\"options\": [{\"text\": {\"type\": \"plain_text\", \"text\": \"orders-api\"}, \"value\": \"arn\"}]}");
      browser.the("[role=option]", "orders-api");
      browser.picture("modal-search");
      browser.the("[data-action=function]").sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
      browser.the("[data-action=extras][value=tracing]").click();
      browser.the("dialog button", "Create").click();
      JsonNode submission = client.next();
      assertThat(submission
              .path("payload")
              .path("view")
              .path("state")
              .path("values")
              .toString())
          .contains("\"value\":\"orders\"", "\"value\":\"java21\"", "\"value\":\"arn\"")
          .contains("\"value\":\"tracing\"");
      client.acknowledge(
          submission,
          "{\"response_action\": \"errors\", \"errors\": {\"name-block\": \"Taken. Try another.\"}}");
      browser.the("dialog .error", "Taken. Try another.");
      browser.picture("modal");

      WebElement name = browser.the("[data-action=name][aria-invalid]");
      assertThat(name.getAttribute("value")).isEqualTo("orders");
      name.sendKeys("-2");
      browser.the("dialog button", "Create").click();
      assertThat(client.hear().path("view").path("state").path("values").toString())
          .contains("\"value\":\"orders-2\"");
      await().untilAsserted(() -> assertThat(browser.all("dialog")).isEmpty());
    }
  }

  private void openForm(SocketClient client) throws Exception {
    bot.chatPostMessage(r -> r.channel(OPS)
        .text("Fill in?")
        .blocksAsString("[{\"type\": \"actions\", \"elements\": [{\"type\": \"button\", "
            + "\"text\": {\"type\": \"plain_text\", \"text\": \"Fill in\"}}]}]"));
    browser.the(".actions button", "Fill in").click();
    String trigger = client.hear().path("trigger_id").asText();
    try (InputStream form = SocketClient.class.getResourceAsStream("form.json")) {
      assertThat(form).isNotNull();
      String view = new String(form.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(bot.viewsOpen(r -> r.triggerId(trigger).viewAsString(view)).getError())
          .isNull();
    }
  }

  @Test
  void searchesAMenuOfAMessage() throws Exception {
    bot.chatPostMessage(
        r -> r.channel(OPS)
            .text("Which?")
            .blocksAsString(
                "[{\"type\": \"section\", \"text\": {\"type\": \"mrkdwn\", \"text\": \"Which?\"}, "
                    + "\"accessory\": {\"type\": \"external_select\", \"action_id\": \"find\", \"min_query_length\": 0}}]"));
    browser.the("[data-action=find]").click();
    browser.the("[role=listbox]", "The bot could not suggest anything: no bot is connected.");
    try (SocketClient client = SocketClient.connect(slack)) {
      client.next();
      browser.the("[data-action=find]").sendKeys("o");
      client.acknowledge(
          client.next(),
          "{\"option_groups\": [{\"label\": {\"type\": \"plain_text\", \"text\": \"Functions\"}, \"options\": "
              + "[{\"text\": {\"type\": \"plain_text\", \"text\": \"orders-api\"}, \"value\": \"arn\"}]}]}");
      browser.the("[role=option]", "orders-api").click();
      assertThat(client
              .hear()
              .path("actions")
              .path(0)
              .path("selected_option")
              .path("value")
              .asText())
          .isEqualTo("arn");
    }
  }

  @Test
  void answersInAThread() {
    Message question = slack.say(OPS, ALICE, "what is down?");
    browser.the(".thread .text", "what is down?").click();
    browser.the(".reply-button").click();
    browser.the("textarea[aria-label='Reply in thread']").sendKeys("@aws help", Keys.ENTER);
    browser.the(".replies article .text", "@aws help");
    assertThat(slack.thread(OPS, question.ts())).hasSize(2);
  }

  @Test
  void changesChannelWithPerson() {
    slack.say("C0GENERAL0", ALICE, "good morning");
    browser.the("a.unread", "# general").click();
    browser.the("article .text", "good morning");
    browser.the("#me option[value='U0BOB00000']").click();
    browser.the("textarea[aria-label='Message #general']").sendKeys("hello", Keys.ENTER);
    browser.the("article[aria-label^='bob'] .text", "hello");
  }

  @Test
  void saysWhetherTheBotIsConnected() throws Exception {
    browser.the("[role=status]", "no bot connected");
    URI address =
        URI.create(sdk.methods(slack.appToken()).appsConnectionsOpen(r -> r).getUrl());
    WebSocket socket = HttpClient.newHttpClient()
        .newWebSocketBuilder()
        .buildAsync(address, new WebSocket.Listener() {})
        .join();
    await()
        .untilAsserted(
            () -> assertThat(browser.the("[role=status]").getText()).isEqualTo("bot connected"));
    socket.abort();
    browser.the("[role=status]", "no bot connected");
  }
}
