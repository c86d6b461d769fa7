package dev.ataws.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ataws.bot.Bot;
import dev.ataws.bot.socketmode.Settings;
import dev.ataws.channels.RequiresProgram;
import dev.ataws.playground.Playground;
import dev.ataws.playground.sandbox.SandboxAccount;
import dev.ataws.playground.slack.PretendSlack;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The main job as a new user does it: type a command on the page, read the bot's answer there. */
@RequiresProgram({"chromium", "chromedriver"})
class BotOnPageTest {

  @Test
  void showsTheFunctionsThatWereAskedFor(@TempDir Path profile) {
    try (PretendSlack slack = Page.open(0);
        Bot bot =
            Bot.start(Playground.configuration(slack), new SandboxAccount(), Settings.defaults());
        Browser browser = new Browser(profile)) {
      browser.open("http://localhost:" + slack.port() + "/");
      browser
          .the("textarea[aria-label='Message #ops']")
          .sendKeys("@aws lambda list-functions", Keys.ENTER);

      assertThat(browser.the("table", "checkout-api").getText())
          .contains("FunctionName", "order-processor");
      browser.the("button", "Download JSON").click();
      browser.the("article", "lambda-list-functions.json");
      assertThat(bot.isConnected()).isTrue();
    }
  }
}
