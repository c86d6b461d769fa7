package dev.ataws.notifications.sources.compute;

/** Says what the exit code of a container means, where it means the same everywhere. */
final class ExitCode {
  private ExitCode() {}

  static String of(String code) {
    return "exit code " + code + meaning(code);
  }

  private static String meaning(String code) {
    if (code.equals("137")) {
      return " (killed, often for want of memory)";
    }
    if (code.equals("139")) {
      return " (segmentation fault)";
    }
    if (code.equals("143")) {
      return " (terminated)";
    }
    if (code.equals("127")) {
      return " (command not found)";
    }
    return code.equals("126") ? " (command cannot be executed)" : "";
  }
}
