package dev.ataws.bot.output;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ataws.grammar.Options;

/**
 * Prints an answer as the AWS CLI prints it for {@code --output}, byte by byte, into a pipe: no colours, tables for 80 columns.
 * The reference is the AWS CLI 2.9.19.
 */
public final class Output {
  private Output() {}

  /**
   * What the AWS CLI prints, each line with its line feed; empty where it prints nothing, as for an answer without members.
   *
   * @param result the answer, or what a query picked from it; one page of it for {@code yaml-stream}
   * @param title the operation's API name, {@code DescribeInstances}; it stands over a table
   */
  public static String of(Options.Output format, JsonNode result, String title) {
    return switch (format) {
      case JSON -> isEmptyObject(result) ? "" : Json.of(result);
      case YAML -> isEmptyObject(result) ? "" : Yaml.of(result);
      case YAML_STREAM -> isEmptyObject(result) ? "" : Yaml.item(result);
      case TEXT -> Text.of(result);
      case TABLE -> Table.of(result, title);
      case OFF -> "";
    };
  }

  private static boolean isEmptyObject(JsonNode result) {
    return result.isObject() && result.isEmpty();
  }
}
