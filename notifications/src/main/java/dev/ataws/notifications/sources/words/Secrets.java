package dev.ataws.notifications.sources.words;

import java.util.List;
import java.util.Set;

/** Tells by the names of members which of them may hold what must not be shown in a chat. */
public final class Secrets {
  private static final List<String> PARTS = List.of(
      "accesskey",
      "apikey",
      "authorization",
      "ciphertext",
      "credential",
      "environmentvariable",
      "keymaterial",
      "passphrase",
      "passwd",
      "password",
      "plaintext",
      "privatekey",
      "secretbinary",
      "secretkey",
      "secretstring",
      "userdata");
  private static final List<String> ENDINGS = List.of("secret", "secrets", "signature", "token");
  private static final Set<String> NAMES =
      Set.of("cookie", "cookies", "env", "environment", "pwd", "tokens");

  private Secrets() {}

  /** Tells whether what stands under that name, given as {@link Words#plain}, is nothing to show in a chat. */
  public static boolean hides(String plain) {
    for (String part : PARTS) {
      if (plain.contains(part)) {
        return true;
      }
    }
    for (String ending : ENDINGS) {
      if (plain.endsWith(ending)) {
        return true;
      }
    }
    return NAMES.contains(plain);
  }
}
