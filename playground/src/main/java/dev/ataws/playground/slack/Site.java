package dev.ataws.playground.slack;

import io.javalin.config.JavalinConfig;

/** More pages on the port of the pretend Slack. */
@FunctionalInterface
public interface Site {
  /** Adds routes before the server starts; the workspace may be read as soon as the first request arrives. */
  void addTo(JavalinConfig config, PretendSlack slack);
}
