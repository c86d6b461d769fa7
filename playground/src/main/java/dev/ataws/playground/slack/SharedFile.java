package dev.ataws.playground.slack;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** A file that the bot uploaded; its size is in bytes. */
public record SharedFile(String id, String name, String title, long size, Instant created) {
  private static final Map<String, String> MIME_TYPES = Map.ofEntries(
      Map.entry("txt", "text/plain"),
      Map.entry("log", "text/plain"),
      Map.entry("csv", "text/csv"),
      Map.entry("tsv", "text/tab-separated-values"),
      Map.entry("md", "text/markdown"),
      Map.entry("json", "application/json"),
      Map.entry("yaml", "text/x-yaml"),
      Map.entry("yml", "text/x-yaml"),
      Map.entry("png", "image/png"),
      Map.entry("jpg", "image/jpeg"),
      Map.entry("gif", "image/gif"));

  /** Says the MIME type that the ending of the name stands for. */
  public String mimetype() {
    return MIME_TYPES.getOrDefault(ending(), "application/octet-stream");
  }

  /** Whether the content can be read as text. */
  public boolean isText() {
    return mimetype().startsWith("text/") || mimetype().equals("application/json");
  }

  String filetype() {
    return switch (ending()) {
      case "txt", "log" -> "text";
      case "" -> "binary";
      default -> ending();
    };
  }

  private String ending() {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
