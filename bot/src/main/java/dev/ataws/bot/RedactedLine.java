package dev.ataws.bot;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.pattern.CompositeConverter;
import dev.ataws.policies.SecretText;

/** Takes secrets out of what is logged, whoever logs it: the last door, which {@code logback.xml} calls {@code %redacted(…)}. */
public final class RedactedLine extends CompositeConverter<ILoggingEvent> {
  @Override
  protected String transform(ILoggingEvent event, String line) {
    return SecretText.redact(line);
  }
}
