package dev.ataws.bot.rendering;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ataws.bot.aws.AwsCall;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds fitting names for files with what AWS answered: as the object is named, else by the kind of the bytes. */
final class FileNames {
  private static final Map<String, String> BY_MEDIA_TYPE = Map.ofEntries(
      Map.entry("application/json", "json"),
      Map.entry("application/xml", "xml"),
      Map.entry("application/yaml", "yaml"),
      Map.entry("application/pdf", "pdf"),
      Map.entry("application/zip", "zip"),
      Map.entry("application/gzip", "gz"),
      Map.entry("application/x-json-stream", "jsonl"),
      Map.entry("audio/mpeg", "mp3"),
      Map.entry("audio/ogg", "ogg"),
      Map.entry("audio/pcm", "pcm"),
      Map.entry("image/gif", "gif"),
      Map.entry("image/jpeg", "jpg"),
      Map.entry("image/png", "png"),
      Map.entry("image/svg+xml", "svg"),
      Map.entry("text/csv", "csv"),
      Map.entry("text/html", "html"),
      Map.entry("text/plain", "txt"),
      Map.entry("text/xml", "xml"));

  /** How files of a kind begin. */
  private static final Map<String, String> BY_BEGINNING = new LinkedHashMap<>();

  static {
    BY_BEGINNING.put("\u0089PNG\r\n", "png");
    BY_BEGINNING.put("\u00ff\u00d8\u00ff", "jpg");
    BY_BEGINNING.put("GIF8", "gif");
    BY_BEGINNING.put("%PDF-", "pdf");
    BY_BEGINNING.put("PK\u0003\u0004", "zip");
    BY_BEGINNING.put("\u001f\u008b", "gz");
    BY_BEGINNING.put("OggS", "ogg");
    BY_BEGINNING.put("ID3", "mp3");
    BY_BEGINNING.put("{", "json");
    BY_BEGINNING.put("[", "json");
    BY_BEGINNING.put("<?xml", "xml");
    BY_BEGINNING.put("<html", "html");
    BY_BEGINNING.put("-----BEGIN ", "pem");
  }

  private FileNames() {}

  /**
   * A name with its extension.
   *
   * @param member the member that holds the bytes; empty for the body of the answer
   */
  static String of(AwsCall call, String member, Optional<String> mediaType, byte[] bytes) {
    Optional<String> object = member.isEmpty()
        ? Stream.of("Key", "key", "path", "Path")
            .map(name -> call.parameters().path(name).asText())
            .map(key -> key.substring(key.lastIndexOf('/') + 1))
            .filter(key -> key.matches("[A-Za-z0-9._ -]{1,80}\\.[A-Za-z0-9]{1,8}"))
            .findFirst()
        : Optional.empty();
    return object.orElseGet(() -> Contents.name(call.operation())
        + (member.isEmpty() ? "" : "-" + member)
        + "."
        + extension(mediaType.filter(type -> member.isEmpty()), bytes));
  }

  /** The media type that the answer gives for its body. */
  static Optional<String> mediaType(JsonNode output) {
    return List.of("ContentType", "contentType", "ResponseContentType").stream()
        .map(name -> output.path(name).asText())
        .map(type -> type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT))
        .filter(type -> !type.isEmpty())
        .findFirst();
  }

  private static String extension(Optional<String> mediaType, byte[] bytes) {
    return mediaType.map(BY_MEDIA_TYPE::get).orElseGet(() -> {
      String beginning =
          new String(bytes, 0, Math.min(bytes.length, 20), StandardCharsets.ISO_8859_1);
      return BY_BEGINNING.entrySet().stream()
          .filter(kind -> beginning.startsWith(kind.getKey()))
          .map(Map.Entry::getValue)
          .findFirst()
          .orElse(Contents.text(bytes).isPresent() ? "txt" : "bin");
    });
  }
}
