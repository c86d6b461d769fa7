package dev.ataws.bot;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

/** The log as {@code logback.xml} writes it. */
class RedactedLineTest {
  private static final String SECRET = "hunter2";

  @Test
  void logsNoSecretOfAMessageAValueOrAnException() throws JoranException {
    String line = logged(new IllegalStateException("password=" + SECRET));
    assertThat(line)
        .contains("INFO  bot said token=[redacted] url=\"https://a:[redacted]@b\"")
        .containsOnlyOnce("IllegalStateException: password=[redacted]")
        .contains("at " + RedactedLineTest.class.getName())
        .doesNotContain(SECRET);
  }

  private static String logged(Exception cause) throws JoranException {
    LoggerContext context = new LoggerContext();
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(
        Objects.requireNonNull(RedactedLine.class.getResource("/logback.xml")));
    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    LoggingEvent event = new LoggingEvent(
        "", context.getLogger("dev.ataws.bot"), Level.INFO, "said token=" + SECRET, cause, null);
    event.addKeyValuePair(new KeyValuePair("url", "https://a:" + SECRET + "@b"));
    ConsoleAppender<ILoggingEvent> appender =
        (ConsoleAppender<ILoggingEvent>) Objects.requireNonNull(root.getAppender("STDERR"));
    return new String(appender.getEncoder().encode(event), StandardCharsets.UTF_8);
  }
}
