package dev.ataws.playground.page;

import dev.ataws.channels.RequiresProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium with a profile of its own. */
final class Browser implements AutoCloseable {
  /** Selenium warns of a protocol that nothing here uses. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final ChromeDriver driver;

  Browser(Path profile) {
    SELENIUM.setLevel(Level.SEVERE);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(program("chromium").toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + profile);
    ChromeDriverService service = new ChromeDriverService.Builder()
        .usingDriverExecutable(program("chromedriver").toFile())
        .usingAnyFreePort()
        .build();
    driver = new ChromeDriver(service, options);
    driver.manage().window().setSize(new Dimension(1180, 820));
  }

  private static Path program(String name) {
    return RequiresProgram.Installed.find(name)
        .orElseThrow(() -> new AssertionError(name + " is not installed"));
  }

  void open(String address) {
    driver.get(address);
  }

  /** Waits for an element. */
  WebElement the(String selector) {
    return new WebDriverWait(driver, PATIENCE)
        .until(now -> all(selector).stream().findFirst().orElse(null));
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** Waits until the text of an element is there. */
  WebElement the(String selector, String text) {
    return new WebDriverWait(driver, PATIENCE)
        .ignoring(StaleElementReferenceException.class)
        .until(now -> all(selector).stream()
            .filter(one -> one.getText().contains(text))
            .findFirst()
            .orElse(null));
  }

  Object run(String script) {
    return String.valueOf(driver.executeScript(script));
  }

  /** Keeps a picture of what can be seen, to be looked at. */
  void picture(String name) {
    try {
      Path pictures = Files.createDirectories(Path.of("target", "pictures"));
      Files.write(pictures.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  void size(int width, int height) {
    driver.manage().window().setSize(new Dimension(width, height));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
