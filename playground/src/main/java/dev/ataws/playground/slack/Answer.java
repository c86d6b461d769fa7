package dev.ataws.playground.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Starts the JSON bodies that Web API methods answer with. */
final class Answer {
  private Answer() {}

  static ObjectNode ok() {
    return Json.object().put("ok", true);
  }

  static ObjectNode error(String code) {
    return Json.object().put("ok", false).put("error", code);
  }
}
