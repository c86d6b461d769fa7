package dev.ataws.playground.chime;

import java.time.Instant;

/** A message that arrived at a webhook, with its content as it was sent, `/md` included. */
public record ChimeMessage(String webhookId, Instant time, String content) {}
